import { completeness, indicatorCount, statusTotals } from './portfolio-totals';
import { aProjectSummary } from '../../shared/testing/examples';

describe('totals of the portfolio', () => {
  const projects = [
    aProjectSummary({
      acronym: 'A',
      statuses: [
        { status: 'behind', count: 1 },
        { status: 'on_track', count: 6 },
      ],
    }),
    aProjectSummary({
      acronym: 'B',
      statuses: [
        { status: 'at_risk', count: 2 },
        { status: 'behind', count: 3 },
      ],
    }),
  ];

  it('counts indicators by status, worst first, with the projects that hold most of them first', () => {
    expect(statusTotals(projects)).toEqual([
      { status: 'at_risk', count: 2, projects: [{ acronym: 'B', count: 2 }] },
      {
        status: 'behind',
        count: 4,
        projects: [
          { acronym: 'B', count: 3 },
          { acronym: 'A', count: 1 },
        ],
      },
      { status: 'on_track', count: 6, projects: [{ acronym: 'A', count: 6 }] },
    ]);
  });

  it('gives every indicator one status', () => {
    expect(indicatorCount(projects)).toBe(12);
  });

  it('knows no completeness where nobody takes part', () => {
    expect(completeness({ participants: 588, excluded: 11 })).toBeCloseTo(0.9816, 4);
    expect(completeness({ participants: 0, excluded: 0 })).toBeNull();
  });
});
