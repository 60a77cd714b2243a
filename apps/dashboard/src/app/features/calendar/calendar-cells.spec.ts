import type { CalendarEntry } from '#contract';
import { entriesOn, kindsShown, listedDays, stateOf, summedUp, weeksOfCalendar } from './calendar-cells';

const anEntry = (more: Partial<CalendarEntry> = {}): CalendarEntry => ({
  ...{ kind: 'meeting', id: 'a', within: null, from: '2026-03-12', to: '2026-03-12', at: null, until: null, name: 'Tavolo' },
  ...{ place: null, desk: null, count: null, isDone: false, ...more },
});

describe('the days of the calendar of a project', () => {
  const closure = anEntry({ kind: 'desk_closure', from: '2026-02-27', to: '2026-03-02' });

  it('hold what is on them, and what lasts longer on each of its days', () => {
    expect(entriesOn([closure, anEntry()], '2026-03-02')).toEqual([closure]);
    const cells = weeksOfCalendar('month', '2026-03-15', [closure, anEntry()]).flat();
    expect(cells.filter(({ entries }) => entries.length > 0).map(({ day }) => day)).toEqual([
      ...['2026-02-27', '2026-02-28', '2026-03-01', '2026-03-02', '2026-03-12'],
    ]);
  });

  it('are listed once, what began before from the first day on', () => {
    expect(listedDays([closure, anEntry()], '2026-03-01').map(({ day, entries }) => [day, entries.length])).toEqual([
      ['2026-03-01', 1],
      ['2026-03-12', 1],
    ]);
  });

  it('sum up the numbers of a day where there is no room for each desk, and lose none', () => {
    const number = (count: number, isDone: boolean) =>
      anEntry({ kind: 'appointments', id: null, count, isDone, desk: { id: 'd', code: 'LI-D1', name: 'SUI' } });
    const summed = summedUp([anEntry(), number(3, true), anEntry({ id: 'b' }), number(4, false)]);
    expect(summed.map(({ id, count }) => [id, count])).toEqual([
      ['a', null],
      [null, 7],
      ['b', null],
    ]);
    expect(summed[1]).toEqual(jasmine.objectContaining({ desk: null, isDone: false }));
    expect(summedUp([number(3, true)])[0]?.desk?.code).toBe('LI-D1');
  });

  it('say what is late: deadlines that are over and not done, and nothing else', () => {
    const today = '2026-03-31';
    expect(stateOf(anEntry({ kind: 'commitment_due' }), today)).toBe('late');
    expect(stateOf(anEntry({ kind: 'commitment_due', isDone: true }), today)).toBe('done');
    expect(stateOf(anEntry({ kind: 'commitment_due', to: today }), today)).toBe('open');
    expect(stateOf(anEntry({ kind: 'meeting' }), today)).toBe('open');
  });

  it('show every kind unless the address names some that there are', () => {
    const known = ['event', 'meeting'] as const;
    expect([...kindsShown(undefined, known)]).toEqual(['event', 'meeting']);
    expect([...kindsShown('meeting,secrets', known)]).toEqual(['meeting']);
    expect([...kindsShown('secrets', known)]).toEqual(['event', 'meeting']);
  });
});
