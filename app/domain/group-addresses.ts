/** Where the pages of groups, guides and messages are. Apart from addresses.ts, so that no lesson loads them. */
import { pageHref } from './addresses.ts';
import type { Language } from './language.ts';

type Query = Readonly<Record<string, string>>;

function withQuery(path: string, query: Query): string {
  const text = new URLSearchParams(query).toString();
  return text === '' ? path : `${path}?${text}`;
}

/** @param code as in a link or a QR code; '' is the page that asks for one. */
export function joinHref(language: Language, code = ''): string {
  return pageHref(language, code === '' ? '/join' : `/join/${code}`);
}

/** A member's groups: what each sees of them, and who has looked. */
export function myGroupsHref(language: Language): string {
  return pageHref(language, '/my-groups');
}

/** @param membership id of one's own membership. @param query what was just done there. */
export function myGroupHref(language: Language, membership: string, query: Query = {}): string {
  return withQuery(`${myGroupsHref(language)}/${membership}`, query);
}

/** Making a recovery code and seeing it once. @param next where to go on to from there. */
export function recoveryCodeHref(language: Language, next?: string): string {
  return withQuery(pageHref(language, '/my-account/recovery-code'), next === undefined ? {} : { next });
}

export function myMessagesHref(language: Language, query: Query = {}): string {
  return withQuery(pageHref(language, '/my-messages'), query);
}

/** The guide's groups. */
export function guideHref(language: Language): string {
  return pageHref(language, '/guide');
}

export function newGroupHref(language: Language): string {
  return `${guideHref(language)}/groups/new`;
}

/** The group's overview. @param query choices of order and filter, or what was just done. */
export function groupHref(language: Language, group: string, query: Query = {}): string {
  return withQuery(`${guideHref(language)}/groups/${group}`, query);
}

/** The same members and states as the overview shows with this query, as a file. */
export function groupCsvHref(language: Language, group: string, query: Query = {}): string {
  return withQuery(`${groupHref(language, group)}/overview.csv`, query);
}

/** The other pages of a group, in the order of their links. */
export const groupParts = ['attention', 'assignments', 'invitations', 'messages', 'settings'] as const;
export type GroupPart = (typeof groupParts)[number];

/** @param query what was just done there. */
export function groupPartHref(language: Language, group: string, part: GroupPart, query: Query = {}): string {
  return withQuery(`${groupHref(language, group)}/${part}`, query);
}

export function newAssignmentHref(language: Language, group: string, query: Query = {}): string {
  return withQuery(`${groupPartHref(language, group, 'assignments')}/new`, query);
}

/** Making a code: a link and a sheet. */
export function newInvitationHref(language: Language, group: string): string {
  return `${groupPartHref(language, group, 'invitations')}/new`;
}

/** Inviting a list of addresses. */
export function inviteByEmailHref(language: Language, group: string): string {
  return `${groupPartHref(language, group, 'invitations')}/by-email`;
}

/** The sheet to be printed. */
export function invitationSheetHref(language: Language, group: string, invitation: string): string {
  return `${groupPartHref(language, group, 'invitations')}/${invitation}`;
}

export function groupMemberHref(language: Language, group: string, member: string, query: Query = {}): string {
  return withQuery(`${groupHref(language, group)}/members/${member}`, query);
}

/** A task that the member has shared, with its text. */
export function memberTaskHref(
  language: Language,
  group: string,
  member: string,
  { course, module }: { readonly course: string; readonly module: string },
): string {
  return `${groupMemberHref(language, group, member)}/tasks/${course}/${module}`;
}

/** The guide's own templates of assignments. */
export function templatesHref(language: Language, query: Query = {}): string {
  return withQuery(`${guideHref(language)}/templates`, query);
}

/** One template. @param template its id; 'new' for an empty one, 'example' for one that begins with the twelve weeks. */
export function templateHref(language: Language, template: string): string {
  return `${templatesHref(language)}/${template}`;
}

/** How to guide with the service, told to guides. */
export function guidingHref(language: Language): string {
  return pageHref(language, '/guiding');
}

/** What an e-mail holds to confirm its address. */
export function confirmEmailHref(language: Language, secret: string): string {
  return pageHref(language, `/confirm-email/${secret}`);
}

/** The address of one's account, and which messages come by e-mail. @param query what was just done there. */
export function myEmailHref(language: Language, query: Query = {}): string {
  return withQuery(pageHref(language, '/my-account/email'), query);
}

/** Asking for a new password, by e-mail or with the recovery code. @param query what was just done there. */
export function forgotPasswordHref(language: Language, query: Query = {}): string {
  return withQuery(pageHref(language, '/forgot-password'), query);
}

export function resetPasswordHref(language: Language, secret: string): string {
  return pageHref(language, `/reset-password/${secret}`);
}

/** Stops one kind of e-mail to one person. */
export function unsubscribeHref(language: Language, token: string): string {
  return pageHref(language, `/unsubscribe/${token}`);
}

/** Where the operator gives roles. */
export function adminPeopleHref(language: Language, query: Query = {}): string {
  return withQuery(pageHref(language, '/admin/people'), query);
}

/** Where the operator sees e-mails that do not arrive. */
export function adminMailHref(language: Language, query: Query = {}): string {
  return withQuery(pageHref(language, '/admin/mail'), query);
}

/** What would have been sent, where no mail server is set. For developing and demonstrations. */
export function devMailHref(language: Language): string {
  return pageHref(language, '/dev-mail');
}
