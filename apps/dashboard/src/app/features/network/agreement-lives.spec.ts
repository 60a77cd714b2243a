import { lifeOf, placeOf, spanOf, ticksOf } from './agreement-lives';
import { anAgreement, comune, regione } from './network-examples';

const on = '2026-03-31';

describe('the drawn life of an agreement', () => {
  it('reaches from the quarter of its first day to its end, as far as it can be read', () => {
    expect(spanOf([anAgreement()], on)).toEqual({ start: '2023-07-01', end: '2028-07-01' });
    expect(spanOf([], on)).toEqual({ start: '2026-01-01', end: '2026-10-01' });
    // one from 2001 is cut at the edge
    expect(spanOf([anAgreement({ approvedOn: '2001-02-03' })], on).start).toBe('2022-01-01');
  });

  it('is approved, then in force, and its last ninety days are told apart', () => {
    const span = { start: '2023-07-01', end: '2028-07-01' };
    const { bars } = lifeOf(anAgreement(), span, on);
    expect(bars.map(({ kind }) => kind)).toEqual(['approved', 'in_force', 'last']);
    expect(bars[0]?.left).toBe(placeOf('2023-09-12', span));
    expect((bars[2]?.left ?? 0) + (bars[2]?.width ?? 0)).toBeCloseTo(placeOf('2028-06-30', span), 1);
  });

  it('waits until the day while somebody has not signed', () => {
    const waiting = anAgreement({ signedOn: null, inForceOn: null, endedOn: null, status: 'approved' });
    const span = spanOf([waiting], on);
    const { bars } = lifeOf(waiting, span, on);
    expect(bars.map(({ kind }) => kind)).toEqual(['unsigned']);
    expect((bars[0]?.left ?? 0) + (bars[0]?.width ?? 0)).toBeCloseTo(placeOf(on, span), 1);
  });

  it('marks signatures of one day together, late adhesions, renewals, and what is owed by its worst state', () => {
    const agreement = anAgreement({
      parties: [
        { organisation: comune, signedOn: '2023-10-03', adhesion: false, withdrawnOn: null },
        { organisation: regione, signedOn: '2023-10-03', adhesion: false, withdrawnOn: null },
        { organisation: { ...regione, name: 'Scuola' }, signedOn: '2024-02-01', adhesion: true, withdrawnOn: '2025-02-01' },
      ],
    });
    const [first] = agreement.commitments;
    const kept = first && { ...first, status: 'fulfilled' as const };
    const { marks, promises } = lifeOf(
      { ...agreement, commitments: [...agreement.commitments, ...(kept ? [kept] : [])] },
      spanOf([agreement], on),
      on,
    );
    expect(marks.map(({ kind, day, organisations }) => [kind, day, organisations.length])).toEqual([
      ['signature', '2023-10-03', 2],
      ['adhesion', '2024-02-01', 1],
      ['withdrawal', '2025-02-01', 1],
      ['renewal', '2025-09-20', 0],
    ]);
    expect(promises.map(({ day, status, count }) => [day, status, count])).toEqual([['2025-11-30', 'overdue', 2]]);
  });

  it('names quarters, halves or years, so that they can be read', () => {
    expect(ticksOf({ start: '2025-10-01', end: '2026-10-01' }).map(({ day }) => day)).toEqual([
      '2025-10-01',
      '2026-01-01',
      '2026-04-01',
      '2026-07-01',
    ]);
    expect(ticksOf({ start: '2023-07-01', end: '2028-07-01' }).map(({ day }) => day)).toEqual([
      '2024-01-01',
      '2025-01-01',
      '2026-01-01',
      '2027-01-01',
      '2028-01-01',
    ]);
  });
});
