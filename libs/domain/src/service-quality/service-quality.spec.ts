import type { DeskSchedule } from '../desks/opening-calendar.js';
import { openingDaysKept } from '../desks/opening-days-kept.js';
import { measuredAgainst } from '../records/derived/derived-from-records.js';
import { complaintsHandled, type CountedComplaint } from './complaints-handled.js';
import { daysLost, isAboutOpeningDays, measuredPeriod } from './measured-period.js';
import { type CountedScores, satisfactionMeans } from './satisfaction-scores.js';

describe('a standard of a service charter, measured', () => {
  it('is not kept by 45 of 48 opening days where 95 % was promised, and says why (desk practice, example I)', () => {
    const period = { from: '2026-01-05', to: '2026-04-30' };
    const mondayToWednesday: DeskSchedule = {
      ...{ openedOn: '2025-01-01', closedOn: null },
      slots: ([1, 2, 3] as const).map((weekday) => ({ weekday, from: '09:00', to: '13:00', validFrom: '2025-01-01', validTo: null })),
      closures: [
        { from: '2026-01-12', to: '2026-01-12', reason: 'strike' },
        { from: '2026-03-09', to: '2026-03-09', reason: 'strike' },
        { from: '2026-02-10', to: '2026-02-10', reason: 'staff' },
        // announced: never promised
        { from: '2026-02-16', to: '2026-02-16', reason: 'holiday' },
        // no day on which it opens
        { from: '2026-02-12', to: '2026-02-12', reason: 'works' },
      ],
    };
    const { scheduled, kept } = openingDaysKept(mondayToWednesday, period.from, period.to);
    expect([scheduled, kept]).toEqual([48, 45]);
    expect(measuredAgainst({ numerator: kept, denominator: scheduled }, { threshold: 0.95, operator: '>=' })).toEqual({
      value: 0.9375,
      met: false,
    });
    expect(daysLost(mondayToWednesday, period)).toEqual([
      { reason: 'strike', days: 2 },
      { reason: 'staff', days: 1 },
    ]);
  });

  it('is about the days since the measurement before, and no longer back than its periodicity', () => {
    expect(measuredPeriod('2025-12-31', '2025-06-30', 'semestrale')).toEqual({ from: '2025-07-01', to: '2025-12-31' });
    expect(measuredPeriod('2025-12-31', '2025-11-30', 'semestrale').from).toBe('2025-12-01');
    expect(measuredPeriod('2025-12-31', '2024-06-30', 'semestrale').from).toBe('2025-07-01');
    expect(measuredPeriod('2025-12-31', null, 'trimestrale').from).toBe('2025-10-01');
  });

  it('is explained by closures when its words are about opening days, in three languages', () => {
    expect(isAboutOpeningDays('Giorni di apertura rispettati', null)).toBeTrue();
    expect(isAboutOpeningDays(null, 'giorni di apertura effettivi / giorni di apertura previsti')).toBeTrue();
    expect([isAboutOpeningDays('Opening days kept'), isAboutOpeningDays('Jours d’ouverture tenus')]).toEqual([true, true]);
    expect(isAboutOpeningDays('Colloqui entro 10 giorni', null)).toBeFalse();
  });
});

describe('complaints by a day', () => {
  const complaint = (receivedOn: string, answeredOn: string | null = null, upheld: boolean | null = null): CountedComplaint => ({
    ...{ receivedOn, answeredOn, upheld, key: 0.5 },
  });
  const all = [
    complaint('2026-01-01', '2026-01-31', true),
    complaint('2026-01-01', '2026-02-01', false),
    complaint('2026-02-01'),
    complaint('2026-03-20', '2026-04-02', true),
    complaint('2026-04-01'),
  ];

  it('are answered in time within thirty days; an answer after the day is none yet', () => {
    expect(complaintsHandled(all, '2026-03-31', true)).toEqual({ received: 4, answered: 2, inTime: 1, late: 1, upheld: 1 });
  });

  it('are told rounded to five to whoever may not see exact figures', () => {
    const { received, upheld } = complaintsHandled(all, '2026-12-31', false);
    expect([received % 5, upheld % 5]).toEqual([0, 0]);
  });
});

describe('scores of satisfaction', () => {
  const answer = (overall: number, clarity?: number): CountedScores => ({
    scores: { overall, ...(clarity === undefined ? {} : { clarity }) },
    key: (overall * 0.37) % 1,
  });

  it('have a mean of each item among those who gave one', () => {
    const { answers, means } = satisfactionMeans([answer(4, 5), answer(5), answer(3, 2)], true);
    expect([answers, means.overall, means.clarity, means.waiting]).toEqual([3, 4, 3.5, null]);
  });

  it('are told to whoever may not see exact figures of thirty answers or more, from protected counts', () => {
    const some = (length: number) => Array.from({ length }, (_, at) => answer(at % 2 === 0 ? 4 : 5));
    expect(satisfactionMeans(some(29), false).means.overall).toBeNull();
    const { answers, means } = satisfactionMeans(some(60), false);
    expect(answers % 5).toBe(0);
    expect(means.overall).toBeGreaterThan(4);
    expect(means.overall).toBeLessThan(5);
  });
});
