/** The line above a page's title: how long it takes, and whether it is done. */
import type { State } from '#app/domain/progress.ts';
import { formatMinutes } from '#app/i18n/format.ts';
import { useText } from '#app/i18n/use-text.ts';
import { Icon } from '../icon.tsx';

export function PageMeta({ minutes, state }: { minutes: number; state: State }) {
  const { t, language } = useText();
  return (
    <p className="meta">
      <span>
        <Icon name="clock" />
        {formatMinutes(minutes, language)}
      </span>
      {state !== 'ahead' && (
        <span className={state === 'done' ? 'tag tag-done' : 'tag tag-here'}>{t(`trail.${state}`)}</span>
      )}
    </p>
  );
}
