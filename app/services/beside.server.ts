/** Parallel reading: one section of a text with the same section in the other language beneath it. */
import { leadBelow, prefixIds, proseOfSection, splitAfter } from '#app/content/compiled-html.server.ts';
import { lessonText, pageText, taskText } from '#app/content/lesson.server.ts';
import { otherLanguage } from '#app/domain/language.ts';
import type { LessonText, PageText, TaskText, Text } from '#app/domain/lesson.ts';
import type { LessonPath } from './lessons.server.ts';
import type { ModulePath } from './place.server.ts';

/** `section` comes from the address; what is no section of the text opens nothing. */
async function openBeside<T extends Text>(
  text: T,
  section: string | null,
  readOther: () => Promise<Text | null>,
): Promise<T> {
  if (section === null || !text.sections.some(({ id }) => id === section)) return text;
  const other = await readOther();
  const title = other?.sections.find(({ id }) => id === section)?.title;
  const prose = other && proseOfSection(other.blocks, section);
  if (!other || !prose || title === undefined) return text;
  const [before, after] = splitAfter(text.blocks, section);
  const beside = {
    kind: 'beside' as const,
    language: other.language,
    section: { id: section, title },
    prose: { kind: 'prose' as const, html: prefixIds(prose.html, 'beside') },
  };
  const marked = before.map((block) =>
    block.kind === 'prose' && block.html !== null
      ? { ...block, html: leadBelow(block.html, section, text.language) }
      : block,
  );
  return { ...text, blocks: [...marked, beside, ...after] };
}

export function lessonBeside(text: LessonText, path: LessonPath, section: string | null): Promise<LessonText> {
  const { course, module, lesson } = path;
  return openBeside(text, section, () => lessonText(course, module, lesson, otherLanguage(text.language)));
}

export function taskBeside(text: TaskText, { course, module }: ModulePath, section: string | null): Promise<TaskText> {
  return openBeside(text, section, () => taskText(course, module, otherLanguage(text.language)));
}

export function pageBeside(text: PageText, id: string, section: string | null): Promise<PageText> {
  return openBeside(text, section, () => pageText(id, otherLanguage(text.language)));
}
