import type { DeskSchedule } from '../desks/opening-calendar.js';
import { type CheckedPerson, contactFinding, deskCheckNumbers, findingsOfDesk, findingsOfPerson } from './desk-checks.js';

const asOf = '2026-03-31';
/** Open on Mondays from nine to noon, shut on the ninth of March. */
const schedule: DeskSchedule = {
  openedOn: '2025-01-13',
  closedOn: null,
  slots: [{ weekday: 1, from: '09:00', to: '12:00', validFrom: '2025-01-13', validTo: null }],
  closures: [{ from: '2026-03-09', to: '2026-03-09', reason: 'staff' }],
};
const contact = { date: '2026-03-02', time: '10:00', channel: 'in_person', place: 'desk' } as const;
const staff = [{ from: '2025-01-13', to: null }];
const left = { exitDate: '2025-06-10', exitReason: 'COMPLETED', lastStatus28d: 'JOB', status6m: 'EMP' } as const;
const inCharge = { exitDate: null, exitReason: null, lastStatus28d: null, status6m: null };
const nothing: CheckedPerson = { participation: inCharge, citizenships: [], titles: [], days: [], attempts: 0 };
const ofPerson = (known: Partial<CheckedPerson>, on = asOf) => findingsOfPerson({ ...nothing, ...known }, on).map(({ code }) => code);
const title = (expiresOn: string | null) => ({ titleType: '1', expiresOn, rightToWork: 'yes', checkedOn: '2025-01-13' });

describe('what desks write down, looked at again (desk practice §8, §9)', () => {
  it('D1, D2: a contact outside the hours of its desk, and one on a day it was shut', () => {
    const codeOf = (change: object) => contactFinding(schedule, { ...contact, ...change })?.code ?? null;
    expect(codeOf({})).toBeNull();
    expect(codeOf({ time: '12:00' })).toBe('contact-outside-hours');
    expect(codeOf({ date: '2026-03-09' })).toBe('contact-on-closed-day');
    expect(codeOf({ date: '2026-03-03' })).toBe('contact-on-closed-day');
    // mail is answered when there is time, and a visit has hours of its own
    expect(codeOf({ channel: 'email', time: '22:00' })).toBeNull();
    expect(codeOf({ place: 'outside', time: '22:00' })).toBeNull();
  });

  it('D3: an open desk has hours that hold', () => {
    const codes = (change: Partial<DeskSchedule>, status = 'open') =>
      findingsOfDesk({ status, schedule: { ...schedule, ...change }, staff }, asOf).map(({ code }) => code);
    expect(codes({})).toEqual([]);
    expect(codes({ slots: [] })).toEqual(['open-without-hours']);
    expect(codes({ slots: schedule.slots.map((slot) => ({ ...slot, validTo: '2026-03-30' })) })).toEqual(['open-without-hours']);
    expect(codes({ slots: [] }, 'planned')).toEqual([]);
    expect(codes({ slots: [], closedOn: '2026-03-31' })).toEqual([]);
  });

  it('D4: somebody works there on the days it opens; a day on which it stayed shut needs nobody', () => {
    const alone = (posted: readonly { from: string; to: string | null }[]) =>
      findingsOfDesk({ status: 'open', schedule, staff: posted }, asOf).map(({ code, found }) => [code, found]);
    // four weeks back: the ninth was shut, the 16th, 23rd and 30th were not
    expect(alone([])).toEqual([['open-without-staff', 3]]);
    expect(alone([{ from: '2026-03-17', to: null }])).toEqual([['open-without-staff', 1]]);
    expect(
      alone([
        { from: '2025-01-13', to: '2026-03-16' },
        { from: '2026-03-23', to: null },
      ]),
    ).toEqual([]);
  });

  it('D5: a title is for third-country nationals alone', () => {
    expect(ofPerson({ citizenships: ['MA', 'IT'], titles: [title('2027-01-01')] })).toEqual(['title-of-eu-citizen']);
    expect(ofPerson({ citizenships: ['MA'], titles: [title('2027-01-01')] })).toEqual([]);
  });

  it('D9, D10: who is in charge has a title that holds; of whom nobody asked the citizenship it is not known', () => {
    expect(ofPerson({ citizenships: ['MA'] })).toEqual(['title-missing']);
    expect(ofPerson({})).toEqual([]);
    expect(ofPerson({ citizenships: ['MA'], titles: [title('2026-03-30')] })).toEqual(['title-expired']);
    expect(ofPerson({ citizenships: ['MA'], titles: [title('2026-03-31')] })).toEqual([]);
    expect(ofPerson({ citizenships: ['MA'], titles: [title(null)] })).toEqual([]);
    expect(ofPerson({ citizenships: ['MA'], participation: left })).toEqual([]);
  });

  it('D6: nothing is recorded of the dead after their death (R49)', () => {
    const died = { ...left, exitReason: 'DECEASED', lastStatus28d: null, status6m: null } as const;
    expect(ofPerson({ participation: died, days: ['2025-06-10'] })).toEqual([]);
    expect(ofPerson({ participation: died, days: ['2025-06-11', '2026-04-01'] })).toEqual(['recorded-after-death']);
  });

  it('D7: who left has a status after the 28 days', () => {
    const unknown = { ...left, exitDate: '2026-03-02', lastStatus28d: null, status6m: null };
    expect(ofPerson({ participation: unknown }, '2026-03-30')).toEqual([]);
    expect(ofPerson({ participation: unknown }, '2026-03-31')).toEqual(['exit-data-missing']);
  });

  it('D8: a follow-up is tried within thirty days of its day (R46)', () => {
    const unasked = { ...left, exitDate: '2025-08-31', status6m: null };
    expect(ofPerson({ participation: unasked }, '2026-03-30')).toEqual([]);
    expect(ofPerson({ participation: unasked }, '2026-03-31')).toEqual(['follow-up-overdue']);
    expect(ofPerson({ participation: unasked, attempts: 1 }, '2026-03-31')).toEqual([]);
    expect(ofPerson({ participation: left }, '2026-03-31')).toEqual([]);
  });

  it('are other findings when their facts change, so that a waiver ends', () => {
    const factsOf = (time: '12:00' | '13:00') => contactFinding(schedule, { ...contact, time })?.facts;
    expect(factsOf('12:00')).not.toBe(factsOf('13:00'));
  });

  it('have a number each', () => expect(new Set(deskCheckNumbers).size).toBe(10));
});
