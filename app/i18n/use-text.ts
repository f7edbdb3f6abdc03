/** The page's language and its texts, for components. */
import { createContext, createElement, type ReactNode, useContext } from 'react';
import type { Language } from '#app/domain/language.ts';
import type { Translate } from './i18n.ts';

type Value = { readonly language: Language; readonly t: Translate };

const TextContext = createContext<Value | null>(null);

export function TextProvider({ language, t, children }: Value & { children: ReactNode }) {
  return createElement(TextContext.Provider, { value: { language, t } }, children);
}

/** `t('trail.continue')` gives the text of the page's language; keys are checked by the compiler. */
export function useText(): Value {
  const value = useContext(TextContext);
  if (!value) throw new Error('useText needs a TextProvider above it');
  return value;
}
