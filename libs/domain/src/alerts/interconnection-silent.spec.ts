import { interconnectionSilent, type WatchedInterconnection } from './interconnection-silent.js';

const told = (more: Partial<WatchedInterconnection>, today = '2026-03-31') =>
  interconnectionSilent(
    {
      id: 'i1',
      name: 'Comune di Terni',
      status: 'connected',
      liveOn: '2025-06-01',
      expectedEveryDays: null,
      lastSentOn: '2026-02-28',
      ...more,
    },
    today,
  );

describe('the alert on silence of a connection (SL-22)', () => {
  it('is told when nothing was sent for more than a month', () => {
    expect(told({})).toBeNull();
    expect(told({}, '2026-04-01')).toEqual(
      jasmine.objectContaining({
        kind: 'interconnection_silent',
        since: '2026-04-01',
        due: '2026-03-31',
        measured: { value: 32, limit: 31 },
      }),
    );
  });

  it('is told after as many days as that connection says', () => {
    expect(told({ expectedEveryDays: 7 })?.measured).toEqual({ value: 31, limit: 7 });
    expect(told({ expectedEveryDays: 90 })).toBeNull();
  });

  it('counts from the day it went live where nothing was ever sent, and says nothing of what is not in use', () => {
    expect(told({ lastSentOn: null, liveOn: '2026-01-01' })?.measured?.value).toBe(89);
    expect(told({ lastSentOn: null, liveOn: null })).toBeNull();
    expect(told({ lastSentOn: '2025-01-01', liveOn: '2026-03-15' })).toBeNull();
    for (const status of ['not_started', 'testing', 'suspended']) expect(told({ status, lastSentOn: '2025-07-01' })).toBeNull();
  });
});
