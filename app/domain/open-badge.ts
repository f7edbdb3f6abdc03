/** The machine form of a certificate: an Open Badges 3.0 credential in the data model of Verifiable Credentials 2.0, not yet signed. */
import { achievementHref, courseHref, credentialHref, statusListHref } from './addresses.ts';
import type { Snapshot } from './certificate.ts';
import { formatCode } from './code.ts';
import type { Translated } from './language.ts';

/** Exactly these, in this order: strict verifiers know no others, and every term we use is defined in them. */
export const credentialContexts = [
  'https://www.w3.org/ns/credentials/v2',
  'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
] as const;

/** Plain JSON. In what we sign `null` never occurs: the official schema refuses it. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json };
export type JsonObject = { readonly [name: string]: Json };

/** Who issues, as credentials name them. */
export type Issuer = {
  /** `did:web:…`, see did.ts. */
  readonly did: string;
  /** Where this installation is: https://polku.example.org, without a slash at the end. */
  readonly origin: string;
  readonly name: string;
  readonly email: string | null;
  /** On a loopback address nobody else can check anything, so the credential itself says that it is a demonstration. */
  readonly isDemonstration: boolean;
};

/** A recipient's e-mail address as a salted hash (`sha256$` and hex), so that whoever knows the address can compare it. */
export type HashedEmail = { readonly salt: string; readonly hash: string };

/** What is signed. Moments are ISO times in UTC, to the second. */
export type CredentialFacts = {
  readonly id: string;
  /** A random UUID of its own: two credentials of one person cannot be told to belong together. */
  readonly subjectId: string;
  readonly code: string;
  readonly name: string;
  readonly email: HashedEmail | null;
  readonly snapshot: Snapshot;
  readonly validFrom: string;
  readonly awardedAt: string;
  readonly status: { readonly list: number; readonly index: number };
};

/** Which bit of which status list tells whether a credential is revoked. */
export type StatusPlace = CredentialFacts['status'];

const demonstration = ' (esittely / demonstration)';

function both({ fi, en }: Translated): string {
  return `${fi} / ${en}`;
}

/** The course as an achievement: what `/achievements/:course/v:edition` answers, and what the credential holds. */
export function achievementOf(snapshot: Snapshot, origin: string): JsonObject {
  const { course, title, hours, modules, outcomes, assessment } = snapshot;
  const id = origin + achievementHref(course.id, course.edition);
  const list = (language: 'fi' | 'en') =>
    [...outcomes.map((outcome) => `- ${outcome[language]}`), '', assessment[language]].join('\n');
  return {
    id,
    type: ['Achievement'],
    achievementType: 'Course',
    name: title.fi,
    inLanguage: 'fi',
    version: String(course.edition),
    humanCode: course.code,
    description:
      `Verkkokurssi, työmäärä ${String(hours)} h: ${modules.map((module) => module.title.fi).join(', ')}. / ` +
      `Online course, workload ${String(hours)} h: ${modules.map((module) => module.title.en).join(', ')}.`,
    criteria: {
      id: origin + courseHref('fi', course.id),
      narrative: `## Suomeksi\n\n${list('fi')}\n\n## In English\n\n${list('en')}`,
    },
    // The other language stands beside it, because no version of the schema and no signer take a name in two languages.
    related: [{ id: `${id}?lang=en`, type: ['Related'], inLanguage: 'en', version: String(course.edition) }],
    alignment: [
      {
        type: ['Alignment'],
        targetName: title.en,
        targetUrl: origin + courseHref('en', course.id),
        targetFramework: 'Course catalogue in English',
        targetType: 'ext:CourseTranslation',
      },
    ],
  };
}

function identifiersOf({ name, email }: CredentialFacts): Json {
  const byName = { type: 'IdentityObject', identityType: 'name', hashed: false, identityHash: name };
  if (!email) return [byName];
  const { salt, hash } = email;
  return [byName, { type: 'IdentityObject', identityType: 'emailAddress', hashed: true, salt, identityHash: hash }];
}

function profileOf({ did, name, origin, email }: Issuer): JsonObject {
  return { id: did, type: ['Profile'], name, url: origin, ...(email === null ? {} : { email }) };
}

/** The entry that sends a verifier to our list of revoked credentials. */
function statusOf({ list, index }: StatusPlace, origin: string): JsonObject {
  const url = origin + statusListHref(list);
  return {
    id: `${url}#${String(index)}`,
    type: 'BitstringStatusListEntry',
    statusPurpose: 'revocation',
    statusListIndex: String(index),
    statusListCredential: url,
  };
}

/**
 * The credential, ready to be signed. All text is in composed form (NFC), so that the same name gives the same bytes
 * wherever it was typed.
 */
export function openBadgeOf(facts: CredentialFacts, issuer: Issuer): JsonObject {
  const { id, subjectId, snapshot, validFrom, awardedAt, status } = facts;
  const isDemo = issuer.isDemonstration ? demonstration : '';
  return composed({
    '@context': credentialContexts,
    id: issuer.origin + credentialHref(id),
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    name: `${snapshot.title.fi} – kurssitodistus / ${snapshot.title.en} – course certificate${isDemo}`,
    description: `Todistus suoritetusta verkkokurssista ${both(snapshot.title)} – certificate of a completed online course.${isDemo}`,
    issuer: profileOf(issuer),
    validFrom,
    awardedDate: awardedAt,
    ...(snapshot.validUntil === undefined ? {} : { validUntil: `${snapshot.validUntil}T23:59:59Z` }),
    credentialSubject: {
      id: `urn:uuid:${subjectId}`,
      type: ['AchievementSubject'],
      identifier: identifiersOf(facts),
      // Dates of Helsinki without a time of day.
      activityStartDate: `${snapshot.startedOn}T00:00:00Z`,
      activityEndDate: awardedAt,
      licenseNumber: formatCode(facts.code),
      achievement: achievementOf(snapshot, issuer.origin),
    },
    credentialStatus: statusOf(status, issuer.origin),
  });
}

function composed<T extends Json>(value: T): T;
function composed(value: Json): Json {
  if (typeof value === 'string') return value.normalize('NFC');
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((item: Json) => composed(item));
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, composed(item)]));
}

/** A moment as credentials write it: ISO in UTC, to the second, because the same moment in a JWT has no fractions. */
export function toSecond(moment: Date): string {
  return `${moment.toISOString().slice(0, 19)}Z`;
}

/** The credential as it is before it is signed. */
export function withoutProof(document: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(document).filter(([name]) => name !== 'proof'));
}
