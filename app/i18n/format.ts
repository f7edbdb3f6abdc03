/** Dates, times, durations and numbers for people, in the page's language and Finnish time. */
import type { Language } from '#app/domain/language.ts';

const timeZone = 'Europe/Helsinki';
const locales = { fi: 'fi-FI', en: 'en-GB' } as const;

// Making a formatter costs a hundred times what using one does.
const kept = new Map<string, Intl.DateTimeFormat>();

function formatter(language: Language, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = language + JSON.stringify(options);
  const made = kept.get(key) ?? new Intl.DateTimeFormat(locales[language], options);
  kept.set(key, made);
  return made;
}

/** 21.11.2026 or 21 November 2026. Accepts an ISO time or a calendar date (YYYY-MM-DD). */
export function formatDate(iso: string, language: Language): string {
  const isCalendarDate = iso.length === 10;
  return formatter(language, {
    day: 'numeric',
    month: language === 'fi' ? 'numeric' : 'long',
    year: 'numeric',
    timeZone: isCalendarDate ? 'UTC' : timeZone,
  }).format(new Date(iso));
}

/** marraskuu 2026 or November 2026. @param month YYYY-MM. */
export function formatMonth(month: string, language: Language): string {
  return formatter(language, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(new Date(`${month}-01`));
}

/** 9.30 or 09:30. */
export function formatTime(iso: string, language: Language): string {
  return formatter(language, { hour: 'numeric', minute: '2-digit', timeZone }).format(new Date(iso));
}

/** 70 % (with a non-breaking space) or 70%. */
export function formatPercent(percent: number, language: Language): string {
  return language === 'fi' ? `${String(percent)}\u00a0%` : `${String(percent)}%`;
}

/** 45 min; 2 h 30 min; 2 t 30 min. */
export function formatMinutes(minutes: number, language: Language): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  const hour = language === 'fi' ? 't' : 'h';
  if (hours === 0) return `${String(rest)}\u00a0min`;
  return rest === 0 ? `${String(hours)}\u00a0${hour}` : `${String(hours)}\u00a0${hour} ${String(rest)}\u00a0min`;
}

/** 1 234,5 or 1,234.5, with at most six decimals. */
export function formatNumber(number: number, language: Language): string {
  return number.toLocaleString(locales[language], { maximumFractionDigits: 6 });
}
