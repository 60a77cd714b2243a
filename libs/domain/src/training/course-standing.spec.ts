import { certificateState } from './certificate.js';
import { enrolmentStanding, neededHours } from './enrolment-standing.js';

const course = { hoursPlanned: 8, minimumShare: null };
const attended = (...sessions: readonly (readonly [string, number])[]) => sessions.map(([on, hours]) => ({ on, hours }));

describe('how far somebody has come in a course', () => {
  it('is the share of the planned hours that were attended', () => {
    const standing = enrolmentStanding(attended(['2026-02-10', 4], ['2026-03-31', 2]), course);
    expect(standing).toEqual({ attendedHours: 6, attendanceShare: 0.75, firstAttendedOn: '2026-02-10', thresholdReachedOn: '2026-03-31' });
  });

  it('reaches the minimum on the day with which the hours are enough, in whatever order they are written down', () => {
    const sessions = attended(['2026-03-03', 4], ['2026-03-01', 4], ['2026-03-02', 4]);
    expect(enrolmentStanding(sessions, { hoursPlanned: 10, minimumShare: null }).thresholdReachedOn).toBe('2026-03-02');
    expect(enrolmentStanding(sessions, { hoursPlanned: 12, minimumShare: 0.7 }).thresholdReachedOn).toBe('2026-03-03');
  });

  it('is seven tenths exactly, and what a course says where it says another share', () => {
    expect(neededHours({ hoursPlanned: 30, minimumShare: null })).toBeCloseTo(21, 9);
    // 0.7 × 9 is a little less than 6.3 in the arithmetic of computers, 0.7 × 30 a little less than 21
    expect(enrolmentStanding(attended(['2026-01-01', 6.3]), { hoursPlanned: 9, minimumShare: 0.7 }).thresholdReachedOn).toBe('2026-01-01');
    expect(enrolmentStanding(attended(['2026-01-01', 7]), { hoursPlanned: 8, minimumShare: 0.9 }).thresholdReachedOn).toBeNull();
  });

  it('is nothing of who never came, and no share where no hours are planned', () => {
    expect(enrolmentStanding(attended(['2026-02-10', 0]), course)).toEqual({
      ...{ attendedHours: 0, attendanceShare: 0 },
      ...{ firstAttendedOn: null, thresholdReachedOn: null },
    });
    const unplanned = enrolmentStanding(attended(['2026-02-10', 4]), { hoursPlanned: null, minimumShare: null });
    expect([unplanned.attendanceShare, unplanned.thresholdReachedOn]).toEqual([null, null]);
  });
});

describe('a certificate of attendance', () => {
  const ground = { isOver: true, thresholdReachedOn: '2026-03-31', issuedOn: null };

  it('is due at or above the minimum, once the course is over (R45: it is no qualification)', () => {
    expect(certificateState(ground)).toBe('due');
    expect(certificateState({ ...ground, thresholdReachedOn: null })).toBe('none');
    expect(certificateState({ ...ground, isOver: false })).toBe('not_yet');
    expect(certificateState({ ...ground, issuedOn: '2026-04-10' })).toBe('issued');
  });
});
