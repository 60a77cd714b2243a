import * as fc from 'fast-check';
import { attendedHours, attendanceFault, type AttendanceMark, hoursBetween } from './attended-hours.js';

const morning = { hours: 4, from: '09:00', to: '13:00' };
const mark = (status: AttendanceMark['status'], more: Partial<AttendanceMark> = {}): AttendanceMark => {
  return { status, inAt: null, outAt: null, hours: null, ...more };
};

describe('hours attended at a session', () => {
  it('are the hours of the session for who was there throughout, and none for who was not', () => {
    expect(attendedHours(mark('present'), morning)).toBe(4);
    expect(attendedHours(mark('absent'), morning)).toBe(0);
    expect(attendedHours(mark('excused'), morning)).toBe(0);
  });

  it('are those between coming and going for who was there in part', () => {
    expect(attendedHours(mark('partial', { outAt: '11:00' }), morning)).toBe(2);
    expect(attendedHours(mark('partial', { inAt: '10:20' }), morning)).toBe(2.75);
    expect(attendedHours(mark('partial', { inAt: '09:30', outAt: '12:00' }), morning)).toBe(2.5);
  });

  it('are those that were written down where they were', () => {
    expect(attendedHours(mark('partial', { inAt: '09:00', outAt: '13:00', hours: 3 }), morning)).toBe(3);
  });

  it('are never more than the session counts: a day of nine to five with a break has seven', () => {
    expect(hoursBetween('09:00', '17:00', { hours: 7, from: '09:00', to: '17:00' })).toBe(7);
  });

  it('are refused above the hours of the session (desk practice §8)', () => {
    expect(attendanceFault(mark('partial', { hours: 4.25 }), morning)).toBe('more-than-the-session');
    expect(attendanceFault(mark('present', { hours: 5 }), morning)).toBe('more-than-the-session');
    expect(attendanceFault(mark('partial', { hours: 4 }), morning)).toBeNull();
  });

  it('are refused where coming and going do not fit the session', () => {
    expect(attendanceFault(mark('partial', { inAt: '11:00', outAt: '10:00' }), morning)).toBe('out-before-in');
    expect(attendanceFault(mark('partial', { inAt: '08:30', outAt: '10:00' }), morning)).toBe('outside-the-session');
    expect(attendanceFault(mark('partial'), { ...morning, from: null, to: null })).toBe('hours-missing');
    expect(attendanceFault(mark('absent', { hours: 1 }), morning)).toBe('hours-of-the-absent');
    expect(attendanceFault(mark('excused'), morning)).toBeNull();
  });

  it('are between none and those of the session, whatever is written down that is not refused', () => {
    const time = fc.option(
      fc
        .integer({ min: 8 * 60, max: 14 * 60 })
        .map((at) => `${String(Math.floor(at / 60)).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}`),
    );
    const marks = fc.record({
      status: fc.constantFrom<AttendanceMark['status']>('present', 'partial', 'absent', 'excused'),
      inAt: time,
      outAt: time,
      hours: fc.option(fc.integer({ min: 0, max: 24 }).map((quarters) => quarters / 4)),
    });
    fc.assert(
      fc.property(marks, (one) => {
        if (attendanceFault(one, morning) !== null) return;
        const hours = attendedHours(one, morning);
        expect(hours).toBeGreaterThanOrEqual(0);
        expect(hours).toBeLessThanOrEqual(4);
      }),
    );
  });
});
