/** The permission matrix: every kind of actor and every action, written out. */
import { describe, expect, it } from 'vitest';
import { type Action, type Actor, can, kindOf, type Role, roles } from '#app/domain/actor.ts';

const personId = 'someone';
const actors: Readonly<Record<'visitor' | 'guest' | Role, Actor>> = {
  visitor: { kind: 'visitor' },
  guest: { kind: 'guest', personId },
  learner: { kind: 'member', personId, name: 'Aino', role: 'learner' },
  guide: { kind: 'member', personId, name: 'Aino', role: 'guide' },
  operator: { kind: 'member', personId, name: 'Aino', role: 'operator' },
};
const kinds = ['visitor', 'guest', 'learner', 'guide', 'operator'] as const;

/** One letter for each of visitor, guest, learner, guide, operator: y may, - may not. A new action without a line does not compile. */
const matrix: Readonly<Record<Action, string>> = {
  'read-courses': 'yyyyy',
  study: '-yyyy',
  'keep-portfolio': '-yyyy',
  'hold-certificate': '--yyy',
  'manage-account': '--yyy',
  'guide-groups': '---yy',
  operate: '----y',
};

describe('who may do what', () => {
  // Object.keys forgets the type; the record above has exactly these.
  const actions = Object.keys(matrix) as Action[];
  const cells = actions.flatMap((action) =>
    kinds.map((kind, at) => ({ action, kind, may: matrix[action][at] === 'y' })),
  );

  it.each(cells)('$kind $action: $may', ({ kind, action, may }) => {
    expect(can(actors[kind], action)).toBe(may);
  });

  it('covers every role', () => {
    expect(new Set(roles)).toEqual(new Set(kinds.slice(2)));
    expect(kinds.map((kind) => kindOf(actors[kind]))).toEqual(kinds);
  });
});
