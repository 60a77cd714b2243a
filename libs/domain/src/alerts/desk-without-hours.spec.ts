import { deskWithoutHours, type WatchedDesk } from './desk-without-hours.js';

const told = (more: Partial<WatchedDesk>) =>
  deskWithoutHours(
    { id: 'k1', name: 'Antenna', desk: 2, status: 'open', openedOn: '2025-03-01', closedOn: null, hoursUntil: null, ...more },
    '2026-03-31',
  );

describe('the alert on a desk without hours (desk practice §8)', () => {
  it('is told while it is open and no hours hold: since it opened, or since the last ones ended', () => {
    expect(told({})).toEqual(jasmine.objectContaining({ kind: 'desk_without_hours', since: '2025-03-01', desk: 2 }));
    expect(told({ hoursUntil: '2026-01-31' })?.since).toBe('2026-01-31');
    expect(told({ hoursUntil: '2026-03-31' })).toBeNull();
  });

  it('is not told of a desk that is planned, suspended or closed', () => {
    for (const status of ['planned', 'suspended', 'closed']) expect(told({ status })).toBeNull();
    expect(told({ openedOn: '2026-04-01' })).toBeNull();
    expect(told({ closedOn: '2026-03-31' })).toBeNull();
  });
});
