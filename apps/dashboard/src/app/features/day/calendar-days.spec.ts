import { dayByKey, drawnDays, mondayOf, stepped } from '../../shared/calendar/drawn-days';
import { daysWithAppointments, weeksOf } from './calendar-days';
import { anAppointment } from './day-examples';

describe('the days of a calendar', () => {
  it('begin on Monday, and a month has whole weeks', () => {
    expect([mondayOf('2026-03-31'), mondayOf('2026-03-30'), mondayOf('2026-03-29')]).toEqual(['2026-03-30', '2026-03-30', '2026-03-23']);
    expect(drawnDays('week', '2026-03-31')).toEqual(['2026-03-30', '2026-04-05']);
    expect(drawnDays('month', '2026-03-31')).toEqual(['2026-02-23', '2026-04-05']);
    expect(drawnDays('list', '2026-03-31')).toEqual(['2026-03-01', '2026-03-31']);
  });

  it('never reach over more weeks than the API tells', () => {
    for (let month = 1; month <= 12; month += 1) {
      const weeks = weeksOf('month', `2026-${String(month).padStart(2, '0')}-15`, []);
      expect(weeks.length).toBeLessThanOrEqual(6);
      expect(weeks.every((week) => week.length === 7)).toBeTrue();
    }
  });

  it('are walked by arrows, weeks and months by the page keys, at the end of a month too', () => {
    const from = (key: string, day = '2026-03-31') => dayByKey(key, day, 'month');
    expect([from('ArrowRight'), from('ArrowLeft'), from('ArrowDown'), from('ArrowUp')]).toEqual([
      '2026-04-01',
      '2026-03-30',
      '2026-04-07',
      '2026-03-24',
    ]);
    expect([from('Home'), from('End'), from('PageDown'), from('PageUp')]).toEqual(['2026-03-30', '2026-04-05', '2026-04-30', '2026-02-28']);
    expect([from('x'), stepped('week', '2026-03-31', 1)]).toEqual([null, '2026-04-07']);
  });

  it('hold each appointment once, on its day, the same in the grid and in the list', () => {
    const appointments = [anAppointment({ id: 'a', slotOn: '2026-03-02' }), anAppointment({ id: 'b', slotOn: '2026-03-31' })];
    const inGrid = weeksOf('month', '2026-03-15', appointments).flat();
    expect(inGrid.flatMap((cell) => cell.appointments.map(({ id }) => `${cell.day} ${id}`))).toEqual(['2026-03-02 a', '2026-03-31 b']);
    expect(daysWithAppointments(appointments).map(({ day }) => day)).toEqual(['2026-03-02', '2026-03-31']);
    expect(inGrid.filter(({ isInside }) => isInside).length).toBe(31);
  });
});
