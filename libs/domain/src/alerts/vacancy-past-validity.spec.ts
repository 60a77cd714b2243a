import { vacancyPastValidity, type WatchedVacancy } from './vacancy-past-validity.js';

const told = (more: Partial<WatchedVacancy>) =>
  vacancyPastValidity(
    { id: 'v1', name: 'Cuoca', desk: null, status: 'published', outcome: null, validUntil: '2026-03-30', ...more },
    '2026-03-31',
  );

describe('the alert on a vacancy past its validity (desk practice 3.7, §8)', () => {
  it('is told from the day after the last of its validity, while nobody says how it ended', () => {
    expect(told({})).toEqual(jasmine.objectContaining({ kind: 'vacancy_past_validity', since: '2026-03-31', due: '2026-03-30' }));
    expect(told({ status: 'in_selection' })?.kind).toBe('vacancy_past_validity');
    expect(told({ validUntil: '2026-03-31' })).toBeNull();
    expect(told({ validUntil: null })).toBeNull();
  });

  it('goes with an outcome, and is not told of a draft', () => {
    expect(told({ outcome: 'expired' })).toBeNull();
    expect(told({ status: 'closed' })).toBeNull();
    expect(told({ status: 'draft' })).toBeNull();
  });
});
