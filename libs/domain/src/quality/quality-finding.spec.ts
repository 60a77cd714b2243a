import { aParticipation } from '#testkit';
import { factsOfIncomplete, factsOfRecord } from './quality-finding.js';

describe('the facts that a finding is about', () => {
  const record = aParticipation({ birthDate: '2009-03-02', entryDate: '2025-05-02', isced: 6 });
  const facts = (changed = {}) => factsOfRecord({ code: 'tertiary-education-under-18', field: 'isced' }, { ...record, ...changed });

  it('are the same as long as nothing of it changes', () => expect(facts({ degurba: 3, exitDate: '2025-09-01' })).toBe(facts()));
  it('change with each field that the check reads (V16)', () => {
    expect(facts({ isced: 5 })).not.toBe(facts());
    expect(facts({ birthDate: '2008-03-02' })).not.toBe(facts());
  });
  it('are of the field at fault where a check speaks of any date (V13)', () =>
    expect(factsOfRecord({ code: 'date-after-today', field: 'exitDate' }, record)).toBe(
      factsOfRecord({ code: 'date-after-today', field: 'exitDate' }, { ...record, entryDate: '2025-06-01' }),
    ));
  it('of an incomplete record are the fields it lacks (R12), in whatever order', () => {
    expect(factsOfIncomplete(['sex', 'isced'])).toBe(factsOfIncomplete(['isced', 'sex']));
    expect(factsOfIncomplete(['sex'])).not.toBe(factsOfIncomplete(['isced', 'sex']));
  });
});
