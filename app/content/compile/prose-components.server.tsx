/** What authors' components and Markdown elements become in HTML: the markup that prose.css styles. */
import { type ComponentProps, type ReactNode, createElement } from 'react';
import { type Language, otherLanguage } from '#app/domain/language.ts';
import type { Rate } from '#app/domain/rate.ts';
import type { PageMedia } from './page-media.server.ts';
import { dialogueComponents } from './prose-dialogue.server.tsx';
import { lineComponents } from './prose-lines.server.tsx';
import { audioComponent, figureComponent, videoComponent } from './prose-media.server.tsx';
import type { Term } from '#app/content/library/reference.server.ts';
import { formatRate } from './rate-figure.server.ts';
import { addSoftHyphens } from './soft-hyphens.server.ts';

export type ProseContext = {
  readonly language: Language;
  /** Path of the page after the language, such as `courses/a/b/c`. */
  readonly path: string;
  readonly terms: ReadonlyMap<string, Term>;
  /** The yearly figures that hold now, by id. */
  readonly rates: ReadonlyMap<string, Rate>;
  readonly media: PageMedia;
  /** Paths of the course's lessons after the language, by lesson id. */
  readonly lessons: ReadonlyMap<string, string>;
};

type Children = { readonly children?: ReactNode };

const texts = {
  fi: {
    example: 'Esimerkki',
    other: 'In English',
    both: 'Molemmilla kielillä',
    table: 'Taulukko',
    year: 'vuonna',
    entry: 'Katso sanastosta',
  },
  en: {
    example: 'Example',
    other: 'Suomeksi',
    both: 'In both languages',
    table: 'Table',
    year: 'in',
    entry: 'See the glossary',
  },
} as const;

/** Attributes of the native popover, which React 18 passes on but does not type. */
const opens = (id: string) => ({ popovertarget: id });
const popover = { popover: 'auto' };

/** Where a link of the author's leads: `lesson:` becomes the lesson's page in the same language. */
function hrefOf(url: string, { language, lessons }: ProseContext): string {
  if (!url.startsWith('lesson:')) return url;
  const [id = '', section] = url.slice('lesson:'.length).split('#');
  return `/${language}/${lessons.get(id) ?? ''}${section === undefined ? '' : `#${section}`}`;
}

function termComponent({ language, terms }: ProseContext) {
  let count = 0;
  return function TermCard({ id, children }: Children & { readonly id: string }) {
    const term = terms.get(id);
    count += 1;
    const target = `term-${count}`;
    const other = otherLanguage(language);
    return (
      <>
        <button type="button" className="term" {...opens(target)}>
          {children}
        </button>
        <span id={target} className="term-card" {...popover}>
          <span className="term-words">
            <strong lang={language}>{term?.word[language]}</strong> · <span lang={other}>{term?.word[other]}</span>
          </span>
          <span className="term-explanation">{term?.explanation[language]}</span>
          <a className="term-entry" href={`/${language}/glossary#${id}`}>
            {texts[language].entry}
          </a>
        </span>
      </>
    );
  };
}

/** The figure with its year, so that an old one is never taken for a new one. */
function rateComponent({ language, rates }: ProseContext) {
  return function RateFigure({ id }: { readonly id: string }) {
    const rate = rates.get(id);
    return rate ? `${formatRate(rate, language)} (${texts[language].year}\u00a0${String(rate.year)})` : null;
  };
}

function headingComponent({ language, path }: ProseContext) {
  const other = otherLanguage(language);
  return function SectionHead({ id = '', children }: ComponentProps<'h2'>) {
    return (
      <div className="section-head">
        <h2 id={id} tabIndex={-1}>
          {children}
        </h2>
        <p className="section-languages">
          {/* Named in its own language for those who would rather read that one; the other link keeps to this page. */}
          <a className="section-language" href={`/${other}/${path}#${id}`} lang={other} hrefLang={other}>
            {texts[language].other}
          </a>
          {/* For people, not for search engines: the same text at another address. */}
          <a className="section-both" href={`?with=${id}#beside-${id}`} rel="nofollow">
            {texts[language].both}
          </a>
        </p>
      </div>
    );
  };
}

function Callout({ kind, title, children }: Children & { readonly kind: string; readonly title: string }) {
  return (
    <div role="note" className={`callout callout-${kind}`} aria-label={title}>
      <p className="callout-title">{addSoftHyphens(title)}</p>
      {children}
    </div>
  );
}

function exampleComponent({ language }: ProseContext) {
  return function Example({ title, children }: Children & { readonly title: string }) {
    return (
      <div role="group" className="example" aria-label={title}>
        <p className="example-label">{texts[language].example}</p>
        <p className="example-title">{addSoftHyphens(title)}</p>
        {children}
      </div>
    );
  };
}

function tableComponent({ language }: ProseContext) {
  return function Table({ title = '', children }: ComponentProps<'table'>) {
    return (
      <div className="table-scroll" role="region" tabIndex={0} aria-label={`${texts[language].table}: ${title}`}>
        <table>{children}</table>
      </div>
    );
  };
}

/** A date or a sum and nothing else: 1 January 2025, 14.10.2026, 3 500 €. */
const figure = /^(?=\D*\d)[\d\s.,:–−+%€-]*(\p{L}{3,9} \d{4})?$/u;

/** A cell that is only a date or a sum stays on one line. */
function Cell({ children }: Children) {
  return <td className={typeof children === 'string' && figure.test(children) ? 'whole' : undefined}>{children}</td>;
}

function linkComponent(context: ProseContext) {
  return function Link({ href = '', children }: ComponentProps<'a'>) {
    const external = /^https:/i.test(href) ? { rel: 'noreferrer' } : {};
    return (
      <a href={hrefOf(href, context)} {...external}>
        {children}
      </a>
    );
  };
}

/** A place where the HTML is cut; no author can write this element. */
const Check = ({ id }: { readonly id: string }) => createElement('polku-check', { id });
/** Finds the cuts; the id is captured. */
export const checkMarker = /<polku-check id="([a-z0-9-]+)"><\/polku-check>/;

/** The components for one text. They count what they render, so a set serves one rendering. */
export function proseComponents(context: ProseContext) {
  return {
    Callout,
    Example: exampleComponent(context),
    ...dialogueComponents(context.language),
    ...lineComponents(context.language),
    Steps: ({ children }: Children) => <div className="steps">{children}</div>,
    Figure: figureComponent(context),
    Video: videoComponent(context),
    Audio: audioComponent(context),
    Check,
    Term: termComponent(context),
    Rate: rateComponent(context),
    Fi: ({ children }: Children) => <span lang="fi">{children}</span>,
    En: ({ children }: Children) => <span lang="en">{children}</span>,
    h2: headingComponent(context),
    a: linkComponent(context),
    table: tableComponent(context),
    td: Cell,
    th: ({ children }: Children) => <th scope="col">{children}</th>,
  };
}
