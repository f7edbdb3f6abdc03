/** Letters in the reader's language: what each kind says, where its button leads, and where such letters can be stopped. */
import { confirmEmailHref, joinHref, resetPasswordHref } from '#app/domain/group-addresses.ts';
import type { Language } from '#app/domain/language.ts';
import { isNotice, type Letter, type Notice } from '#app/domain/notice.ts';
import type { Titles } from '#app/domain/titles.ts';
import { env } from '#app/env.server.ts';
import '#app/i18n/feedback.ts';
import { loadText, type Translate } from '#app/i18n/i18n.ts';
import { noticeText } from '#app/i18n/notice-text.ts';
import '#app/i18n/letters.ts';
import { asHtml } from './as-html.ts';
import { asText } from './as-text.ts';
import type { LetterParts, Part } from './parts.ts';

/** A letter whose secret has been opened: `secret` is what its link holds. */
export type ReadyLetter = { readonly letter: Letter; readonly secret: string | null };

export type Reader = {
  readonly language: Language;
  /** Null for somebody without an account. */
  readonly name: string | null;
  /** The guide who wrote it. */
  readonly from: string | null;
  readonly titles: Titles;
  /** The path of the page that stops such letters; null for letters that answer what somebody has just asked for. */
  readonly stopHref: string | null;
};

export type WrittenLetter = {
  readonly language: Language;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
};

/** Subjects are headers: one line, whatever a group is called. */
function oneLine(text: string): string {
  return text
    .replace(/[\s\p{Cc}\p{Cf}]+/gu, ' ')
    .trim()
    .slice(0, 200);
}

export async function writeLetter(ready: ReadyLetter, reader: Reader): Promise<WrittenLetter> {
  const t = await loadText(reader.language);
  const parts = partsOf(ready, reader, t);
  return { language: reader.language, subject: parts.subject, text: asText(parts), html: asHtml(parts) };
}

type Body = { readonly subject: string; readonly parts: readonly Part[]; readonly why: string | null };

function partsOf({ letter, secret }: ReadyLetter, reader: Reader, t: Translate): LetterParts {
  const { language, name, stopHref } = reader;
  const { subject, parts, why } = isNotice(letter)
    ? noticeBody(letter, reader, t)
    : letterBody(letter, { secret: secret ?? '', language }, t);
  const hello = name === null ? t('letters.hello') : t('letters.hello-name', { name });
  return {
    language,
    subject: oneLine(subject),
    parts: [{ kind: 'paragraph', text: hello }, ...parts],
    foot: [...(why === null ? [] : [why]), t('letters.sent-by', { origin: env.publicOrigin }), t('letters.no-reply')],
    stop:
      stopHref === null
        ? null
        : { text: t('letters.stop'), label: t('letters.stop-link'), href: env.publicOrigin + stopHref },
  };
}

function paragraphs(...texts: readonly string[]): Part[] {
  return texts.map((text) => ({ kind: 'paragraph', text }));
}

function button(text: string, href: string, t: Translate): Part {
  return { kind: 'button', text, href: env.publicOrigin + href, copy: t('letters.copy-link') };
}

function noticeBody(notice: Notice, { language, titles, from }: Reader, t: Translate): Body {
  const { title, lines, items, quote, open } = noticeText(notice, { t, language, titles });
  const whole = items.map(({ text, href }) => ({ text, href: href === null ? null : env.publicOrigin + href }));
  return {
    subject: title,
    parts: [
      ...paragraphs(...lines),
      ...(whole.length > 0 ? [{ kind: 'list' as const, items: whole }] : []),
      ...(quote === null ? [] : [{ kind: 'quote' as const, text: quote }]),
      ...(from === null ? [] : paragraphs(t('notices.from', { name: from }))),
      ...paragraphs(t('feedback.in-group', { group: notice.group })),
      ...(open ? [button(open.label, open.href, t)] : []),
    ],
    why: t('letters.why'),
  };
}

type Link = { readonly secret: string; readonly language: Language };

function letterBody(letter: Exclude<Letter, Notice>, { secret, language }: Link, t: Translate): Body {
  const { kind } = letter;
  switch (kind) {
    case 'test':
      return { subject: t('letters.test.subject'), parts: paragraphs(t('letters.test.text')), why: null };
    case 'confirm':
    case 'reset': {
      const href = (kind === 'confirm' ? confirmEmailHref : resetPasswordHref)(language, secret);
      return {
        subject: t(`letters.${kind}.subject`),
        parts: [
          ...paragraphs(t(`letters.${kind}.text`)),
          button(t(`letters.${kind}.button`), href, t),
          ...paragraphs(t(`letters.${kind}.until`), t(`letters.${kind}.not-you`)),
        ],
        why: null,
      };
    }
    case 'invitation':
    case 'colleague': {
      const { group, guide } = letter;
      return {
        subject: t(`letters.${kind}.subject`, { group }),
        parts: [
          ...paragraphs(t(`letters.${kind}.text`, { guide }), t('feedback.in-group', { group })),
          button(t(`letters.${kind}.button`), joinHref(language, secret), t),
          ...paragraphs(t(`letters.${kind}.before`)),
        ],
        why: t(`letters.${kind}.why`),
      };
    }
  }
}
