/** When a certificate is earned, what it says for ever, and what an employer is told about it. */
import { type Course, type Item, hoursOf, itemsOf, pathOf } from './course.ts';
import { dateInHelsinki } from './day.ts';
import type { Translated } from './language.ts';
import { type Facts, isDone } from './progress.ts';

/**
 * The items that the certificate needs: all required ones, or those listed in `certificate.requires`
 * as `module`, `module/lesson`, `module/task` or `module/quiz`.
 */
export function requiredItems(course: Course): Item[] {
  const { requires } = course.certificate;
  return itemsOf(course).filter((item) =>
    requires === 'all'
      ? item.part.required
      : requires.includes(pathOf(item)) || (requires.includes(item.module.id) && item.part.required),
  );
}

/** What is still missing, in study order. Empty = earned. The page that shows it and the service that issues both ask here. */
export function missingItems(course: Course, facts: Facts): Item[] {
  return requiredItems(course).filter((item) => !isDone(item, facts));
}

export function isEarned(course: Course, facts: Facts): boolean {
  return requiredItems(course).length > 0 && missingItems(course, facts).length === 0;
}

/** What a certificate says, in both languages. Taken once when issued; later edits of the course do not change it. */
export type Snapshot = {
  readonly course: { readonly id: string; readonly code: string; readonly edition: number };
  readonly title: Translated;
  readonly modules: readonly { readonly id: string; readonly title: Translated }[];
  readonly outcomes: readonly Translated[];
  readonly assessment: Translated;
  readonly hours: number;
  /** Calendar dates in Helsinki, YYYY-MM-DD: of the first recorded work on the course and of the award. */
  readonly startedOn: string;
  readonly awardedOn: string;
  /** The last day on which the certificate is in force, YYYY-MM-DD; absent when it does not expire. */
  readonly validUntil?: string;
};

/** The same day so many years later, YYYY-MM-DD; of 29 February the day before, where there is none. */
export function yearsAfter(date: string, years: number): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const lastOfMonth = new Date(Date.UTC(year + years, month, 0)).getUTCDate();
  return new Date(Date.UTC(year + years, month - 1, Math.min(day, lastOfMonth))).toISOString().slice(0, 10);
}

export function snapshotOf(course: Course, started: Date, awarded: Date): Snapshot {
  const covered = new Set(requiredItems(course).map((item) => item.module.id));
  const awardedOn = dateInHelsinki(awarded);
  const { assessment, validYears } = course.certificate;
  // A copy: nothing of it may be shared with a course that is edited later.
  return structuredClone({
    course: { id: course.id, code: course.code, edition: course.edition },
    title: course.title,
    modules: course.modules.filter((module) => covered.has(module.id)).map(({ id, title }) => ({ id, title })),
    outcomes: course.outcomes.map((outcome) => outcome.text),
    assessment,
    hours: hoursOf(course),
    startedOn: dateInHelsinki(started),
    awardedOn,
    ...(validYears === null ? {} : { validUntil: yearsAfter(awardedOn, validYears) }),
  });
}

export type RevocationReason = 'error' | 'misuse' | 'holder-request';
export const revocationReasons: readonly RevocationReason[] = ['error', 'misuse', 'holder-request'];

/** Reads a stored reason; one that is not known is an error of ours. */
export function revocationReasonOf(text: string | null): RevocationReason {
  return revocationReasons.find((reason) => reason === text) ?? 'error';
}

/** How often, and when last, the page of a certificate was looked at. ISO times in UTC, newest first. */
export type Looks = { readonly count: number; readonly newest: readonly string[] };

/** A certificate as its holder sees it. */
export type HeldCertificate = {
  readonly id: string;
  readonly credentialId: string;
  readonly code: string;
  readonly name: string;
  readonly state: 'valid' | 'replaced' | 'revoked';
  readonly open: boolean;
  /** ISO time in UTC of the present opening; null while closed. */
  readonly openedAt: string | null;
  /** The one that this replaced, when the name was corrected. */
  readonly replaces: {
    readonly code: string;
    readonly name: string;
    readonly leadsHere: boolean;
    /** Its page still answers, with the old name. */
    readonly open: boolean;
  } | null;
  readonly snapshot: Snapshot;
  readonly revokedAt: string | null;
  readonly revokedReason: RevocationReason | null;
};
