import { aParticipation } from '#testkit';
import { toldFields, withTold } from './told-fields.js';

const columns = (...fields: string[]) => toldFields(fields.map((field) => ({ field })));

describe('what a file tells of a record that is there', () => {
  it('leaves fields that have no column as they are', () => {
    const existing = aParticipation({ disability: 'yes', degurba: 3 });
    const told = aParticipation({ isced: 5, disability: 'not_asked', degurba: null });
    expect(withTold(existing, told, columns('isced'))).toEqual({ ...existing, isced: 5 });
  });

  it('takes the columns of the form for the fields that are derived from them (R21, R25)', () => {
    expect([...columns('workSituation', 'searchingSince', 'statusSince', 'leaveMonths')]).toEqual([
      'employmentStatus',
      'longTerm',
      'statusEvents',
    ]);
  });

  it('drops dated statuses that a newer statement contradicts (R41)', () => {
    const left = { exitDate: '2025-06-30', lastStatus28d: 'SEARCH' } as const;
    const existing = aParticipation({ ...left, statusEvents: [{ on: '2025-07-02', status: 'SEARCH' }] });
    const says = (lastStatus28d: 'SEARCH' | 'JOB') =>
      withTold(existing, aParticipation({ ...left, lastStatus28d }), columns('exitDate', 'lastStatus28d'));
    expect(says('SEARCH').statusEvents).toEqual(existing.statusEvents);
    expect(says('JOB')).toEqual({ ...existing, lastStatus28d: 'JOB', statusEvents: [] });
  });
});
