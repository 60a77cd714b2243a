import { Refusal } from '../problems/refusal.js';
import { checkVersion } from './if-match.js';

const refusal = (check: () => void): Refusal | null => {
  try {
    check();
    return null;
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
};

describe('a change on a version (G20)', () => {
  it('goes through on the stored one', () => expect(refusal(() => checkVersion(3, 3, { a: 1 }, { a: 2 }))).toBeNull());

  it('is refused on another one, with both values of each field it would change', () => {
    const refused = refusal(() =>
      checkVersion(
        2,
        3,
        { end: '2026-01-31', title: { it: 'A' }, same: 1, untouched: undefined },
        { end: null, title: { it: 'B' }, same: 1, untouched: 5 },
      ),
    );
    expect(refused?.code).toBe('stale_version');
    expect(refused?.details.conflicts).toEqual([
      { field: 'end', yours: '2026-01-31', theirs: null },
      { field: 'title', yours: { it: 'A' }, theirs: { it: 'B' } },
    ]);
  });

  it('is refused on a version that is still to come', () => expect(refusal(() => checkVersion(9, 3))?.code).toBe('stale_version'));
});
