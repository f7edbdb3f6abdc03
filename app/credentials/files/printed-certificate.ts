/** What a printed certificate is made from. */
import type { Snapshot } from '#app/domain/certificate.ts';
import type { Language } from '#app/domain/language.ts';

export type PrintedCertificate = {
  readonly snapshot: Snapshot;
  /** The holder's; only with letters that `canSet` allows. */
  readonly name: string;
  /** 12 characters without grouping. */
  readonly code: string;
  /** The whole address that the QR code holds. */
  readonly address: string;
  readonly issuer: string;
  /** Which language is the larger one; the other stands beside it. */
  readonly language: Language;
  /** The signed credential as JSON text, attached as it is. */
  readonly credential: string;
  /** When it was issued; also the date of the file, so that the same certificate is always the same bytes. */
  readonly issuedAt: Date;
  readonly isDemonstration: boolean;
};
