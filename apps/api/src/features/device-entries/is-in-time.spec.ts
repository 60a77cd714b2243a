import { isInTime } from './is-in-time.js';

describe('G22 the hours in which a device takes entries', () => {
  const now = new Date('2026-04-02T09:00:00Z');
  const written = (writtenAt: string): boolean => isInTime({ signedInAt: '2026-03-31T08:00:00Z', writtenAt }, now);

  it('are the 24 after signing in; when the entry is sent does not matter', () => {
    expect([written('2026-03-31T08:00:00Z'), written('2026-04-01T08:00:00Z'), written('2026-04-01T08:00:01Z')]).toEqual([
      true,
      true,
      false,
    ]);
  });

  it('are none before the sign-in, nor in the future; a clock some minutes ahead is forgiven', () => {
    expect(written('2026-03-31T07:59:59Z')).toBeFalse();
    const signedInAt = '2026-04-02T08:30:00Z';
    expect([
      isInTime({ signedInAt, writtenAt: '2026-04-02T09:05:00Z' }, now),
      isInTime({ signedInAt, writtenAt: '2026-04-02T09:30:00Z' }, now),
    ]).toEqual([true, false]);
  });
});
