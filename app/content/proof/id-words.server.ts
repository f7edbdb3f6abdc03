/** What the proof-reader says about ids that were published, renamed, split or taken away. */
import type { Words } from '#app/content/compile/author-words.server.ts';

/** Names as in `_data/published-ids.txt`. */
export const idWords = {
  gone: (name: string): Words => ({
    message: `“${name}” has been published, and the courses have it no more.`,
    remedy: 'Bring it back, or say in _data/moves.yml what became of it: moved, split or retired.',
  }),
  used: (name: string): Words => ({
    message: `“${name}” is in use, but this row says that it was moved, split or retired.`,
    remedy: 'Give the newer one an id that has never been used, or remove the row if it was never true.',
  }),
  leadsNowhere: (name: string): Words => ({
    message: `This row leads to “${name}”, which does not exist.`,
    remedy: 'Correct the id, or say in a row of its own what became of it.',
  }),
  neverPublished: (name: string): Words => ({
    message: `“${name}” has never been published.`,
    remedy: 'Correct the id; remove the row when nobody has seen it.',
  }),
} as const;
