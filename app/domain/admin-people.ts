/** What operators see of accounts when they give roles. */
import type { Role } from './actor.ts';

export type ListedPerson = {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  readonly isSelf: boolean;
};

/** `typed`: what was looked for; `person` null: no account has it. */
export type FoundPerson = { readonly typed: string; readonly person: ListedPerson | null };
