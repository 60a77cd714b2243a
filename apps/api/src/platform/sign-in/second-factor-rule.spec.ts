import { askedAnew, isFresh, noSecondFactor, secondFactorStanding } from './second-factor-rule.js';

describe('a second factor (G27)', () => {
  const given = new Date('2026-03-02T09:00:00Z');
  const standing = (now: string, known = {}, demo = false) =>
    secondFactorStanding({ isSet: false, askedSince: given, ...known }, new Date(now), demo);

  it('is due for a week after the first role that asks for it, and missing from then on', () => {
    expect(standing('2026-03-02T09:00:00Z')).toEqual({ state: 'due', until: '2026-03-09T09:00:00.000Z' });
    expect(standing('2026-03-09T08:59:59Z').state).toBe('due');
    expect(standing('2026-03-09T09:00:00Z').state).toBe('missing');
  });

  it('is set once it is, however long ago it was asked for', () =>
    expect(standing('2027-01-01T00:00:00Z', { isSet: true })).toEqual({ state: 'set', until: null }));

  it('is offered to who holds no role that asks for it, and to everybody in a demonstration', () => {
    expect(secondFactorStanding(noSecondFactor, given, false)).toEqual({ state: 'offered', until: null });
    expect(standing('2027-01-01T00:00:00Z', {}, true)).toEqual({ state: 'offered', until: null });
  });

  it('is asked for anew from the day on which a lost one was taken away, and never of who needs none', () => {
    const [before, after] = [new Date('2026-01-01T00:00:00Z'), new Date('2026-06-01T00:00:00Z')];
    expect(askedAnew(given, after)).toEqual(after);
    expect(askedAnew(given, before)).withContext('the role came later').toEqual(given);
    expect(askedAnew(given, null)).toEqual(given);
    expect(askedAnew(null, after)).toBeNull();
  });

  it('opens what is sealed for ten minutes after a code', () => {
    const inMinutes = (minutes: number) => new Date(given.getTime() + minutes * 60_000);
    expect(isFresh(given, inMinutes(9.99))).toBeTrue();
    expect(isFresh(given, inMinutes(10))).toBeFalse();
    expect(isFresh(null, given)).toBeFalse();
  });
});
