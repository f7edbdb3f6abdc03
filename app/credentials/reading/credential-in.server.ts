/** From the bytes of a file to the credential in it. The kind of file is told by its content; its name means nothing. */
import { objectIn } from '#app/domain/bounded-json.ts';
import type { JsonObject } from '#app/domain/open-badge.ts';
import type { UnreadableReason } from '#app/domain/verification.ts';
import { payloadOfJwt } from '../jwt.server.ts';
import { mostBytes, mostDepth } from './bounds.ts';
import { attachmentsOf } from './pdf.server.ts';
import { isPng, textInPng } from './png.server.ts';
import { isSvg, textInSvg } from './svg.server.ts';

/** A credential as it was found: nothing of it has been believed yet. */
export type Found =
  | { readonly form: 'json'; readonly document: JsonObject; readonly length: number }
  /** `document` is what the JWT holds. */
  | { readonly form: 'jwt'; readonly jwt: string; readonly document: JsonObject; readonly length: number };

export type Reading = Found | UnreadableReason;

const jwtShape = /^[\w-]+\.[\w-]+\.[\w-]*$/;

/** Never throws, keeps nothing, and looks at no more than two megabytes. */
export function credentialIn(bytes: Buffer): Reading {
  if (bytes.length === 0) return 'empty';
  if (bytes.length > mostBytes) return 'too-large';
  // Some programs put a few bytes before a PDF's first line.
  if (bytes.subarray(0, 1024).includes('%PDF-')) return fromPdf(bytes);
  if (isPng(bytes)) return fromPart(textInPng(bytes));
  const text = plainText(bytes);
  if (text === null) return 'wrong-kind';
  if (text === '') return 'empty';
  if (text.startsWith('<')) return isSvg(text) ? fromPart(textInSvg(text)) : 'wrong-kind';
  return credentialInText(text);
}

/** JSON or a JWT, as a file of text, in another file, or in a question of a program. */
export function credentialInText(given: string): Reading {
  const text = given.trim();
  if (text.length > mostBytes) return 'too-large';
  const isJwt = jwtShape.test(text);
  if (!isJwt && !text.startsWith('{')) return 'wrong-kind';
  const document = objectIn(isJwt ? (payloadOfJwt(text) ?? '') : text, mostDepth);
  if (!document) return 'not-a-certificate';
  return isJwt
    ? { form: 'jwt', jwt: text, document, length: text.length }
    : { form: 'json', document, length: text.length };
}

/** Text in UTF-8 without its byte order mark; null for anything else. */
function plainText(bytes: Buffer): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes).trim();
  } catch {
    return null;
  }
}

function fromPart(part: Buffer | string | null): Reading {
  if (part === null) return 'no-credential';
  if (part === 'too-large' || part === 'damaged') return part;
  const text = typeof part === 'string' ? part : plainText(part);
  if (text === null) return 'damaged';
  const reading = credentialInText(text);
  return reading === 'wrong-kind' ? 'not-a-certificate' : reading;
}

/** Of several attachments the first that is a credential; a paper may carry others beside it. */
function fromPdf(pdf: Buffer): Reading {
  const readings = attachmentsOf(pdf).map(fromPart);
  const credential = readings.find((reading) => typeof reading !== 'string' && looksLikeCredential(reading.document));
  return credential ?? readings.find((reading) => reading === 'too-large' || reading === 'damaged') ?? 'no-credential';
}

function looksLikeCredential({ type, credentialSubject, vc }: JsonObject): boolean {
  return (Array.isArray(type) && type.includes('VerifiableCredential') && credentialSubject !== undefined) || !!vc;
}
