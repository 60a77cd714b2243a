import { anIndicatorValue } from '../../shared/testing/indicator-examples';
import { inOrder, statusCounts } from './in-order';
import { monthOfProject } from './month-of-project';

const values = [
  anIndicatorValue({ code: 'LI-O10', status: 'on_track', ratio: 0.95 }),
  anIndicatorValue({ code: 'LI-O2', status: 'at_risk', ratio: 0.5 }),
  anIndicatorValue({ code: 'LI-O4', status: 'on_track', ratio: 0.93 }),
];
const codes = (order: 'severity' | 'code', status: 'on_track' | null = null) => inOrder(values, order, status).map(({ code }) => code);

describe('tiles in order', () => {
  it('put first what asks for action, and within a status what is furthest from its target', () => {
    expect(codes('severity')).toEqual(['LI-O2', 'LI-O4', 'LI-O10']);
  });

  it('read the numbers in codes as numbers', () => {
    expect(codes('code')).toEqual(['LI-O2', 'LI-O4', 'LI-O10']);
  });

  it('show one status alone when it is pressed', () => {
    expect(codes('code', 'on_track')).toEqual(['LI-O4', 'LI-O10']);
  });

  it('count each status, in the order of severity', () => {
    expect(statusCounts(values)).toEqual([
      { status: 'at_risk', count: 1 },
      { status: 'on_track', count: 2 },
    ]);
  });
});

describe('the month of a project', () => {
  it('is counted from one', () => {
    expect(monthOfProject('2024-04-01', '2027-03-31', '2026-03-31')).toEqual({ month: 24, of: 36 });
  });

  it('stays within the project', () => {
    expect(monthOfProject('2024-04-01', '2027-03-31', '2024-01-15').month).toBe(0);
    expect(monthOfProject('2024-04-01', '2027-03-31', '2028-01-15').month).toBe(36);
  });
});
