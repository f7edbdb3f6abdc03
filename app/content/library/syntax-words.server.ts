/** What is wrong with a file that is not YAML, in an author's words. */
import type { YAMLError } from 'yaml';
import type { Translated } from '#app/domain/language.ts';

type Words = { readonly message: Translated; readonly remedy: Translated };

const inQuotes = {
  fi: 'Pane koko teksti lainausmerkkeihin: fi: "Näin: teksti, jossa on kaksoispiste."',
  en: 'Put the whole text in quotes: en: "Like this: a text that has a colon."',
};

const indentation: Words = {
  message: {
    fi: 'Rivin sisennys ei sovi muihin riveihin.',
    en: 'The line is indented differently from its neighbours.',
  },
  remedy: {
    fi: 'Aloita saman asian rivit samasta kohdasta, välilyönneillä.',
    en: 'Begin the lines of one thing in the same column, with spaces.',
  },
};
const notClosed: Words = {
  message: { fi: 'Lainausmerkki, sulku tai pilkku puuttuu.', en: 'A quote, bracket or comma is missing.' },
  remedy: {
    fi: 'Sulje tällä rivillä tai edellisellä avatut lainausmerkit ja sulut: "…", { … }, [ … ].',
    en: 'Close the quotes and brackets that were opened on this line or the one before: "…", { … }, [ … ].',
  },
};
const looseColon: Words = {
  message: { fi: 'Tekstissä on kaksoispiste ilman lainausmerkkejä.', en: 'A text has a colon and is not in quotes.' },
  remedy: inQuotes,
};

const byCode: Readonly<Record<string, Words>> = {
  BLOCK_AS_IMPLICIT_KEY: looseColon,
  MULTILINE_IMPLICIT_KEY: {
    message: { fi: 'Avaimen jäljestä puuttuu kaksoispiste.', en: 'A key lacks its colon.' },
    remedy: { fi: 'Kirjoita avain: arvo, kukin rivilleen.', en: 'Write key: value, each on a line of its own.' },
  },
  BAD_INDENT: indentation,
  TAB_AS_INDENT: {
    message: { fi: 'Rivi alkaa sarkaimella.', en: 'The line begins with a tab.' },
    remedy: { fi: 'Sisennä välilyönneillä.', en: 'Indent with spaces.' },
  },
  MISSING_CHAR: notClosed,
  BAD_SCALAR_START: {
    message: {
      fi: 'Teksti alkaa merkillä, jolla on YAMLissa oma tehtävä.',
      en: 'A text begins with a mark that means something else in YAML.',
    },
    remedy: inQuotes,
  },
  DUPLICATE_KEY: {
    message: { fi: 'Sama avain on kahdesti.', en: 'The same key is there twice.' },
    remedy: { fi: 'Jätä niistä yksi.', en: 'Keep one of them.' },
  },
};

/** The parser’s finding in words; of a rare one its own sentence. */
export function syntaxWords(error: YAMLError): Words {
  const known = byCode[error.code];
  if (known) return known;
  const said = error.message.split('\n')[0]?.replace(/ at line \d+, column \d+:?$/, '') ?? error.message;
  return {
    message: { fi: `Tämä ei ole YAMLia (${said}).`, en: `This is not YAML (${said}).` },
    remedy: {
      fi: 'Tarkista sisennys, lainausmerkit ja kaksoispisteet. Teksti, jossa on kaksoispiste, kuuluu lainausmerkkeihin.',
      en: 'Check the indentation, quotes and colons. Put a text that has a colon in quotes.',
    },
  };
}
