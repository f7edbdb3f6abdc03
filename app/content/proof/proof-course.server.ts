/** Proof-reads course.yml and questions.yml against the lessons: checks, pools, facts, links to read more. */
import { type Module, itemsOf, pathOf } from '#app/domain/course.ts';
import { languages } from '#app/domain/language.ts';
import { chanceOfPassing } from '#app/domain/quiz.ts';
import { type ReadPair, type ReadText, eitherOf } from './read-text.server.ts';
import { dataWords, textWords } from './proof-words.server.ts';
import type { Problem } from '#app/content/library/content-error.server.ts';
import type { CourseContent, PlacedQuestion } from '#app/content/library/course-files.server.ts';
import type { Library } from '#app/content/library/library.server.ts';
import type { Reference } from '#app/content/library/reference.server.ts';

function lessonTexts({ course }: CourseContent, pairs: readonly ReadPair[]): Map<string, ReadText | null> {
  const lessons = pairs.filter(({ place }) => place.course?.id === course.id && place.kind === 'lesson');
  return new Map(lessons.map((pair) => [pair.place.folder.split('/').at(-1) ?? '', eitherOf(pair)]));
}

/** Whether a mistake in questions.yml, which is reported, is the reason why a question of that id is not known. */
function mayBeUnread({ unread }: CourseContent, module: Module, id: string): boolean {
  const left = unread.get(module.id) ?? [];
  return left === 'all' || left.includes(id) || left.includes(null);
}

/** Every <Check> names a question of its own module that is meant for lessons, and stands once. */
function proofChecks(
  content: CourseContent,
  module: Module,
  texts: ReadonlyMap<string, ReadText | null>,
  seen: Map<string, string>,
): Problem[] {
  return module.lessons.flatMap((lesson) => {
    const text = texts.get(lesson.id);
    if (!text) return [];
    const { file, language } = text;
    return text.findings.checks.flatMap(({ id, line }) => {
      const placed = content.questions.get(id);
      const earlier = seen.get(id);
      seen.set(id, `${file}:${line}`);
      if (earlier) return [{ file, line, ...textWords.checkTwice(id, earlier)[language] }];
      if (!placed && mayBeUnread(content, module, id)) return [];
      if (!placed || placed.module.id !== module.id) return [{ file, line, ...textWords.unknownCheck(id)[language] }];
      return placed.question.use === 'check' ? [] : [{ file, line, ...textWords.checkInPool(id)[language] }];
    });
  });
}

function proofQuestion(
  { question, file, line }: PlacedQuestion,
  texts: ReadonlyMap<string, ReadText | null>,
  reference: Reference,
): Problem[] {
  const problems: Problem[] = question.facts.flatMap((id) => {
    const fact = reference.facts.get(id);
    if (!fact) return [{ file, line, ...dataWords.unknownFact(id) }];
    if (fact.confidence === 'U') return [{ file, line, ...dataWords.unverifiedFact(id) }];
    const isSoft = fact.confidence === 'C' && question.use === 'quiz';
    return isSoft ? [{ file, line, ...dataWords.softFact(id) }] : [];
  });
  if (question.read) {
    const { lesson, section } = question.read;
    const text = texts.get(lesson);
    // Null: the lesson exists and has been reported as not compiling.
    const isDead =
      text === undefined ||
      (text !== null && section !== null && !text.findings.sections.some(({ id }) => id === section));
    if (isDead)
      problems.push({ file, line, ...dataWords.deadRead(`${lesson}${section === null ? '' : `#${section}`}`) });
  }
  return problems;
}

/** More would make the certificate a lottery. */
const highestChance = 0.05;

function proofPools({ course, questions, unread, lineOf }: CourseContent): Problem[] {
  return course.modules.flatMap((module, index) => {
    const ofModule = [...questions.values()].filter((placed) => placed.module.id === module.id);
    const pool = ofModule.map(({ question }) => question).filter((question) => question.use === 'quiz');
    // Of a pool that is not whole nobody knows how large it is meant to be.
    if (!module.quiz || (unread.get(module.id) ?? []).length > 0) return [];
    const place = { file: `${course.id}/course.yml`, line: lineOf(['modules', index, 'quiz', 'draw']) };
    if (module.quiz.draw > pool.length) return [{ ...place, ...dataWords.drawTooMany(module.quiz.draw, pool.length) }];
    const chance = chanceOfPassing(pool, module.quiz);
    return chance > highestChance ? [{ ...place, ...dataWords.easyByChance(chance * 100) }] : [];
  });
}

function proofRequires({ course, lineOf }: CourseContent): Problem[] {
  const { requires } = course.certificate;
  if (requires === 'all') return [];
  const known = new Set([...course.modules.map((module) => module.id), ...itemsOf(course).map((item) => pathOf(item))]);
  return requires.flatMap((name, index) =>
    known.has(name)
      ? []
      : [
          {
            file: `${course.id}/course.yml`,
            line: lineOf(['certificate', 'requires', index]),
            ...dataWords.requiresNothing(name),
          },
        ],
  );
}

/** A lesson that is only a line: neither language is where its id says. */
function proofFolders({ course, lineOf }: CourseContent, { files }: Library): Problem[] {
  return course.modules.flatMap((module, m) =>
    module.lessons.flatMap(({ id }, l) => {
      const isWritten = languages.some((language) => files.has(`${course.id}/${module.id}/${id}/${language}.mdx`));
      if (isWritten) return [];
      const line = lineOf(['modules', m, 'lessons', l, 'id']);
      return [{ file: `${course.id}/course.yml`, line, ...dataWords.noLesson(id) }];
    }),
  );
}

/** Everything about one course that a single file cannot show. */
export function proofCourse(content: CourseContent, pairs: readonly ReadPair[], library: Library): Problem[] {
  const texts = lessonTexts(content, pairs);
  const seen = new Map<string, string>();
  const placement = content.course.modules.flatMap((module) => proofChecks(content, module, texts, seen));
  const questions = [...content.questions.values()];
  // A lesson that does not compile may hold any check, so nothing is said about checks that stand nowhere.
  const allRead = [...texts.values()].every((text) => text !== null);
  const nowhere = questions
    .filter(({ question }) => allRead && question.use === 'check' && !seen.has(question.id))
    .map(({ question, file, line }) => ({ file, line, ...dataWords.standsNowhere(question.id) }));
  const single = questions.flatMap((placed) => proofQuestion(placed, texts, library.reference));
  const folders = proofFolders(content, library);
  return [...placement, ...nowhere, ...single, ...folders, ...proofPools(content), ...proofRequires(content)];
}
