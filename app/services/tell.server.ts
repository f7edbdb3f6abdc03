/** Tells people something: a notice inside the product, and an e-mail to those who want one. */
import type { Notice } from '#app/domain/notice.ts';
import type { Transaction } from '#app/db/client.server.ts';

export type Telling = {
  readonly personId: string;
  readonly groupId: string;
  /** Says what it is about: a second telling with the same key is none. */
  readonly key: string;
  readonly notice: Notice;
};

/** Stores the notices in the given transaction, each once, whichever process comes first. */
export async function tell(tx: Transaction, tellings: readonly Telling[]): Promise<void> {
  for (const { personId, groupId, key, notice } of tellings) {
    const { kind, ...facts } = notice;
    await tx.notice.upsert({ where: { key }, create: { personId, groupId, key, kind, facts }, update: {} });
  }
}
