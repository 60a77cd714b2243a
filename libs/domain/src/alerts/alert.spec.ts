import { alertKinds, alertOf, byUrgency, isAlertKind } from './alert.js';

describe('alerts', () => {
  const about = (id: string) => ({ id, name: id });
  it('are told the longest overdue first, then what is due next, and what no day says by when it began', () => {
    const alerts = [
      alertOf('report_due', about('next'), { since: '2026-03-01', due: '2026-04-30' }),
      alertOf('desk_without_hours', about('undated'), { since: '2026-02-15' }),
      alertOf('commitment_overdue', about('late'), { since: '2026-02-02', due: '2026-02-01' }),
    ];
    expect(alerts.toSorted(byUrgency).map(({ id }) => id)).toEqual(['late', 'undated', 'next']);
  });

  it('that concern people are never for the whole project', () => {
    const ofPeople = Object.values(alertKinds).filter(({ about: type }) => type === 'person');
    expect(ofPeople.map(({ audience }) => audience)).toEqual(['operators', 'operators']);
  });

  it('are known by their kinds', () => {
    expect([isAlertKind('report_due'), isAlertKind('toString'), isAlertKind('x')]).toEqual([true, false, false]);
  });
});
