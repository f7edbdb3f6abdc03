/** Certificates to print and badges to draw, invented: an ordinary one, and the longest that anyone has. */
import type { Snapshot } from '#app/domain/certificate.ts';
import type { PrintedCertificate } from '#app/credentials/files/printed-certificate.ts';

const both = (fi: string, en: string) => ({ fi, en });

export const snapshot: Snapshot = {
  course: { id: 'finnish-working-life', code: 'TYO', edition: 2 },
  title: both('Suomalainen työelämä: pelisäännöt ja arki', 'Finnish working life: rules and everyday practice'),
  modules: [
    { id: 'getting-set-up', title: both('Alku kuntoon', 'Getting set up') },
    { id: 'employment-contract', title: both('Työsopimus', 'The employment contract') },
    { id: 'safe-workplace', title: both('Turvallinen ja yhdenvertainen työpaikka', 'A safe and equal workplace') },
  ],
  outcomes: [
    both('Tarkistat palkkalaskelman ja työaikasi pääkohdat.', 'Check the main points of your payslip.'),
    both('Tunnistat syrjinnän ja haet tarvittaessa apua.', 'Recognise discrimination and seek help when needed.'),
  ],
  assessment: both('Tehtävät ja osatestit (vähintään 70 %).', 'Tasks and module quizzes (at least 70%).'),
  hours: 27,
  startedOn: '2026-09-01',
  awardedOn: '2026-11-22',
};

export const printed: PrintedCertificate = {
  snapshot,
  name: 'Aino Esimerkki',
  code: '7175JD6VBC7R',
  address: 'https://polku.example.fi/t/7175JD6VBC7R',
  issuer: 'Esimerkkikaupunki',
  language: 'fi',
  credential: JSON.stringify({ id: 'https://polku.example.fi/credentials/1', name: 'Äiti & ”poika” ]]> 日本' }),
  issuedAt: new Date('2026-11-22T08:00:00Z'),
  isDemonstration: false,
};

const many = <T>(items: readonly T[], times: number) => Array.from({ length: times }, () => items).flat();

/** Everything as long as it comes: a name of 80 characters, a title without a place to break, forty outcomes. */
export const longest: PrintedCertificate = {
  ...printed,
  name: 'Nguyễn Phước Bảo Khánh Huyền Trang Tôn Nữ Thị Ánh Nguyệt Quỳnh Hương Đặng-Lê Thu',
  address: `https://osaaminen.${'kansainvalinen-rekrytointi.'.repeat(3)}example.fi/t/7175JD6VBC7R`,
  issuer: 'Esimerkkikaupungin osaamisen, työllisyyden ja kansainvälisten palveluiden toimiala',
  isDemonstration: true,
  snapshot: {
    ...snapshot,
    title: both(
      `${'Vahingonkorvausvelvollisuus'.repeat(3)}, työturvallisuuslainsäädäntö ja työsuojeluyhteistoiminta käytännössä`,
      'Liability for damages, occupational safety law and cooperation in practice for international professionals',
    ),
    modules: many(snapshot.modules, 8),
    outcomes: many(snapshot.outcomes, 20),
    validUntil: '2028-11-22',
  },
};
