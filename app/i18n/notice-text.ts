/** What a message says, in one language: the same on its page and in an e-mail. */
import { courseHref, itemHref, myLearningHref } from '#app/domain/addresses.ts';
import type { Target } from '#app/domain/assignment.ts';
import { memberTaskHref } from '#app/domain/group-addresses.ts';
import type { Language } from '#app/domain/language.ts';
import { type CommentRequest, isAllTakenBack, type Notice } from '#app/domain/notice.ts';
import { titleKey, type Titles } from '#app/domain/titles.ts';
import { formatDate } from './format.ts';
import type { Translate } from './i18n.ts';
import './guidance.ts';
import './notices.ts';

/** Addresses are paths. `quote` is what a person wrote, as it was written. */
export type NoticeText = {
  readonly title: string;
  readonly lines: readonly string[];
  readonly items: readonly { readonly text: string; readonly href: string | null }[];
  readonly quote: string | null;
  readonly open: { readonly label: string; readonly href: string } | null;
};

type Words = { readonly t: Translate; readonly language: Language; readonly titles: Titles };

/** @param request how a request for a comment stands, where that is known. */
export function noticeText(notice: Notice, words: Words, request: CommentRequest | null = null): NoticeText {
  const { t, language } = words;
  const empty = { lines: [], items: [], quote: null, open: null };
  if (isAllTakenBack(notice)) {
    return { ...empty, title: t('notices.taken-back.title'), lines: [t('notices.taken-back.text')] };
  }
  switch (notice.kind) {
    case 'assignment':
      return { ...empty, ...assignment(notice, words) };
    case 'reminder':
      return {
        ...empty,
        title: t('notices.reminder.title'),
        quote: notice.text,
        open: { label: t('notices.reminder.open'), href: myLearningHref(language) },
      };
    case 'due-soon':
      return {
        ...empty,
        title: t('notices.due-soon.title'),
        lines: [t('notices.due-soon.text')],
        items: notice.targets.map((target) => dueItem(target, words)),
        open: { label: t('notices.due-soon.open'), href: myLearningHref(language) },
      };
    case 'comment':
      return { ...empty, ...comment(notice, words) };
    case 'comment-asked':
      return { ...empty, ...commentAsked(notice, words, request) };
  }
}

function targetHref(language: Language, { course, module }: Target): string {
  return courseHref(language, course) + (module === null ? '' : `#module-${module}`);
}

function item(target: Target, { t, language, titles }: Words) {
  const title = titles[titleKey(target)];
  return title === undefined
    ? { text: t('notices.gone'), href: null }
    : { text: title, href: targetHref(language, target) };
}

function dueItem(target: Target & { readonly dueOn: string }, words: Words) {
  const { text, href } = item(target, words);
  return { text: words.t('notices.due-item', { title: text, date: formatDate(target.dueOn, words.language) }), href };
}

function assignment(notice: Extract<Notice, { kind: 'assignment' }>, words: Words) {
  const { t, language } = words;
  const [first] = notice.targets;
  return {
    title: t('notices.assignment.title'),
    lines: [
      t('notices.assignment.text'),
      ...(notice.dueOn === null ? [] : [t('guidance.due-on', { date: formatDate(notice.dueOn, language) })]),
    ],
    items: notice.targets.map((target) => item(target, words)),
    quote: notice.note,
    open: first ? { label: t('notices.assignment.open'), href: targetHref(language, first) } : null,
  };
}

function comment({ judgement, course, module }: Extract<Notice, { kind: 'comment' }>, words: Words) {
  const { t, language } = words;
  return {
    title: t('notices.comment.title'),
    lines: [t(judgement === 'looks_good' ? 'notices.comment.looks_good' : 'notices.comment.try_again')],
    items: [{ ...item({ course, module }, words), href: null }],
    open: { label: t('notices.comment.open'), href: itemHref(language, course, `${module}/task`) },
  };
}

type Asked = Extract<Notice, { kind: 'comment-asked' }>;

function commentAsked({ groupId, membershipId, ...target }: Asked, words: Words, request: CommentRequest | null) {
  const { t, language } = words;
  const items = [{ ...item(target, words), href: null }];
  const who = request?.by ? t('notices.comment-asked.by', { name: request.by }) : t('notices.comment-asked.text');
  if (request?.state === 'private') {
    return { title: t('notices.comment-asked.over'), lines: [who, t('notices.comment-asked.over-text')], items };
  }
  const isDone = request?.state === 'commented';
  return {
    title: t(isDone ? 'notices.comment-asked.done' : 'notices.comment-asked.title'),
    lines: [who],
    items,
    open: {
      label: t('notices.comment-asked.open'),
      href: memberTaskHref(language, groupId, membershipId, target),
    },
  };
}
