import { sessionWithoutAttendance, type WatchedSession } from './session-without-attendance.js';

const told = (more: Partial<WatchedSession>) =>
  sessionWithoutAttendance(
    {
      id: 's1',
      name: 'Formazione operatori',
      within: 'c1',
      date: '2026-03-30',
      status: 'held',
      courseStatus: 'running',
      marked: 0,
      ...more,
    },
    '2026-03-31',
  );

describe('the alert on a session without attendance (desk practice 3.6, §9)', () => {
  it('is told from the day after, whether somebody said that it was held or not', () => {
    expect(told({})).toEqual(jasmine.objectContaining({ kind: 'session_without_attendance', since: '2026-03-31', due: '2026-03-30' }));
    expect(told({ status: 'planned' })?.kind).toBe('session_without_attendance');
    expect(told({ date: '2026-03-31' })).toBeNull();
  });

  it('goes with the first mark, and is not told of what was cancelled', () => {
    expect(told({ marked: 1 })).toBeNull();
    expect(told({ status: 'cancelled' })).toBeNull();
    expect(told({ courseStatus: 'cancelled' })).toBeNull();
  });
});
