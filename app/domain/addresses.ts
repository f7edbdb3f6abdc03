/** Where every page is: the one place that builds an address of ours. routes.ts tells which page answers it. */
import type { Language } from './language.ts';

type Query = Readonly<Record<string, string>>;

function withQuery(path: string, query: Query): string {
  const text = new URLSearchParams(query).toString();
  return text === '' ? path : `${path}?${text}`;
}

/** @param path what follows the language, with the slash; '' is the front page. */
export function pageHref(language: Language, path: string): string {
  return `/${language}${path}`;
}

export function homeHref(language: Language): string {
  return pageHref(language, '');
}

/** @param query choices of the catalogue's filter. */
export function coursesHref(language: Language, query: Query = {}): string {
  return withQuery(pageHref(language, '/courses'), query);
}

export function courseHref(language: Language, course: string): string {
  return pageHref(language, `/courses/${course}`);
}

/** @param path course-relative path of an item, as services give it. */
export function itemHref(language: Language, course: string, path: string): string {
  return `${courseHref(language, course)}/${path}`;
}

export function modulePrintHref(language: Language, course: string, module: string): string {
  return itemHref(language, course, `${module}/print`);
}

/** Where the course's page tells what its certificate takes, and what of that is still missing. */
export function certificateBoxHref(language: Language, course: string): string {
  return `${courseHref(language, course)}#certificate`;
}

export function certificateRequestHref(language: Language, course: string): string {
  return itemHref(language, course, 'certificate');
}

export function searchHref(language: Language, typed = ''): string {
  return withQuery(pageHref(language, '/search'), typed === '' ? {} : { q: typed });
}

export function glossaryHref(language: Language): string {
  return pageHref(language, '/glossary');
}

export function myLearningHref(language: Language): string {
  return pageHref(language, '/my-learning');
}

export function myPortfolioHref(language: Language): string {
  return pageHref(language, '/my-portfolio');
}

export function myCertificatesHref(language: Language): string {
  return pageHref(language, '/my-certificates');
}

/** @param query what was just done there. */
export function certificateHref(language: Language, id: string, query: Query = {}): string {
  return withQuery(`${myCertificatesHref(language)}/${id}`, query);
}

export function correctNameHref(language: Language, id: string): string {
  return `${certificateHref(language, id)}/correct-name`;
}

/** @param saved what was just saved there, to be told. */
export function myAccountHref(language: Language, saved?: 'profile' | 'password'): string {
  return withQuery(pageHref(language, '/my-account'), saved ? { saved } : {});
}

export function deleteAccountHref(language: Language): string {
  return pageHref(language, '/my-account/delete');
}

/** A file with everything that is stored about the person. */
export function myDataHref(language: Language): string {
  return pageHref(language, '/my-account/data.json');
}

/** @param query what to look for (`q`), and which page of it (`page`). */
export function adminCertificatesHref(language: Language, query: Query = {}): string {
  return withQuery(pageHref(language, '/admin/certificates'), query);
}

export function adminCredentialHref(language: Language, id: string, query: Query = {}): string {
  return withQuery(`${adminCertificatesHref(language)}/${id}`, query);
}

export function adminStatisticsHref(language: Language): string {
  return `${adminCertificatesHref(language)}/statistics`;
}

export function adminKeysHref(language: Language, query: Query = {}): string {
  return withQuery(`${adminCertificatesHref(language)}/keys`, query);
}

/** @param next where to go from there. */
export function signInHref(language: Language, next?: string): string {
  return withQuery(pageHref(language, '/sign-in'), next === undefined ? {} : { next });
}

/** @param next where to go from there. */
export function signUpHref(language: Language, next?: string): string {
  return withQuery(pageHref(language, '/sign-up'), next === undefined ? {} : { next });
}

/** The home page, which then tells that one is signed out. */
export function signedOutHref(language: Language): string {
  return `${homeHref(language)}?signed-out`;
}

export function signOutHref(language: Language): string {
  return pageHref(language, '/sign-out');
}

export function verifyHref(language: Language): string {
  return pageHref(language, '/verify');
}

/** @param file the answer as a file; the form sends itself there. @param problem why there is none, to be told. */
export function verifyManyHref(language: Language, file: '' | '/csv' = '', problem = ''): string {
  return withQuery(pageHref(language, `/verify/many${file}`), problem === '' ? {} : { problem });
}

/** How to verify certificates, told to employers. */
export function verifyingHref(language: Language): string {
  return pageHref(language, '/verifying');
}

/** What a QR code holds has no language; who comes from a page of ours keeps theirs. */
export function verificationHref(code: string, language?: Language): string {
  return withQuery(`/t/${code}`, language ? { lang: language } : {});
}

/** The certificate as a thing of its own: a page or a file, as the reader asks. @param suffix for a certain kind of file. */
export function credentialHref(id: string, suffix: '' | '.json' | '.jwt' | '.png' | '.svg' | '.pdf' = ''): string {
  return `/credentials/${id}${suffix}`;
}

/** What a course's certificate stands for, for machines and people. */
export function achievementHref(course: string, edition: number): string {
  return `/achievements/${course}/v${String(edition)}`;
}

/** The signed list that tells which credentials are revoked. */
export function statusListHref(list: number): string {
  return `/status/${String(list)}`;
}

/** One public key of the issuer. */
export function keyHref(id: string): string {
  return `/keys/${id}`;
}

export function privacyHref(language: Language): string {
  return pageHref(language, '/privacy');
}

export function accessibilityHref(language: Language): string {
  return pageHref(language, '/accessibility');
}

/** @param path `course/module/lesson`. */
export function previewHref(language: Language, path: string): string {
  return pageHref(language, `/preview/${path}`);
}
