import type { IndicatorDefinition } from '#domain';
import { ruleChangesOf } from './rule-changes.js';

const definition: IndicatorDefinition = { measure: 'count', counts: [{ of: 'desk', on: 'openedOn' }] };
const version = (number: number, instant: string) => ({ version: number, definition, inForceFrom: new Date(instant) });
const indicator = {
  definitions: [version(1, '2024-04-01T00:00:00Z'), version(2, '2025-09-30T22:30:00Z'), version(3, '2026-02-10T09:00:00Z')],
};
const rome = { timeZone: 'Europe/Rome' };

describe('changes of a definition', () => {
  it('are every version after the first, with the programme’s day', () => {
    expect(ruleChangesOf(indicator, rome, null, '2026-03-31')).toEqual([
      { version: 2, day: '2025-10-01' },
      { version: 3, day: '2026-02-10' },
    ]);
  });

  it('are those that were known at the instant asked', () => {
    expect(ruleChangesOf(indicator, rome, new Date('2025-11-28T18:00:00Z'), '2026-03-31').map((change) => change.version)).toEqual([2]);
    expect(ruleChangesOf(indicator, rome, new Date('2025-09-30T22:00:00Z'), '2026-03-31')).toEqual([]);
  });

  it('are never later than today, where the clock of the machine runs ahead', () => {
    expect(ruleChangesOf(indicator, rome, null, '2026-01-31').map(({ day }) => day)).toEqual(['2025-10-01', '2026-01-31']);
  });
});
