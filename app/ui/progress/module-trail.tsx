/** Where you are in the course, and this page in the other language: beside the text on wide screens, on a phone in a bar with a sheet behind one button. */
import type { MouseEvent } from 'react';
import { courseHref } from '#app/domain/addresses.ts';
import type { Section } from '#app/domain/lesson.ts';
import type { Place } from '#app/domain/place.ts';
import { useText } from '#app/i18n/use-text.ts';
import { Icon } from '../icon.tsx';
import { Breadcrumbs } from '../layout/breadcrumbs.tsx';
import { LanguageLink } from './language-link.tsx';
import { ModuleList } from './module-list.tsx';
import styles from './module-trail.module.css';

/** Attributes of the native popover, which React 18 passes on but does not type. */
const sheet = { popover: 'auto' };
const opens = { popovertarget: 'contents' };
const closes = { ...opens, popovertargetaction: 'hide' };

/** A link of the sheet leads away from it. Without script a link to a section leaves the sheet open until it is closed. */
function closeAfterLink({ currentTarget, target }: MouseEvent<HTMLElement>): void {
  if (target instanceof Element && target.closest('a') && 'hidePopover' in currentTarget) currentTarget.hidePopover();
}

/** `sections` are those of the page that is open. */
export function ModuleTrail({ place, sections = [] }: { place: Place; sections?: readonly Section[] }) {
  const { t, language } = useText();
  const position = place.trail.findIndex((waypoint) => waypoint.path === place.here) + 1;
  return (
    <>
      <p className={styles.bar}>
        <button type="button" className={styles.open} {...opens}>
          <Icon name="steps" />
          {t('trail.contents')}
          <span className="soft">
            {position} / {place.trail.length}
          </span>
        </button>
        <LanguageLink className={styles.language} />
      </p>
      <div id="contents" className={styles.contents} onClick={closeAfterLink} {...sheet}>
        <button type="button" className={styles.close} {...closes}>
          <Icon name="close" />
          {t('trail.close')}
        </button>
        <Breadcrumbs
          crumbs={[
            { href: `/${language}/courses`, title: t('catalogue.title') },
            { href: courseHref(language, place.course.id), title: place.course.title },
          ]}
        />
        <nav aria-label={t('trail.label')}>
          <ModuleList place={place} sections={sections} />
        </nav>
      </div>
    </>
  );
}
