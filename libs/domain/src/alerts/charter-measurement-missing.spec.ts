import { charterMeasurementMissing, daysOfPeriodicity, type WatchedStandard } from './charter-measurement-missing.js';

const told = (more: Partial<WatchedStandard>) =>
  charterMeasurementMissing(
    {
      ...{ id: 'x1', name: 'S1', charterStatus: 'published', publishedOn: '2025-03-01', periodicity: 'trimestrale', lastMeasuredOn: null },
      ...more,
    },
    '2026-03-31',
  );

describe('the alert on a standard that nobody measured (desk practice 3.12)', () => {
  it('is told when the last measurement, or the publishing of the charter, is further back than its periodicity', () => {
    expect(told({})).toEqual(jasmine.objectContaining({ kind: 'charter_measurement_missing', due: '2025-06-01', since: '2025-06-02' }));
    expect(told({ lastMeasuredOn: '2025-12-29' })).toBeNull();
    expect(told({ lastMeasuredOn: '2025-12-28' })?.due).toBe('2026-03-30');
  });

  it('is told of what was promised to the public alone', () => {
    for (const charterStatus of ['draft', 'approved', 'revised']) expect(told({ charterStatus })).toBeNull();
    expect(told({ publishedOn: null })).toBeNull();
  });

  it('reads how often in the words of the charter, in three languages, and a year where there are none', () => {
    expect(['mensile', 'Quarterly', 'semestriel', 'quadrimestrale', 'semi-annual', null, 'quando serve'].map(daysOfPeriodicity)).toEqual([
      ...[31, 92, 184, 123, 184, 366, 366],
    ]);
  });
});
