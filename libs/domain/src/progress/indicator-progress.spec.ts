import type { Measure, TargetOperator } from '../indicators/indicator-definition.js';
import { defaultProgrammeSettings } from '../counting/programme-settings.js';
import type { ReportingPeriod } from '../periods/reporting-period.js';
import { progressOn, type IndicatorProgress } from './indicator-progress.js';

/** Periods and targets of the demo network, looked at on its as-of day. */
const asOf = '2026-03-31';

function demo(
  ends: string[],
  values: (number | null)[],
  value: number | null,
  measure: Measure = 'count',
  operator: TargetOperator = '>=',
): IndicatorProgress {
  const periods = ends
    .slice(1)
    .map((end, at): ReportingPeriod => ({ id: `P${at + 1}`, number: at + 1, start: ends[at] ?? '', end, reportDue: end }));
  const targets = values.map((target, at) => ({
    periodId: `P${at + 1}`,
    value: target,
    milestone: false,
    origin: 'stated' as const,
    recordedOn: '2020-01-01',
    supersededOn: null,
  }));
  const cumulative = ['count', 'distinct', 'sum', 'rule'].includes(measure);
  return progressOn({ measure, operator, cumulative, baseline: 0, periods, targets }, value, asOf, defaultProgrammeSettings.statusLimits);
}

const livorno = ['2024-04-01', '2024-09-30', '2025-03-31', '2025-09-30', '2026-03-31', '2026-09-30', '2027-03-31'];
const laSpezia = ['2023-09-01', '2024-02-29', '2024-08-31', '2025-02-28', '2025-08-31', '2026-02-28', '2026-08-31'];
const silla = ['2024-09-01', '2024-12-31', '2025-06-30', '2025-12-31'];

describe('the demo network on 31 March 2026 (R130-R132)', () => {
  it('has 588 people of 600 in Livorno: on track', () => {
    expect(demo(livorno, [0, 60, 300, 600, 900, 1200], 588, 'distinct')).toEqual({
      periodId: 'P4',
      value: 588,
      target: 600,
      final: 1200,
      expected: 600,
      index: 0.98,
      status: 'on_track',
    });
  });

  it('has two memoranda of two: achieved', () => expect(demo(livorno, [0, 2, 2, 2, 2, 2], 2).status).toBe('achieved'));
  it('has 7 municipalities of 9: behind', () => expect(demo(livorno, [0, 4, 7, 9, 9, 9], 7, 'distinct').status).toBe('behind'));
  it('has 1900 contacts of 1600: ahead', () => expect(demo(livorno, [0, 250, 900, 1600, 2300, 3000], 1900).status).toBe('ahead'));
  it('has 47 companies of 90: at risk', () => expect(demo(livorno, [0, 0, 40, 90, 140, 180], 47, 'distinct').status).toBe('at_risk'));

  it('has no pilot action in La Spezia before the last of August: not due', () => {
    const pilots = demo(laSpezia, [0, 0, 0, 0, 0, 1], 0);
    expect([pilots.periodId, pilots.target, pilots.expected, pilots.index, pilots.status]).toEqual(['P6', 1, 0, null, 'not_due']);
  });

  it('has 6.5 % of early leavers of at most 5 in La Spezia: behind, less is better', () => {
    expect(demo(laSpezia, [12, 10, 8, 7, 6, 5], 6.5, 'ratio', '<=').status).toBe('behind');
  });

  it('judges SILLA, which has ended, by its last period', () => {
    const vocations = demo(silla, [4, 4, 4], 4, 'rule');
    expect([vocations.periodId, vocations.status]).toEqual(['P3', 'achieved']);
    expect(demo(silla, [null, 80, 95], 94, 'ratio').status).toBe('on_track');
  });

  it('has ratios that no period target is set for yet: not due', () => {
    expect(demo(livorno, [null, null, null, null, 28, 30], 12, 'ratio').status).toBe('not_due');
  });
});
