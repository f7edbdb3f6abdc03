/** Who is asking, and the permission table. */

export type Role = 'learner' | 'guide' | 'operator';
export const roles: readonly Role[] = ['learner', 'guide', 'operator'];

/** A visitor has no record at all; a guest is a person without an account; a member has one. */
export type Actor =
  | { readonly kind: 'visitor' }
  | { readonly kind: 'guest'; readonly personId: string }
  | { readonly kind: 'member'; readonly personId: string; readonly role: Role; readonly name: string };

export type Action =
  'read-courses' | 'study' | 'keep-portfolio' | 'hold-certificate' | 'manage-account' | 'guide-groups' | 'operate';

type Kind = 'visitor' | 'guest' | Role;

/** Everyone who may do it, listed: adding a role or an action without deciding does not compile or fails the matrix test. */
const permissions: Readonly<Record<Action, readonly Kind[]>> = {
  'read-courses': ['visitor', 'guest', 'learner', 'guide', 'operator'],
  study: ['guest', 'learner', 'guide', 'operator'],
  'keep-portfolio': ['guest', 'learner', 'guide', 'operator'],
  'hold-certificate': ['learner', 'guide', 'operator'],
  'manage-account': ['learner', 'guide', 'operator'],
  'guide-groups': ['guide', 'operator'],
  operate: ['operator'],
};

export function kindOf(actor: Actor): Kind {
  return actor.kind === 'member' ? actor.role : actor.kind;
}

export function can(actor: Actor, action: Action): boolean {
  return permissions[action].includes(kindOf(actor));
}

/** The roles that may do it: for finding those who may, when nobody asks. */
export function rolesFor(action: Action): Role[] {
  return roles.filter((role) => permissions[action].includes(role));
}

export type Learner = Exclude<Actor, { kind: 'visitor' }>;
export type Member = Extract<Actor, { kind: 'member' }>;

/** What the page of my account shows. */
export type AccountPage = {
  readonly name: string;
  readonly email: string | null;
  readonly userName: string | null;
  readonly role: Role;
  /** Whether a recovery code has been made; the code itself nobody can see again. */
  readonly hasRecovery: boolean;
};
