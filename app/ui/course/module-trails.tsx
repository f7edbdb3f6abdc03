/** The modules of a course as a trail of waypoints, each of which opens to its lessons, task and quiz. */
import { modulePrintHref } from '#app/domain/addresses.ts';
import type { CoursePage as Course, ModuleOutline } from '#app/domain/course-page.ts';
import { formatMinutes } from '#app/i18n/format.ts';
import { useText } from '#app/i18n/use-text.ts';
import { Icon } from '../icon.tsx';
import { trailItems, waypointTitle } from '../progress/waypoint.ts';
import { Marker } from '../trail/marker.tsx';
import { moduleMap } from '#app/drawing/maps.ts';
import { TrailList } from '../trail/trail-list.tsx';
import { TrailMap } from '../trail/trail-map.tsx';
import styles from './module-trails.module.css';

export function ModuleTrails({ course }: { course: Course }) {
  const { t } = useText();
  const { next, begun, modules } = course;
  const here = modules.find(({ items }) => items.some(({ path }) => path === next?.path)) ?? modules[0];
  return (
    <section aria-labelledby="modules">
      <h2 id="modules">{t('course.modules-title')}</h2>
      <ol className={styles.trail} role="list">
        {modules.map((module, index) => (
          <li key={module.id} className={[styles.module, styles[module.state]].join(' ')}>
            <svg className={styles.mark} viewBox="-18 -18 36 36" width={36} height={36} aria-hidden>
              <Marker state={begun && module === here && next ? 'here' : module.state} />
            </svg>
            <Module course={course} index={index} module={module} isOpen={module === here} />
          </li>
        ))}
      </ol>
    </section>
  );
}

type ModuleProps = { course: Course; index: number; module: ModuleOutline; isOpen: boolean };

function Module({ course, index, module, isOpen }: ModuleProps) {
  const { t, language } = useText();
  const done = module.items.filter(({ state }) => state === 'done').length;
  const here = course.begun ? (course.next?.path ?? null) : null;
  // The picture of an only module would be that of its course once more.
  const hasPicture = course.modules.length > 1;
  return (
    <details className={styles.details} open={isOpen}>
      <summary className={[styles.summary, hasPicture && styles.pictured].filter(Boolean).join(' ')}>
        <h3 id={`module-${module.id}`} className={styles.title}>
          {module.title}
        </h3>
        <span className={styles.note}>
          {formatMinutes(module.minutes, language)}
          {done > 0 && ` · ${t('trail.done-of', { done, all: module.items.length })}`}
        </span>
        {/* What the module holds, while it is folded. */}
        <span className={styles.peek}>
          {module.items.map((item) => (
            <span key={item.path}>{waypointTitle(item, t)}</span>
          ))}
        </span>
        {hasPicture && (
          <TrailMap
            map={moduleMap(course.id, index, course.modules.length)}
            states={module.items.map(({ path, state }) => (path === here ? 'here' : state))}
            label={t('trail.summary', { done, all: module.items.length })}
            fit="cover"
            className={styles.picture}
          />
        )}
      </summary>
      <TrailList
        items={trailItems(module.items, { course: course.id, here, language, t, withTime: true })}
        label={t('trail.module', { title: module.title })}
      />
      <p className={styles.print}>
        {/* A document of its own: its text is sent once. */}
        <a href={modulePrintHref(language, course.id, module.id)}>
          <Icon name="print" />
          {t('print.module')}
        </a>
      </p>
    </details>
  );
}
