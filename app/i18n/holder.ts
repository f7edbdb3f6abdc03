/** Words of the pages where a holder keeps a certificate or takes leave. Apart from fi.json and en.json, so that no lesson loads them. */
import type { Language } from '#app/domain/language.ts';

const fi = {
  openedOn: (date: string, time: string) => `Avattu ${date} klo ${time}.`,
  files: 'Lataa todistus',
  downloadBegins: 'Todistus on nyt avoin, ja lataus alkaa hetken päästä. Jos se ei ala, lataa tästä:',
  file: {
    'pdf-fi': 'PDF suomeksi',
    'pdf-en': 'PDF englanniksi',
    png: 'Merkki kuvana (PNG)',
    svg: 'Merkki piirroksena (SVG)',
    json: 'Allekirjoitetut tiedot (JSON)',
    jwt: 'Allekirjoitetut tiedot (JWT)',
  },
  forMachines: 'Koneille',
  askOpen:
    'Todistus on suljettu. Haluatko samalla avata sen? Avoimen todistuksen voi tarkistaa jokainen, jolla on koodi. Tiedoston, jonka itse annat, voi tarkistaa aina.',
  openAndDownload: 'Avaa ja lataa',
  downloadOnly: 'Lataa avaamatta',
  shortLink: 'Lyhyt linkki',
  messageFi: 'Viesti suomeksi',
  messageEn: 'Viesti englanniksi',
  copy: 'Kopioi',
  copied: 'Kopioitu',
  linkedin: 'Lisää LinkedIn-profiiliin',
  linkedinHint: 'LinkedIn avautuu tiedot valmiiksi täytettyinä. Näet ne ennen kuin tallennat.',
  employer: 'Mitä työnantaja näkee',
  employerOpen: 'Tarkistussivu kertoo työnantajalle nämä tiedot.',
  employerClosed: 'Todistus on suljettu, joten työnantaja ei nyt löydä sitä. Kun avaat sen, hän näkee nämä tiedot.',
  employerShow: 'Näytä, mitä työnantaja näkee',
  looks: 'Tarkistussivun katselut',
  looksNone: 'Kukaan ei ole vielä katsonut sivua.',
  looksCount: (count: number) =>
    count === 1 ? 'Sivua on katsottu kerran.' : `Sivua on katsottu ${String(count)} kertaa.`,
  looksPrivacy: 'Tallennamme vain ajan, emme katsojaa.',
  looksAll: 'Näytä ajat',
  looksNewest: 'Näytä uusimmat ajat',
  fileLabel: 'Tiedosto',
  correction: {
    title: 'Korjaa nimi',
    lead: 'Saat uuden todistuksen, jossa on korjattu nimi ja uusi koodi. Vanha todistus ei ole enää voimassa, eikä sitä saa takaisin. Nimen voi korjata itse vain kerran.',
    leads: 'Näytä uusi todistus sille, joka tarkistaa vanhan koodin',
    leadsHint: 'Rastita, jos olet jo antanut vanhan koodin tai tiedoston eteenpäin. Uusi näkyy vasta, kun avaat sen.',
    button: 'Luo uusi todistus',
    done: (code: string) => `Uusi todistus on valmis ja vielä suljettu. Vanha koodi ${code} ei ole enää voimassa.`,
    replaced: (code: string) => `Tämä todistus korvaa vanhan, jonka koodi oli ${code}.`,
    replacedLeads: (code: string) => `Tämä todistus korvaa vanhan, jonka koodi oli ${code}. Vanha koodi johtaa tähän.`,
    oldOpen: 'Vanhan koodin sivu on yhä auki ja näyttää vanhan nimen.',
    closeOld: 'Sulje vanhan koodin sivu',
    doneBefore: 'Nimi on jo korjattu kerran. Jos se on yhä väärin, pyydä palvelun ylläpitäjää korjaamaan se.',
    notValid: 'Vain voimassa olevan todistuksen nimen voi korjata.',
  },
  deletion: {
    lead: 'Kun poistat tunnuksen, nämä katoavat heti ja lopullisesti:',
    goesAccount: 'nimesi, sähköpostiosoitteesi ja salasanasi',
    goesProgress: 'vastauksesi, testisi ja kaikki, minkä olet tehnyt',
    goesPortfolio: 'tehtäviesi tekstit eli portfoliosi',
    copyFirst: 'Haluatko ensin kopion?',
    filesStay:
      'Valitse, mitä kullekin todistukselle tehdään. Tiedostot, jotka olet jo antanut eteenpäin, jäävät saajilleen, eikä niiden allekirjoitus muutu. Jos poistat todistuksen, tarkistus kertoo, että se on peruutettu.',
    confirm: 'Ymmärrän, ettei tätä voi perua',
    button: 'Poista tunnus lopullisesti',
    stay: 'Palaa poistamatta',
    fates: {
      keep: {
        name: 'Säilytä tarkistettavana.',
        text: 'Nimesi ja todistuksen tiedot jäävät palveluun ilman tunnusta. Avoin pysyy avoimena ja suljettu suljettuna, etkä voi enää muuttaa sitä.',
      },
      erase: {
        name: 'Peruuta ja poista.',
        text: 'Todistuksesta ei jää nimeä eikä koodia. Vain peruutettujen luetteloon jää merkintä, joka ei kerro, kenen todistus oli.',
      },
    },
  },
};

