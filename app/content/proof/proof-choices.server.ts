/** Counts what a learner chooses from in each question, by the limits of the style sheet. */
import { parseDocument } from 'yaml';
import { z } from 'zod';
import type { Problem } from '#app/content/library/content-error.server.ts';
import type { CourseContent } from '#app/content/library/course-files.server.ts';
import type { SourceFiles } from '#app/content/library/source-files.server.ts';
import { questionWords } from './reading-words.server.ts';
import type { StyleSheet } from './style-sheet.server.ts';

const list = z.array(z.unknown()).optional();
/** Only what is counted; the schema of questions has seen to the rest. */
const counted = z.object({ id: z.string(), type: z.string(), options: list, steps: list, pairs: list });

/** Questions with too few or too many options, steps or pairs. */
export function proofChoices(
  files: SourceFiles,
  contents: readonly CourseContent[],
  { choices }: StyleSheet,
): Problem[] {
  return contents.flatMap(({ course, questions, unread }) =>
    course.modules.flatMap((module) => {
      const file = `${course.id}/${module.id}/questions.yml`;
      if (unread.get(module.id) === 'all') return [];
      const authored: unknown = parseDocument(files.get(file) ?? '').toJS();
      return (Array.isArray(authored) ? authored : []).flatMap((each: unknown) => {
        const { data: question } = counted.safeParse(each);
        // One that could not be read has been reported.
        const placed = question && questions.get(question.id);
        if (!placed) return [];
        const { id, type, options, steps, pairs } = question;
        const [least, most] = choices[type] ?? [0, Infinity];
        const count = (options ?? steps ?? pairs)?.length ?? least;
        if (count >= least && count <= most) return [];
        return [{ file, line: placed.line, ...questionWords.choices(id, count, least, most) }];
      });
    }),
  );
}
