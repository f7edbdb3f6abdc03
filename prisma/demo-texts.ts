/** What the demo people have written in the tasks of the first course, and what their guide says. Invented. */

/** By the id of the task. */
export const taskTexts: Readonly<Record<string, string>> = {
  'my-start-list': `Asia: verokortti
Viranomainen: Verohallinto
Asiakirja: työsopimus ja henkilötunnus
Määräaika: ennen ensimmäistä palkkapäivää
Tehty: kyllä

Asia: kotikunta
Viranomainen: Digi- ja väestötietovirasto
Asiakirja: passi ja vuokrasopimus
Määräaika: tällä viikolla
Tehty: aika varattu`,
  'read-a-contract': `1. Kohta: työaika
Mitä siinä lukee tai mikä puuttuu: ”Työaika tarpeen mukaan.”
Miksi kysyn: en tiedä, montako tuntia viikossa saan vähintään.

2. Kohta: palkanmaksupäivä
Mitä siinä lukee tai mikä puuttuu: päivää ei ole.
Miksi kysyn: vuokra pitää maksaa kuun alussa.

VIESTINI TYÖNANTAJALLE
Hei, kiitos sopimuksesta. Kuinka monta tuntia viikossa työtä on vähintään?`,
  'check-the-slip': `Bruttopalkka: 2 400 euroa
Mitä tarkistin: tunnit omasta kalenterista, ylityö kahdelta illalta
Mikä ei täsmännyt: iltalisä puuttui yhdeltä vuorolta
Kenelle kirjoitin: palkanlaskentaan, kopio esihenkilölle`,
  'two-messages': `Hei Esa,
olen kuumeessa enkä tule tänään töihin. Kerron huomenna ennen kello kahdeksaa, miten voin. Tilauslista on jaetussa kansiossa.

Hei Esa,
jään perhevapaalle toukokuussa. Sopiiko, että puhumme sijaisesta ensi viikolla?`,
  'support-map': `Kun jokin työpaikalla tuntuu väärältä, puhun ensin: tiimikaverille, johon luotan
Sitten: luottamusmiehelle
Jos se ei auta: liiton neuvontaan
Mitä kirjaan ylös: päivän, mitä sanottiin ja kuka kuuli`,
  'thirty-sixty-ninety': `30 PÄIVÄÄ
Tavoite: osaan vuorojen tavat ja tervehdin kaikkia nimeltä
Mistä näen: en enää kysy samaa asiaa kahdesti

60 PÄIVÄÄ
Tavoite: pidän yhden palaverin suomeksi
Keneltä pyydän palautetta: Esalta, heti palaverin jälkeen

90 PÄIVÄÄ
Tavoite: minulla on oma pieni vastuualue`,
};

/** For tasks that have no text of their own here. */
export const anyText = 'Luonnos: kolme asiaa, jotka opin tästä osasta, ja yksi, jota kokeilen ensi viikolla.';

/** A text that a member asked a comment on, and what came back to an earlier one of another member. */
export const askedText = `Asia: työmatkakortti
Viranomainen: kaupungin liikennepalvelu
Asiakirja: henkilökortti
Määräaika: ennen ensimmäistä työpäivää
Tehty: ei vielä

En ole varma, kuuluuko tämä listalle. Mitä muuta puuttuu?`;

export const guideWords = {
  name: 'Kevään työnhakijat',
  welcome:
    'Tervetuloa! Tässä ryhmässä tutustut suomalaiseen työelämään omaan tahtiisi. Kysy, kun jokin jää epäselväksi.',
  note: 'Aloita näistä. Käymme yhdessä läpi, mitä sinulla on jo hoidossa.',
  comment:
    'Hyvä alku: asiat ovat oikeassa järjestyksessä. Lisää vielä jokaiseen kohtaan päivä, niin näet heti, mikä on seuraavaksi.',
  reminder:
    'Hei! Mitä sinulle kuuluu? Ensimmäisessä luvussa on lyhyt kysymys, josta on helppo aloittaa. Autan mielelläni.',
};
