/** What a signed credential says, read back for people. The inverse of open-badge.ts: what stands there is signed, word for word. */
import type { Snapshot } from './certificate.ts';
import { dateInHelsinki } from './day.ts';
import { parseCode } from './code.ts';
import type { Translated } from './language.ts';
import type { Json, JsonObject } from './open-badge.ts';

export type SignedFacts = {
  readonly code: string;
  readonly name: string;
  /** Modules are one text, as they were signed. */
  readonly snapshot: Snapshot;
  /** ISO times as they were signed; they were not looked at yet. */
  readonly validFrom: string;
  readonly validUntil: string | null;
};

type At = Json | undefined;

function isObject(value: At): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function at(value: At, ...path: string[]): At {
  return path.reduce<At>((inner, name) => (isObject(inner) ? inner[name] : undefined), value);
}

/** The first object of a list whose `name` is `wanted`. */
function among(list: At, name: string, wanted: string): At {
  return Array.isArray(list) ? list.find((each: Json) => at(each, name) === wanted) : undefined;
}

function text(value: At): string {
  if (typeof value !== 'string') throw new TypeError('a signed text is missing');
  return value;
}

const achievementId = /\/achievements\/([^/?#]+)\/v(\d+)$/;
const description = /^Verkkokurssi, työmäärä (\d+) h: (.*)\. \/ Online course, workload \d+ h: (.*)\.$/s;
const narrative = /^## Suomeksi\n\n(.*)\n\n## In English\n\n(.*)$/s;

/** Lines that begin with a dash are outcomes; what follows them is how they were assessed. */
function outcomesIn(part: string): { outcomes: string[]; assessment: string } {
  const lines = part.split('\n');
  const isOutcome = (line: string) => line.startsWith('- ');
  return {
    outcomes: lines.filter(isOutcome).map((line) => line.slice(2)),
    assessment: lines.filter((line) => !isOutcome(line) && line !== '').join(' '),
  };
}

function criteriaIn(achievement: At): { outcomes: Translated[]; assessment: Translated } {
  const all = text(at(achievement, 'criteria', 'narrative'));
  const [, finnish = all, english = all] = narrative.exec(all) ?? [];
  const [fi, en] = [outcomesIn(finnish), outcomesIn(english)];
  return {
    outcomes: fi.outcomes.map((outcome, index) => ({ fi: outcome, en: en.outcomes[index] ?? outcome })),
    assessment: { fi: fi.assessment, en: en.assessment },
  };
}

function snapshotIn(subject: At, validUntil: string | null): Snapshot {
  const achievement = at(subject, 'achievement');
  const [, course = '', edition = '0'] = achievementId.exec(text(at(achievement, 'id'))) ?? [];
  const told = text(at(achievement, 'description'));
  const [, hours = '0', fi = told, en = told] = description.exec(told) ?? [];
  const english = among(at(achievement, 'alignment'), 'targetType', 'ext:CourseTranslation');
  return {
    course: { id: course, code: text(at(achievement, 'humanCode')), edition: Number(edition) },
    title: { fi: text(at(achievement, 'name')), en: text(at(english, 'targetName')) },
    modules: [{ id: 'all', title: { fi, en } }],
    ...criteriaIn(achievement),
    hours: Number(hours),
    startedOn: text(at(subject, 'activityStartDate')).slice(0, 10),
    awardedOn: dateInHelsinki(new Date(text(at(subject, 'activityEndDate')))),
    ...(validUntil === null ? {} : { validUntil: validUntil.slice(0, 10) }),
  };
}

/** Null when the credential lacks what each certificate of ours says; then it is none, whoever signed it. */
export function signedFacts(document: JsonObject): SignedFacts | null {
  try {
    const subject = at(document, 'credentialSubject');
    const validUntil = 'validUntil' in document ? text(document['validUntil']) : null;
    const code = parseCode(text(at(subject, 'licenseNumber')));
    if (code === null) return null;
    return {
      code,
      name: text(at(among(at(subject, 'identifier'), 'identityType', 'name'), 'identityHash')),
      snapshot: snapshotIn(subject, validUntil),
      validFrom: text(at(document, 'validFrom')),
      validUntil,
    };
  } catch {
    return null;
  }
}

/** The credential's own UUID, and its place in the status lists, at an installation of ours. Null when it names others. */
export function signedPlaces(
  document: JsonObject,
  origin: string,
): { readonly id: string; readonly list: number; readonly index: number } | null {
  const id = at(document, 'id');
  const list = at(document, 'credentialStatus', 'statusListCredential');
  const index = at(document, 'credentialStatus', 'statusListIndex');
  if (typeof id !== 'string' || typeof list !== 'string' || typeof index !== 'string') return null;
  const [uuid, number] = [`${origin}/credentials/`, `${origin}/status/`].map((start, which) => {
    const whole = which === 0 ? id : list;
    return whole.startsWith(start) ? whole.slice(start.length) : '';
  });
  if (!uuid || !/^\d{1,6}$/.test(number ?? '') || !/^\d{1,6}$/.test(index)) return null;
  return { id: uuid, list: Number(number), index: Number(index) };
}
