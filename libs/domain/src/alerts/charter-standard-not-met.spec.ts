import { charterStandardNotMet } from './charter-standard-not-met.js';

const told = (value: number | null, threshold: number | null, operator: string, today = '2026-03-31') =>
  charterStandardNotMet({ id: 'm1', name: 'Giorni di apertura', measuredOn: '2026-01-31', value, threshold, operator }, today);

describe('the alert on a standard that was not kept (desk practice 3.12)', () => {
  it('is told when the last measurement misses the threshold (example I)', () => {
    expect(told(45 / 48, 0.95, '>=')).toEqual(
      jasmine.objectContaining({ kind: 'charter_standard_not_met', since: '2026-01-31', measured: { value: 0.9375, limit: 0.95 } }),
    );
    expect(told(0.95, 0.95, '>=')).toBeNull();
  });

  it('reads a threshold that is not to be exceeded the other way round', () => {
    expect(told(0.04, 0.03, '<=')?.kind).toBe('charter_standard_not_met');
    expect(told(0.03, 0.03, '<=')).toBeNull();
  });

  it('says nothing of what has no value yet', () => {
    expect(told(null, 0.95, '>=')).toBeNull();
    expect(told(0.5, null, '>=')).toBeNull();
    expect(told(0.5, 0.95, '>=', '2026-01-30')).toBeNull();
  });
});
