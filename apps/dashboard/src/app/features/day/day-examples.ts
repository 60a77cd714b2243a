import type { DayAppointment, DayView } from '#contract';

const uuid = (end: string): string => `01946c2e-0000-7000-8000-${end.padStart(12, '0')}`;
const none = { items: [], total: 0 };

export const anAppointment = (differences: Partial<DayAppointment> = {}): DayAppointment => ({
  id: uuid('a1'),
  version: 2,
  slotOn: '2026-03-31',
  slotAt: '10:30',
  status: 'confirmed',
  person: { id: uuid('b1'), pseudonym: 'P-M92A' },
  requestedOn: '2026-03-24',
  requestedChannel: 'phone',
  waitingWorkingDays: 5,
  contact: null,
  ...differences,
});

/** A day at the desk of Livorno with one appointment and a little of everything that waits. */
export const aDay = (differences: Partial<DayView> = {}): DayView => ({
  on: '2026-03-31',
  isToday: true,
  desk: { id: uuid('d1'), code: 'LI-D1', name: 'SUI Livorno' },
  counts: { contacts: 9, withoutAppointment: 5, minutes: 142, takenInCharge: 1, takenInChargeThisMonth: 12 },
  appointments: { items: [anAppointment()], total: 1 },
  ...{ unsettled: none, requests: none, residenceTitles: none },
  walkIns: {
    items: [{ id: uuid('c1'), time: '09:10', contactType: 'information', minutes: 5, outcome: 'information_given', person: null }],
    total: 1,
  },
  referrals: {
    items: [
      { id: uuid('e1'), version: 1, person: { id: uuid('b2'), pseudonym: 'P-8LQ2' }, toMember: 'CPI di Livorno', sentOn: '2026-03-02' },
    ],
    total: 1,
  },
  followUps: {
    items: [
      {
        ...{ participation: uuid('f1'), version: 1, pseudonym: 'P-3KD7', desk: 'LI-D1', exitDate: '2025-09-30', dueOn: '2026-03-30' },
        ...{ attempts: 2, lastAttemptOn: '2026-03-30' },
      },
    ],
    total: 1,
  },
  exits: {
    proposed: {
      items: [
        {
          ...{ participation: uuid('f2'), version: 1, pseudonym: 'P-B5N9', desk: 'LI-D1' },
          ...{ entryDate: '2025-11-03', lastSupport: '2025-12-10' },
        },
      ],
      total: 1,
    },
    closing: {
      items: [
        {
          ...{ participation: uuid('f3'), version: 2, pseudonym: 'P-6RE1', desk: 'LI-D1' },
          ...{ exitDate: '2026-03-20', windowEnd: '2026-04-17', lastStatus28d: null },
        },
      ],
      total: 1,
    },
  },
  incomplete: { items: [{ participation: uuid('f4'), person: { id: uuid('b3'), pseudonym: 'P-40TV' }, missing: ['isced'] }], total: 1 },
  ...differences,
});
