/** The words of the printed certificate, in both languages: it is read by people who know only one of them. */
import type { Language, Translated } from '#app/domain/language.ts';

type Words = {
  readonly title: string;
  readonly completed: string;
  readonly awarded: string;
  readonly workload: string;
  readonly hours: (hours: number) => string;
  readonly assessment: string;
  readonly modules: string;
  readonly outcomes: string;
  readonly more: (items: number) => string;
  readonly issuer: string;
  readonly validUntil: string;
  readonly check: string;
  readonly qr: (address: string) => string;
  readonly compare: string;
  readonly attached: string;
  readonly demonstration: string;
  readonly worthless: string;
};

export const words: Translated<Words> = {
  fi: {
    title: 'Kurssitodistus',
    completed: 'on suorittanut kurssin',
    awarded: 'Suoritettu',
    workload: 'Laajuus',
    hours: (hours) => (hours === 1 ? 'noin 1 tunti' : `noin ${String(hours)} tuntia`),
    assessment: 'Arviointi',
    modules: 'Osat',
    outcomes: 'Osaaminen',
    more: (items) => `ja ${String(items)} muuta`,
    issuer: 'Myöntäjä',
    validUntil: 'Voimassa',
    check: 'Tarkista todistus',
    qr: (address) => `QR-koodi, jossa on osoite ${address}`,
    compare: 'Vertaa paperia tarkistussivuun. Sivu näkyy, kun haltija on avannut sen.',
    attached: 'Tämän PDF-tiedoston liitteenä on allekirjoitettu todistus (Open Badges 3.0).',
    demonstration: 'Esittely',
    worthless: 'Tehty esittelyä varten. Ei todista mitään.',
  },
  en: {
    title: 'Certificate of completion',
    completed: 'has completed the course',
    awarded: 'Completed',
    workload: 'Workload',
    hours: (hours) => (hours === 1 ? 'about 1 hour' : `about ${String(hours)} hours`),
    assessment: 'Assessment',
    modules: 'Modules',
    outcomes: 'Learning outcomes',
    more: (items) => `and ${String(items)} more`,
    issuer: 'Issued by',
    validUntil: 'Valid until',
    check: 'Verify the certificate',
    qr: (address) => `QR code with the address ${address}`,
    compare: 'Compare the paper with the verification page. It is shown once the holder has opened it.',
    attached: 'The signed certificate (Open Badges 3.0) is attached to this PDF file.',
    demonstration: 'Demonstration',
    worthless: 'Made for demonstration. Proves nothing.',
  },
};

const locales = { fi: 'fi-FI', en: 'en-GB' } as const;

/** A calendar date, YYYY-MM-DD, as 22.11.2026 or 22 November 2026. */
export function printDate(date: string, language: Language): string {
  const month = language === 'fi' ? 'numeric' : 'long';
  return new Intl.DateTimeFormat(locales[language], { day: 'numeric', month, year: 'numeric', timeZone: 'UTC' }).format(
    new Date(date),
  );
}
