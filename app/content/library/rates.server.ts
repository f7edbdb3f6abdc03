/** Reads the yearly figures, one file per year: `courses/_data/rates/2026.yml`. */
import type { Rate } from '#app/domain/rate.ts';
import type { Problem } from './content-error.server.ts';
import { type Fact, ratesSchema } from './schema.server.ts';
import type { SourceFiles } from './source-files.server.ts';
import { readYaml } from './yaml-file.server.ts';

/** A figure with the line it stands on. */
export type PlacedRate = Rate & { readonly file: string; readonly line: number };

const folder = '_data/rates/';

function readYear(
  file: string,
  text: string,
  facts: ReadonlyMap<string, Fact>,
): { rates: PlacedRate[]; problems: Problem[] } {
  const year = Number(/^(\d{4})\.yml$/.exec(file.slice(folder.length))?.[1]);
  if (!year) {
    const remedy = 'Name it after its year: 2026.yml.';
    return { rates: [], problems: [{ file, line: 1, message: 'The file name is not a year.', remedy }] };
  }
  const { value, problems, lineOf } = readYaml({ file, text, language: 'en' }, ratesSchema);
  const rates = (value ?? []).map(({ note: _note, ...rate }, index) => ({
    ...rate,
    year,
    file,
    // Only a problem needs the line, and finding it means parsing the file.
    get line() {
      return lineOf([index]);
    },
  }));
  return { rates, problems: [...problems, ...repeated(rates), ...unfounded(rates, facts)] };
}

function repeated(rates: readonly PlacedRate[]): Problem[] {
  return rates
    .filter(({ id }, index) => rates.findIndex((rate) => rate.id === id) !== index)
    .map(({ file, line, id }) => ({
      file,
      line,
      message: `The figure “${id}” is there twice.`,
      remedy: 'Keep one of the rows.',
    }));
}

/** A figure is told as it is, without softening words, so its source has to bear it. */
function unfounded(rates: readonly PlacedRate[], facts: ReadonlyMap<string, Fact>): Problem[] {
  return rates.flatMap((rate) =>
    rate.facts.flatMap((id) => {
      const fact = facts.get(id);
      const { file } = rate;
      if (!fact)
        return [
          { file, line: rate.line, message: `There is no fact ${id}.`, remedy: 'Check the id in _data/facts.yml.' },
        ];
      if (fact.confidence === 'A' || fact.confidence === 'B') return [];
      const message = `The fact ${id} has confidence ${fact.confidence}.`;
      return [{ file, line: rate.line, message, remedy: 'Give a figure only with confidence A or B.' }];
    }),
  );
}

/** A question about this year's figure would have a wrong key next year. */
function ratesInQuestions(files: SourceFiles): Problem[] {
  return [...files].flatMap(([file, text]) => {
    // Looking for the word first: nearly no file has it, and cutting all into lines takes long.
    if (!file.endsWith('/questions.yml') || !text.includes('<Rate')) return [];
    return text.split('\n').flatMap((line, index) => {
      const message = 'A question has a <Rate>, which changes every year.';
      const remedy = 'Ask about the rule, not about the figure.';
      return /<Rate\b/.test(line) ? [{ file, line: index + 1, message, remedy }] : [];
    });
  });
}

/** The figures of all years; the folder may be missing. */
export function readRates(
  files: SourceFiles,
  facts: ReadonlyMap<string, Fact>,
): { rates: PlacedRate[]; problems: Problem[] } {
  const years = [...files]
    .filter(([file]) => file.startsWith(folder))
    .map(([file, text]) => readYear(file, text, facts));
  return {
    rates: years.flatMap(({ rates }) => rates),
    problems: [...years.flatMap(({ problems }) => problems), ...ratesInQuestions(files)],
  };
}
