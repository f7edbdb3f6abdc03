/** Finds fill-in questions in which a foreseen mistake is only a slip away from a right word. */
import { parseDocument } from 'yaml';
import type { Problem } from '#app/content/library/content-error.server.ts';
import type { CourseContent } from '#app/content/library/course-files.server.ts';
import { questionSchema } from '#app/content/library/question-schema.server.ts';
import type { SourceFiles } from '#app/content/library/source-files.server.ts';
import { isWord, plainWord } from '#app/domain/marking/typing.ts';
import { questionWords } from './reading-words.server.ts';

/** The foreseen mistakes of one question that its `typos` would forgive, with the word that each is near to. */
function nearMisses(authored: unknown): { readonly id: string; readonly mistake: string; readonly word: string }[] {
  const { data: question } = questionSchema.safeParse(authored);
  if (question?.type !== 'fill-in') return [];
  const { id, accept, typos, wrong } = question;
  const right = Array.isArray(accept) ? accept : [...accept.fi, ...accept.en];
  return wrong
    .flatMap((each) => each.accept)
    .flatMap((mistake) => {
      const word = right.find((each) => isWord(plainWord(mistake), plainWord(each), typos));
      return word === undefined ? [] : [{ id, mistake, word }];
    });
}

/** A warning for each: it is how the author wants it, or a slip of the author's own. */
export function proofBlanks(files: SourceFiles, contents: readonly CourseContent[]): Problem[] {
  return contents.flatMap(({ course, questions, unread }) =>
    course.modules.flatMap((module) => {
      const file = `${course.id}/${module.id}/questions.yml`;
      if (unread.get(module.id) === 'all') return [];
      const authored: unknown = parseDocument(files.get(file) ?? '').toJS();
      return (Array.isArray(authored) ? authored : []).flatMap(nearMisses).map(({ id, mistake, word }) => ({
        file,
        line: questions.get(id)?.line ?? 1,
        ...questionWords.nearMiss(id, mistake, word),
      }));
    }),
  );
}
