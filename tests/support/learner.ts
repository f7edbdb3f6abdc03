/** A learner over plain HTTP: signs up and studies in a second, for tests whose subject comes after that. */
import type { APIRequestContext, APIResponse } from '@playwright/test';
import type { Language } from '#app/domain/language.ts';
import { type KeyedQuestion, type ModuleKey, questionOf, rightAnswer } from './course-key.ts';

export const password = 'kolme kuusta ja kivi';
export const certificateName = 'Amal Ääkkönen';

let people = 0;

/** An address nobody has yet. Workers are separate processes, so the process is part of it. */
export function newEmail(): string {
  people += 1;
  return `testi-${String(process.pid)}-${String(Date.now())}-${String(people)}@polku.example`;
}

/** Sends a form as a browser on our own pages would. The answer is the first one: a redirect is not followed. */
export async function send(
  request: APIRequestContext,
  origin: string,
  path: string,
  fields: readonly (readonly [name: string, value: string])[],
): Promise<APIResponse> {
  return request.post(origin + path, {
    headers: { Origin: origin, 'Content-Type': 'application/x-www-form-urlencoded' },
    data: new URLSearchParams(fields.map(([name, value]) => [name, value])).toString(),
    maxRedirects: 0,
  });
}

/** The same, for forms that succeed: throws unless the answer leads on. Returns where to. */
async function sent(...args: Parameters<typeof send>): Promise<string> {
  const answer = await send(...args);
  if (answer.status() !== 303) throw new Error(`${args[2]} answered ${String(answer.status())}`);
  return answer.headers()['location'] ?? '';
}

/** What a learner over HTTP can do. `request` keeps the cookies; a page of the same context is the same person. */
export class HttpLearner {
  readonly request: APIRequestContext;
  readonly origin: string;
  readonly language: Language;

  constructor(request: APIRequestContext, origin: string, language: Language) {
    this.request = request;
    this.origin = origin;
    this.language = language;
  }

  #post(path: string, fields: readonly (readonly [string, string])[]): Promise<string> {
    return sent(this.request, this.origin, `/${this.language}${path}`, fields);
  }

  /** The page's HTML; throws unless it answers 200. */
  async read(path: string): Promise<string> {
    const answer = await this.request.get(`${this.origin}/${this.language}${path}`);
    if (answer.status() !== 200) throw new Error(`${path} answered ${String(answer.status())}`);
    return answer.text();
  }

  async signUp(name = certificateName): Promise<string> {
    const email = newEmail();
    await this.#post('/sign-up', [
      ['name', name],
      ['email', email],
      ['password', password],
    ]);
    return email;
  }

  async signIn(email: string, secret: string): Promise<void> {
    await this.#post('/sign-in', [
      ['email', email],
      ['password', secret],
    ]);
  }

  async answerCheck(
    { course, module }: ModuleKey,
    lesson: string,
    check: string,
    response: readonly string[],
  ): Promise<void> {
    await this.#post(`/courses/${course}/${module}/${lesson}`, [
      ['intent', 'answer'],
      ['check', check],
      ['key', crypto.randomUUID()],
      ...response.map((id) => ['response', id] as const),
    ]);
  }

  async finishLesson({ course, module }: ModuleKey, lesson: string): Promise<void> {
    await this.#post(`/courses/${course}/${module}/${lesson}`, [['intent', 'finish']]);
  }

  async saveTask({ course, module }: ModuleKey, text: string, ticked: readonly number[] = [0, 1, 2]): Promise<void> {
    await this.#post(`/courses/${course}/${module}/task`, [
      ['text', text],
      ['key', crypto.randomUUID()],
      ...ticked.map((index) => ['ticked', String(index)] as const),
    ]);
  }

  /** Starts an attempt and answers its questions with what `respond` gives, null leaving one unanswered. Does not hand in. */
  async answerQuiz(
    module: ModuleKey,
    respond: (question: KeyedQuestion) => readonly string[] | null,
  ): Promise<{ attempt: string; drawn: KeyedQuestion[] }> {
    const path = `/courses/${module.course}/${module.module}/quiz`;
    await this.#post(path, [
      ['intent', 'start'],
      ['key', crypto.randomUUID()],
    ]);
    const drawn: KeyedQuestion[] = [];
    let attempt = '';
    for (let number = 1; number <= module.draw; number += 1) {
      const html = await this.read(`${path}?q=${String(number)}`);
      attempt = valueOf(html, 'attempt');
      const question = questionOf(module, valueOf(html, 'question'));
      drawn.push(question);
      const response = respond(question);
      if (response === null) continue;
      await this.#post(path, [
        ['intent', 'answer'],
        ['attempt', attempt],
        ['question', question.id],
        ...response.map((id) => ['response', id] as const),
      ]);
    }
    return { attempt, drawn };
  }

  /** Hands in; returns the address of the result. */
  async handIn({ course, module }: ModuleKey, attempt: string): Promise<string> {
    return this.#post(`/courses/${course}/${module}/quiz`, [
      ['intent', 'submit'],
      ['attempt', attempt],
    ]);
  }

  /** A whole attempt; returns its questions and the address of its result. */
  async takeQuiz(
    module: ModuleKey,
    respond: (question: KeyedQuestion) => readonly string[] | null = rightAnswer,
  ): Promise<{ drawn: KeyedQuestion[]; result: string }> {
    const { attempt, drawn } = await this.answerQuiz(module, respond);
    return { drawn, result: await this.handIn(module, attempt) };
  }

  /** Everything the module asks for, with right answers. */
  async finishModule(module: ModuleKey): Promise<void> {
    for (const lesson of module.lessons) {
      for (const check of lesson.checks)
        await this.answerCheck(module, lesson.id, check, rightAnswer(questionOf(module, check)));
      await this.finishLesson(module, lesson.id);
    }
    await this.saveTask(module, 'Asia: verokortti. Viranomainen: Verohallinto. Tehty: kyllä.');
    await this.takeQuiz(module);
  }

  /** Asks for the certificate of a finished course; returns its page's path without the language. */
  async certify(course: string, { open }: { open: boolean }): Promise<string> {
    const page = await this.#post(`/courses/${course}/certificate`, [
      ['name', certificateName],
      ['confirmed', 'yes'],
    ]);
    const path = page.replace(/^\/(fi|en)/, '');
    if (open) await this.#post(path, [['open', 'yes']]);
    return path;
  }
}

/** The value of a hidden field. Throws when the page has none of this name. */
export function valueOf(html: string, name: string): string {
  const found = new RegExp(`<input type="hidden" name="${name}" value="([^"]*)"`).exec(html)?.[1];
  if (found === undefined) throw new Error(`the page has no field ${name}`);
  return found;
}

/** The code on a certificate's own page, in three groups. */
export function codeOn(html: string): string {
  const found = /\b[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}\b/.exec(html)?.[0];
  if (found === undefined) throw new Error('the page shows no code');
  return found;
}
