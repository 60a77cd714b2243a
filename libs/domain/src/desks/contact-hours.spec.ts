import { isReceivedAtDesk, outsideHours } from './contact-hours.js';
import type { DeskSchedule } from './opening-calendar.js';

const schedule: DeskSchedule = {
  ...{ openedOn: '2025-05-20', closedOn: null },
  slots: [{ weekday: 2, from: '09:00', to: '13:00', validFrom: '2025-05-20', validTo: null }],
  closures: [{ from: '2026-03-24', to: '2026-03-24', reason: 'staff' }],
};
const contact = { date: '2026-03-31', time: '10:00', channel: 'in_person', place: 'desk' };

describe('a contact and the hours of its desk', () => {
  it('is warned about outside opening hours and on days of closure', () => {
    expect(outsideHours(schedule, contact)).toBeNull();
    expect(outsideHours(schedule, { ...contact, time: '18:20' })?.kind).toBe('outside_hours');
    expect(outsideHours(schedule, { ...contact, date: '2026-03-24' })).toEqual({ kind: 'shut', reason: 'staff' });
    expect(outsideHours(schedule, { ...contact, date: '2026-03-30' })).toEqual({ kind: 'shut', reason: 'no_hours' });
    expect(outsideHours(schedule, { ...contact, date: '2025-05-13' })).toEqual({ kind: 'shut', reason: 'not_open' });
  });

  it('is not when nobody wrote down the hour, and the desk opened that day', () => {
    expect(outsideHours(schedule, { ...contact, time: null })).toBeNull();
    expect(outsideHours(schedule, { ...contact, time: null, date: '2026-03-24' })?.kind).toBe('shut');
  });

  it('is not where the hours of the desk do not bind: by mail, at a fair, out of the house', () => {
    const late = { ...contact, time: '18:20' };
    expect(outsideHours(schedule, { ...late, channel: 'email' })).toBeNull();
    expect(outsideHours(schedule, { ...late, channel: 'event', place: 'outside' })).toBeNull();
    expect(outsideHours(schedule, { ...late, place: 'home' })).toBeNull();
    expect(outsideHours(schedule, { ...late, channel: 'phone', place: null })?.kind).toBe('outside_hours');
    expect([isReceivedAtDesk({ channel: 'video', place: null }), isReceivedAtDesk({ channel: 'email', place: 'desk' })]).toEqual([
      true,
      false,
    ]);
  });

  it('is not where nobody knows when the desk opens', () => {
    expect(outsideHours({ ...schedule, openedOn: null }, { ...contact, time: '18:20' })).toBeNull();
    expect(outsideHours({ ...schedule, slots: [] }, { ...contact, time: '18:20' })).toBeNull();
  });
});
