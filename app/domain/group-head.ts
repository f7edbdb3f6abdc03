/** What stands at the head of every page of a group, for its guides. */
export type GroupHead = {
  readonly id: string;
  readonly name: string;
  /** Ended or archived: nothing of its members is shown any more. */
  readonly hasEnded: boolean;
};
