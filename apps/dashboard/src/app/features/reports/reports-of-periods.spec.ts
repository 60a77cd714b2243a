import { aPeriod } from '../../shared/testing/examples';
import { aReport } from '../../shared/testing/report-examples';
import { reportsOfPeriods } from './reports-of-periods';

const p3 = aPeriod({ id: 'P3', number: 3, start: '2025-04-01', end: '2025-09-30' });
const p4 = aPeriod();
const p5 = aPeriod({ id: 'P5', number: 5, start: '2026-04-01', end: '2026-09-30' });

describe('reports by period', () => {
  it('begin with the period that is running and end with those to come', () => {
    expect(reportsOfPeriods([p3, p4, p5], [], '2026-03-31').map(({ period }) => period.id)).toEqual(['P4', 'P3', 'P5']);
  });

  it('name the newest report of a period, and the reopened ones it took the place of', () => {
    const reopened = aReport({ id: 'old', state: 'reopened', createdAt: '2026-01-01T00:00:00.000Z' });
    const [row] = reportsOfPeriods([p4], [reopened, aReport()], '2026-03-31');
    expect(row?.report?.id).toBe(aReport().id);
    expect(row?.former.map(({ id }) => id)).toEqual(['old']);
  });
});
