/** Compiles one authored text to HTML blocks with mdx-bundler: settings, allowed content, islands cut out. */
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import remarkGfm from 'remark-gfm';
import { z } from 'zod';
import type { Language } from '#app/domain/language.ts';
import type { CompiledBlock } from '#app/domain/lesson.ts';
import type { Rate } from '#app/domain/rate.ts';
import { type Words, explainSyntax, words } from './author-words.server.ts';
import type { Problem } from '#app/content/library/content-error.server.ts';
import { contentNotCode } from './content-not-code.server.ts';
import { type Findings, noFindings } from './findings.server.ts';
import { gatherMedia } from './page-media.server.ts';
import { type ProseContext, checkMarker, proseComponents } from './prose-components.server.tsx';
import type { Term } from '#app/content/library/reference.server.ts';

/** Raise it whenever the same source would compile to other HTML than before: stored results are then made anew. */
export const compilerVersion = 5;

export type TextSource = {
  /** Path relative to the courses folder. */
  readonly file: string;
  /** The text with its head blanked, so that line numbers hold. */
  readonly body: string;
  readonly language: Language;
  /** Path of the page after the language, such as `courses/a/b/c`. */
  readonly path: string;
  readonly allowChecks: boolean;
  readonly terms: ReadonlyMap<string, Term>;
  /** The yearly figures that hold now, by id. */
  readonly rates: ReadonlyMap<string, Rate>;
  /** Paths of the course's lessons after the language, by lesson id. */
  readonly lessons: ReadonlyMap<string, string>;
  /** Where pictures and recordings are, and the text or stamp of a file; null when it does not exist. */
  readonly media: { readonly folder: string; read(src: string): string | null };
};

export type Compilation = {
  readonly blocks: readonly CompiledBlock[];
  readonly findings: Findings;
  readonly problems: readonly Problem[];
};

const buildFailure = z.object({
  errors: z.array(z.object({ text: z.string(), location: z.object({ line: z.number() }).nullish() })).min(1),
});

/** Runs mdx-bundler; a syntax error comes back as a sentence for the author. Loads the bundler only when it is needed. */
async function bundle(
  source: TextSource,
  findings: Findings,
): Promise<{ code: string } | { line: number; words: Words }> {
  const { bundleMDX } = await import('mdx-bundler');
  const { body, language, allowChecks } = source;
  try {
    return await bundleMDX({
      source: body,
      mdxOptions: (options) => ({
        ...options,
        remarkPlugins: [
          contentNotCode({ source: body, language, allowChecks, findings }),
          [remarkGfm, { singleTilde: false }],
        ],
        rehypePlugins: [],
        tableCellAlignToStyle: false,
      }),
      esbuildOptions: (options) => ({ ...options, logLevel: 'silent' }),
    });
  } catch (error) {
    const failure = buildFailure.safeParse(error);
    const first = failure.data?.errors[0];
    if (!first) throw error;
    // The text is a heading, then `line:column-line:column: reason`; an unclosed tag is named with its own place in the reason.
    const reason = /\n\s*[\d:-]+: (.*)$/s.exec(first.text)?.[1] ?? first.text;
    const opened = /\((\d+):\d+-\d+:\d+\)/.exec(reason)?.[1];
    const line = Number(opened ?? first.location?.line ?? 1);
    return { line, words: explainSyntax(reason, body.split('\n')[line - 1] ?? '', language) };
  }
}

/** Terms, yearly figures and lessons that the text points to and that do not exist. */
function deadReferences({ file, language, terms, rates, lessons }: TextSource, findings: Findings): Problem[] {
  const deadTerms = findings.terms
    .filter(({ id }) => !terms.has(id))
    .map(({ id, line }) => ({ file, line, ...words.unknownTerm(id)[language] }));
  const deadRates = findings.rates
    .filter(({ id }) => !rates.has(id))
    .map(({ id, line }) => ({ file, line, ...words.unknownRate(id)[language] }));
  const deadLessons = findings.links.flatMap(({ lesson, line }) =>
    lesson === null || lessons.has(lesson) ? [] : [{ file, line, ...words.deadLesson(lesson)[language] }],
  );
  return [...deadTerms, ...deadRates, ...deadLessons];
}

/** Prose and checks in turn. The marker splits into text, id, text, id, … text. */
function cutIslands(html: string): CompiledBlock[] {
  const blocks = html
    .split(checkMarker)
    .map((part, index): CompiledBlock =>
      index % 2 === 1 ? { kind: 'check', id: part } : { kind: 'prose', html: part.trim() },
    );
  return blocks.filter((block) => block.kind === 'check' || block.html !== '');
}

async function render(code: string, context: ProseContext): Promise<string> {
  const { getMDXComponent } = await import('mdx-bundler/client/index.js');
  return renderToStaticMarkup(createElement(getMDXComponent(code), { components: proseComponents(context) }));
}

/** Compiles one text. Mistakes of the author are values in `problems`, and then `blocks` is empty. */
export async function compileText(source: TextSource): Promise<Compilation> {
  const { file, language, path, terms, rates, lessons } = source;
  const findings = noFindings();
  const bundled = await bundle(source, findings);
  const { media, problems } = gatherMedia(source, findings);
  const mistakes = findings.mistakes.map((mistake) => ({ file, ...mistake }));
  const found = [...mistakes, ...deadReferences(source, findings), ...problems];
  if ('words' in bundled)
    return { blocks: [], findings, problems: [{ file, line: bundled.line, ...bundled.words }, ...found] };
  if (found.length > 0) return { blocks: [], findings, problems: found };
  const html = await render(bundled.code, { language, path, terms, rates, lessons, media });
  return { blocks: cutIslands(html), findings, problems: [] };
}
