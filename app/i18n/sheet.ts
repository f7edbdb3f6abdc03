/** Words of the printed invitation: both languages stand on one sheet, so both are here together. */
import type { Language } from '#app/domain/language.ts';

const fi = {
  title: 'Kutsu opiskelemaan',
  group: 'Ryhmä',
  guides: 'Ohjaajat',
  code: 'Koodi',
  address: 'Osoite selaimeen',
  until: (date: string) => `Liity viimeistään ${date}.`,
  studies: 'Tätä opiskelet',
  inAll: (minutes: string) => `Yhteensä ${minutes}.`,
  pace: (minutes: string, weeks: number) =>
    `Ehdotettu tahti ${minutes} viikossa: noin ${weeks === 1 ? 'yksi viikko' : `${String(weeks)} viikkoa`}.`,
  how: 'Näin liityt',
  steps: [
    'Lue QR-koodi puhelimella, tai kirjoita osoite selaimeen ja anna koodi.',
    'Lue, mitä ohjaajat näkevät, ja valitse, mitä muuta näytät heille.',
    'Luo tunnus. Sähköpostia et tarvitse: käyttäjätunnus ja salasana riittävät.',
  ],
  sees: 'Kuka näkee mitä',
  seen: [
    'Ohjaajat näkevät nimesi, mitä olet tehnyt ja milloin, ja päivän, jona viimeksi kävit.',
    'Testien tulokset ja kirjoittamasi tekstit he näkevät vain, jos annat luvan.',
    'Voit muuttaa lupia tai lähteä milloin vain, ja näet, kuka on katsonut tietojasi.',
  ],
};

const en: typeof fi = {
  title: 'An invitation to study',
  group: 'Group',
  guides: 'Guides',
  code: 'Code',
  address: 'Address for your browser',
  until: (date) => `Join by ${date}.`,
  studies: 'What you study',
  inAll: (minutes) => `${minutes} in all.`,
  pace: (minutes, weeks) =>
    `Suggested pace ${minutes} a week: about ${weeks === 1 ? 'one week' : `${String(weeks)} weeks`}.`,
  how: 'How to join',
  steps: [
    'Scan the QR code with a phone, or type the address into a browser and give the code.',
    'Read what the guides see, and choose what else to show them.',
    'Create an account. You need no e-mail address: a user name and a password are enough.',
  ],
  sees: 'Who sees what',
  seen: [
    'The guides see your name, what you have done and when, and the day of your last visit.',
    'They see quiz results and what you write only if you allow it.',
    'You can change this or leave at any time, and you see who has looked at your details.',
  ],
};

export const sheetWords: Readonly<Record<Language, typeof fi>> = { fi, en };