const en: typeof fi = {
  openedOn: (date, time) => `Opened on ${date} at ${time}.`,
  files: 'Download the certificate',
  downloadBegins: 'The certificate is open now, and the download begins in a moment. If it does not, download it here:',
  file: {
    'pdf-fi': 'PDF in Finnish',
    'pdf-en': 'PDF in English',
    png: 'Badge as a picture (PNG)',
    svg: 'Badge as a drawing (SVG)',
    json: 'Signed data (JSON)',
    jwt: 'Signed data (JWT)',
  },
  forMachines: 'For machines',
  askOpen:
    'The certificate is closed. Do you want to open it as well? Anyone with the code can verify an open one. A file that you give away can always be verified.',
  openAndDownload: 'Open and download',
  downloadOnly: 'Download without opening',
  shortLink: 'Short link',
  messageFi: 'Message in Finnish',
  messageEn: 'Message in English',
  copy: 'Copy',
  copied: 'Copied',
  linkedin: 'Add to your LinkedIn profile',
  linkedinHint: 'LinkedIn opens with the details filled in. You see them before you save.',
  employer: 'What an employer sees',
  employerOpen: 'The verification page tells an employer these details.',
  employerClosed:
    'The certificate is closed, so an employer cannot find it now. When you open it, they see these details.',
  employerShow: 'Show what an employer sees',
  looks: 'Looks at the verification page',
  looksNone: 'Nobody has looked at the page yet.',
  looksCount: (count) =>
    count === 1 ? 'The page has been looked at once.' : `The page has been looked at ${String(count)} times.`,
  looksPrivacy: 'We store the time only, not who looked.',
  looksAll: 'Show the times',
  looksNewest: 'Show the newest times',
  fileLabel: 'File',
  correction: {
    title: 'Correct the name',
    lead: 'You get a new certificate with the corrected name and a new code. The old one is no longer valid, and it cannot be brought back. You can correct the name yourself only once.',
    leads: 'Show the new certificate to whoever verifies the old code',
    leadsHint:
      'Tick this if you have already given the old code or a file to someone. The new one is shown only once you open it.',
    button: 'Create a new certificate',
    done: (code) => `The new certificate is ready and still closed. The old code ${code} is no longer valid.`,
    replaced: (code) => `This certificate replaces the old one, whose code was ${code}.`,
    replacedLeads: (code) =>
      `This certificate replaces the old one, whose code was ${code}. The old code leads to this one.`,
    oldOpen: 'The page of the old code is still open and shows the old name.',
    closeOld: 'Close the page of the old code',
    doneBefore:
      'The name has been corrected once already. If it is still wrong, ask the operator of the service to correct it.',
    notValid: 'Only the name on a valid certificate can be corrected.',
  },
  deletion: {
    lead: 'When you delete the account, these disappear at once and for good:',
    goesAccount: 'your name, e-mail address and password',
    goesProgress: 'your answers, quizzes and everything you have done',
    goesPortfolio: 'the texts of your tasks, which are your portfolio',
    copyFirst: 'Do you want a copy first?',
    filesStay:
      'Choose what happens to each certificate. Files that you have given away stay with those who have them, and their signature does not change. If you erase a certificate, verification tells that it is revoked.',
    confirm: 'I understand that this cannot be undone',
    button: 'Delete the account for good',
    stay: 'Go back without deleting',
    fates: {
      keep: {
        name: 'Keep it verifiable.',
        text: 'Your name and what the certificate says stay in the service without an account. An open one stays open and a closed one closed, and you can no longer change that.',
      },
      erase: {
        name: 'Revoke and erase it.',
        text: 'Neither the name nor the code stays. Only the list of revoked certificates keeps a mark, which does not tell whose it was.',
      },
    },
  },
};

export const holderWords: Readonly<Record<Language, typeof fi>> = { fi, en };
