import fc from 'fast-check';
import { bridgeOf, type IssuedDelta } from './issued-deltas.js';

describe('R15 corrections of what was reported', () => {
  it('lead from 294 reported over 297 new and 3 corrected to 588 now', () => {
    expect(
      bridgeOf(
        [
          { reportId: 'P2', delta: 54 },
          { reportId: 'P3', delta: 240 },
        ],
        291,
        588,
      ),
    ).toEqual({
      reported: 294,
      corrections: -3,
      added: 297,
      now: 588,
      delta: 294,
    });
  });

  it('are none in a first report', () =>
    expect(bridgeOf([], 0, 54)).toEqual({ reported: 0, corrections: 0, added: 54, now: 54, delta: 54 }));

  it('keep the cumulative value equal to the sum of the issued deltas, however the past is corrected', () => {
    const knownThen = fc.record({ upToPreviousEnd: fc.nat(1000), now: fc.nat(1000) });
    fc.assert(
      fc.property(fc.array(knownThen, { minLength: 1 }), (reports) => {
        const issued: IssuedDelta[] = [];
        for (const { upToPreviousEnd, now } of reports) {
          const bridge = bridgeOf(issued, upToPreviousEnd, now);
          expect(bridge.reported + bridge.corrections + bridge.added).toBe(now);
          issued.push({ reportId: String(issued.length), delta: bridge.delta });
          expect(issued.reduce((sum, { delta }) => sum + delta, 0)).toBe(now);
        }
      }),
    );
  });
});
