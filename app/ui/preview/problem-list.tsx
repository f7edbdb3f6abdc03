/** What the proof-reader says about a text: file and line, what is wrong, what to do. */
import type { PreviewProblem } from '#app/domain/preview.ts';
import { previewWords } from '#app/i18n/preview.ts';
import { useText } from '#app/i18n/use-text.ts';
import { Icon } from '../icon.tsx';
import styles from './preview.module.css';

type Group = PreviewProblem & { readonly lines: readonly number[] };

/** What is said about several lines of a file is said once. */
function grouped(problems: readonly PreviewProblem[]): Group[] {
  const groups = new Map<string, Group>();
  for (const problem of problems) {
    const key = `${problem.file} ${problem.message}`;
    groups.set(key, { ...problem, lines: [...(groups.get(key)?.lines ?? []), problem.line] });
  }
  return [...groups.values()];
}

export function ProblemList({ problems }: { problems: readonly PreviewProblem[] }) {
  const words = previewWords[useText().language];
  if (problems.length === 0) {
    return (
      <p className="notice notice-done">
        <Icon name="right" />
        {words.none}
      </p>
    );
  }
  return (
    <section className="surface stack" aria-labelledby="problems">
      <h2 id="problems" className={styles.small}>
        {words.problems} ({problems.length})
      </h2>
      <ul className="stack" role="list">
        {grouped(problems).map(({ file, lines, message, remedy, language }) => (
          <li key={`${file} ${message}`} className={styles.problem} lang={language}>
            <code>
              {file}:{lines.join(', ')}
            </code>
            <p>{message}</p>
            <p className="soft">{remedy}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
