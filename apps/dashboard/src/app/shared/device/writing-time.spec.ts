import { mayWriteAt, writableUntil } from './writing-time';

describe('G22 writing on a device without a network', () => {
  const signedInAt = '2026-03-31T08:00:00.000Z';

  it('is possible for 24 hours after signing in, to the last moment', () => {
    expect(writableUntil(signedInAt).toISOString()).toBe('2026-04-01T08:00:00.000Z');
    const may = ['2026-03-31T08:00:00Z', '2026-04-01T08:00:00Z', '2026-04-01T08:00:01Z'].map((now) =>
      mayWriteAt(new Date(now), signedInAt),
    );
    expect(may).toEqual([true, true, false]);
  });

  it('is not when nobody has signed in, or the clock was put back before that', () => {
    expect(mayWriteAt(new Date('2026-03-31T09:00:00Z'), null)).toBeFalse();
    expect(mayWriteAt(new Date('2026-03-30T09:00:00Z'), signedInAt)).toBeFalse();
  });
});
