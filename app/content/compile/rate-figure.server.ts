/** Writes a yearly figure as its language does. */
import type { Language } from '#app/domain/language.ts';
import type { Rate } from '#app/domain/rate.ts';

const locales = { fi: 'fi-FI', en: 'en-GB' } as const;
const units = { days: { fi: 'päivää', en: 'days' }, hours: { fi: 'tuntia', en: 'hours' } } as const;

/** 3 937 €, 0,89 %, 14 päivää; €3,937, 0.89%, 14 days. Spaces are non-breaking; cents only where there are any. */
export function formatRate({ value, unit }: Pick<Rate, 'value' | 'unit'>, language: Language): string {
  const write = (figure: number, options: Intl.NumberFormatOptions = {}) =>
    new Intl.NumberFormat(locales[language], options).format(figure);
  if (unit === 'euro') {
    return write(value, {
      style: 'currency',
      currency: 'EUR',
      minimumFractionDigits: Number.isInteger(value) ? 0 : 2,
    });
  }
  if (unit === 'percent') return write(value / 100, { style: 'percent', maximumFractionDigits: 2 });
  return `${write(value)}\u00a0${units[unit][language]}`;
}
