/** How states and flags are told, the same on a page, in a file and in a message. */
import { type Flag } from '#app/domain/attention.ts';
import type { Language } from '#app/domain/language.ts';
import type { Cell } from '#app/domain/overview.ts';
import { formatDate } from './format.ts';
import './guidance.ts';
import type { Translate } from './i18n.ts';

type Words = { readonly t: Translate; readonly language: Language };

/** "tehty 3.11.2026"; "kesken, viimeinen päivä oli 3.11.2026". */
export function cellText(cell: Cell, { t, language }: Words): string {
  if (cell === null) return t('guidance.not-assigned');
  const { state, doneOn, dueOn, isLate } = cell;
  if (state === 'done')
    return doneOn === null ? t('guidance.state.done') : t('guidance.done-on', { date: formatDate(doneOn, language) });
  const word = t(`guidance.state.${state}`);
  if (!isLate || dueOn === null) return word;
  return t('guidance.late', { state: word, date: formatDate(dueOn, language) });
}

/** What a table has room for. */
export function flagShort({ rule }: Flag, { t }: Words): string {
  return t(`guidance.short.${rule}`);
}

/** The rule in a few words. */
export function flagName({ rule }: Flag, { t }: Words): string {
  return t(`guidance.flag.${rule}`);
}

/** What the rule is, as a sentence with its numbers. */
export function ruleText({ rule }: Flag, { t }: Words): string {
  return t(`guidance.rule.${rule}`);
}

/** The dates and numbers that made the rule speak. @param module title of the module that it is about. */
export function evidenceText(flag: Flag, module: string, { t, language }: Words): string {
  const date = (day: string) => formatDate(day, language);
  switch (flag.rule) {
    case 'not-started':
      return t('guidance.evidence.not-started', { date: date(flag.givenOn), count: flag.days });
    case 'no-visit':
      return flag.lastVisitOn === null
        ? t('guidance.evidence.never-visited', { date: date(flag.joinedOn), count: flag.days })
        : t('guidance.evidence.no-visit', { date: date(flag.lastVisitOn), count: flag.days });
    case 'quiz-failed':
      return t('guidance.evidence.quiz-failed', { module, date: date(flag.lastOn), count: flag.times });
    case 'due': {
      const when = t(flag.days < 0 ? 'guidance.evidence.due-past' : 'guidance.evidence.due', {
        module,
        date: date(flag.dueOn),
      });
      return flag.others === 0 ? when : `${when} ${t('guidance.evidence.others', { count: flag.others })}`;
    }
    case 'comment':
      return t('guidance.evidence.comment', { module, date: date(flag.askedOn) });
  }
}

/** A message that the guide may change and send. In the member's language, so `t` is of that one. */
export function readyMessage(flag: Flag, module: string, { t, language }: Words): string {
  if (flag.rule === 'due') {
    const key = flag.days < 0 ? 'guidance.ready.due-past' : 'guidance.ready.due';
    return t(key, { module, date: formatDate(flag.dueOn, language) });
  }
  return t(`guidance.ready.${flag.rule}`, { module });
}
