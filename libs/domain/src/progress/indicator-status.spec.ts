import { defaultProgrammeSettings } from '../counting/programme-settings.js';
import { bySeverity, statusOf, type IndicatorStatus, type IndicatorStanding } from './indicator-status.js';
import { progressIndex } from './progress-index.js';

const limits = defaultProgrammeSettings.statusLimits;

function aStanding(given: Partial<IndicatorStanding> = {}): IndicatorStanding {
  const base = {
    measure: 'count',
    cumulative: true,
    operator: '>=',
    finalTarget: 1200,
    day: '2026-03-31',
    lastPeriodEnd: '2027-03-31',
  } as const;
  return { ...base, value: 588, expected: 600, ...given };
}
const status = (given: Partial<IndicatorStanding>): IndicatorStatus => statusOf(aStanding(given), limits);

describe('R131 the index', () => {
  it('is value over expected where more is better', () => expect(progressIndex(588, 600, '>=')).toBe(0.98));
  it('is expected over value where less is better', () => expect(progressIndex(8, 6, '<=')).toBe(0.75));
  it('is the smaller of the two where the target is met exactly', () => {
    expect(progressIndex(12, 10, '=')).toBe(progressIndex(10, 12, '='));
  });
  it('cannot be formed while nothing is expected', () => {
    expect(progressIndex(0, 0, '>=')).toBeNull();
    expect(progressIndex(0, 0, '<=')).toBeNull();
    expect(progressIndex(3, 0, '>=')).toBeNull();
  });
});

describe('R132 the status', () => {
  it('follows the limits, each of them included', () => {
    const at = (value: number): IndicatorStatus => status({ value, expected: 100 });
    expect([110, 109, 92, 91, 70, 69, 0].map(at)).toEqual(['ahead', 'on_track', 'on_track', 'behind', 'behind', 'at_risk', 'at_risk']);
  });

  it('takes its limits from the programme', () => {
    expect(statusOf(aStanding({ value: 95, expected: 100 }), { ahead: 1.2, onTrack: 0.97, behind: 0.5 })).toBe('behind');
  });

  it('is achieved once a cumulative count has reached the final target, even ahead of time', () => {
    expect(status({ value: 1200, expected: 600 })).toBe('achieved');
    expect(status({ measure: 'sum', value: 1200, expected: 600 })).toBe('achieved');
  });

  it('is ahead, not achieved, for what can fall back, until the last period has ended', () => {
    for (const measure of ['stock', 'ratio', 'mean', 'rule'] as const) {
      const reached = { measure, cumulative: measure === 'rule', value: 80, expected: 70, finalTarget: 80 };
      expect(status(reached)).toBe('ahead');
      expect(status({ ...reached, day: '2027-03-31', expected: 80 })).toBe('achieved');
    }
  });

  it('is not achieved by a rule of which another condition does not hold, and behind once it is too late', () => {
    const rule = { measure: 'rule', value: 4, expected: 4, finalTarget: 4 } as const;
    expect(status({ ...rule, holds: false })).toBe('on_track');
    expect(status({ ...rule, holds: false, day: '2027-03-31' })).toBe('behind');
    expect(status({ ...rule, holds: true, day: '2027-03-31' })).toBe('achieved');
  });

  it('is achieved only at the end where little or an exact number is wanted', () => {
    const complaints = { operator: '<=', value: 0, expected: 3, finalTarget: 5 } as const;
    expect(status(complaints)).toBe('ahead');
    expect(status({ ...complaints, day: '2027-03-31' })).toBe('achieved');
  });

  it('is at risk where nothing was to happen and something did', () => {
    expect(status({ operator: '<=', value: 2, expected: 0, finalTarget: 0 })).toBe('at_risk');
  });

  it('is not due while nothing is expected, whatever has been done', () => {
    expect(status({ value: 0, expected: 0 })).toBe('not_due');
    expect(status({ value: 3, expected: 0 })).toBe('not_due');
    expect(status({ value: 3, expected: null })).toBe('not_due');
  });

  it('is no data when nothing could be computed, which is not 0', () => {
    expect(status({ value: null })).toBe('no_data');
    expect(status({ value: 0 })).toBe('at_risk');
  });
});

describe('the order of statuses', () => {
  it('puts first what asks for action', () => {
    const statuses: IndicatorStatus[] = ['achieved', 'no_data', 'on_track', 'at_risk', 'not_due', 'ahead', 'behind'];
    expect(statuses.sort(bySeverity)).toEqual(['at_risk', 'behind', 'on_track', 'ahead', 'achieved', 'not_due', 'no_data']);
  });
});
