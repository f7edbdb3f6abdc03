/** Makes the facts that a learner leaves behind while studying: invented, but with the points the real rules give. */
import { randomBytes, randomUUID } from 'node:crypto';
import { snapshotOf } from '#app/domain/certificate.ts';
import { newCode } from '#app/domain/code.ts';
import { type Course, type Item, itemsOf } from '#app/domain/course.ts';
import type { Question } from '#app/domain/question.ts';
import { draw, resultOf } from '#app/domain/quiz.ts';
import type { Response } from '#app/domain/response.ts';
import type { Catalogue } from '#app/content/library/library.server.ts';
import { rightResponse, wrongResponse } from '../prisma/right-response.ts';
import type { Rows } from './stored-rows.ts';

const minute = 60_000;
const taskText = 'Asia: verokortti\nViranomainen: Verohallinto\nMääräaika: ennen ensimmäistä palkkapäivää\n'.repeat(8);

export type Student = {
  readonly personId: string;
  readonly random: () => number;
  /** How many times each check is answered, each task saved and each quiz taken. */
  readonly tries: number;
  /** When the next fact happens (milliseconds); moves on with each. */
  clock: number;
};

/** Gives out facts of one student after another, into `rows`. */
export class Study {
  readonly #catalogue: Catalogue;
  readonly #rows: Rows;
  readonly #responses = new Map<string, { right: string[]; wrong: string[] }>();

  constructor(catalogue: Catalogue, rows: Rows) {
    this.#catalogue = catalogue;
    this.#rows = rows;
  }

  /** The first `count` items of the course, in order. */
  work(student: Student, course: Course, count: number): void {
    for (const item of itemsOf(course).slice(0, count)) this.#workOn(student, course, item);
  }

  /** The certificate of a student who has finished the course; two of three open theirs to employers. */
  certify(student: Student, course: Course, name: string): void {
    const { personId, random } = student;
    const now = tick(student);
    const id = randomUUID();
    const snapshot = { ...snapshotOf(course, new Date(now.getTime() - 9 * 24 * 60 * minute), now) };
    const { id: courseId, edition } = course;
    this.#rows.certificates.push({ id, personId, course: courseId, edition, snapshot, issuedAt: now });
    const openedAt = random() < 2 / 3 ? now : null;
    const code = newCode(randomBytes(11));
    this.#rows.credentials.push({ certificateId: id, code, name, issuedAt: now, openedAt });
  }

  #workOn(student: Student, course: Course, { module, part }: Item): void {
    const { personId, tries } = student;
    for (let left = tries; left > 0; left -= 1) {
      if (part.kind === 'lesson') for (const check of part.checks) this.#answer(student, course, check);
      if (part.kind === 'task') this.#write(student, course, part.id);
      if (part.kind === 'quiz') this.#attempt(student, course, { module: module.id, quiz: part, isLast: left === 1 });
    }
    if (part.kind === 'quiz') return;
    const mark = { personId, course: course.id, kind: part.kind, item: part.id };
    this.#rows.marks.push({ ...mark, createdAt: tick(student) });
  }

  #answer(student: Student, course: Course, check: string): void {
    const found = this.#catalogue.question(course.id, check);
    if (!found) return;
    const response = this.#respond(found.question, student.random() < 0.7);
    const points = found.question.key.points(response);
    const { personId } = student;
    const answer = { personId, key: randomUUID(), course: course.id, question: check, response, points };
    this.#rows.answers.push({ ...answer, createdAt: tick(student) });
  }

  #write(student: Student, course: Course, task: string): void {
    const version = { personId: student.personId, key: randomUUID(), course: course.id, task, text: taskText };
    this.#rows.taskVersions.push({ ...version, ticked: [0, 1, 2], createdAt: tick(student) });
  }

  /** The last attempt is all right, because the student is to have passed. */
  #attempt(
    student: Student,
    course: Course,
    { module, quiz, isLast }: { module: string; quiz: { draw: number; pass: number }; isLast: boolean },
  ): void {
    const id = randomUUID();
    const { personId, random } = student;
    const startedAt = tick(student);
    const drawn = draw(this.#catalogue.pool(course.id, module), quiz.draw, random);
    const points = drawn.map(({ id: question }) => {
      const found = this.#catalogue.question(course.id, question)?.question;
      if (!found) return 0;
      const response = this.#respond(found, isLast || random() < 0.7);
      const given = found.key.points(response);
      this.#rows.attemptAnswers.push({ attemptId: id, question, response, points: given, savedAt: tick(student) });
      return given;
    });
    const stored = drawn.map((each) => ({ id: each.id, options: [...each.options] }));
    const attempt = { id, personId, key: id, course: course.id, module, drawn: stored, startedAt };
    this.#rows.attempts.push({ ...attempt, submittedAt: tick(student), ...resultOf(points, quiz.pass) });
  }

  /** Kept, because the right response is found by trying. */
  #respond(question: Question, isRight: boolean): string[] {
    const copy = (response: Response) => [...response];
    const known = this.#responses.get(question.id) ?? {
      right: copy(rightResponse(question)),
      wrong: copy(wrongResponse(question)),
    };
    this.#responses.set(question.id, known);
    return isRight ? known.right : known.wrong;
  }
}

/** The next moment: one to ten minutes later. */
function tick(student: Student): Date {
  student.clock += (1 + 9 * student.random()) * minute;
  return new Date(student.clock);
}
