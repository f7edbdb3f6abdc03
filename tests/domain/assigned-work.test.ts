/** What a member reads of their work: whatever was given twice stands once. */
import { describe, expect, it } from 'vitest';
import { type AskedWork, foldAsked } from '#app/domain/assigned-work.ts';

const asked = (more: Partial<AskedWork>): AskedWork => ({
  ...{ id: 'first', course: 'c', module: 'm', required: false, note: null, dueOn: null },
  ...more,
});

describe('work that was given twice', () => {
  it('stands once, required if either is, with the earlier day and both notes', () => {
    const twice = [
      asked({ dueOn: '2026-12-20', note: 'Begin here.' }),
      asked({ id: 'second', required: true, dueOn: '2026-12-01', note: 'We meet on Monday.' }),
      asked({ id: 'third', note: 'Begin here.' }),
    ];
    expect(foldAsked(twice)).toEqual([
      asked({ required: true, dueOn: '2026-12-01', note: 'Begin here.\n\nWe meet on Monday.' }),
    ]);
  });

  it('does not fold a course with its module, nor one module with another', () => {
    const apart = [asked({}), asked({ module: null }), asked({ module: 'n' }), asked({ course: 'd' })];
    expect(foldAsked(apart)).toEqual(apart);
  });
});
