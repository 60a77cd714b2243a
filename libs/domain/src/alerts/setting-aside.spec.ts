import { isSetAside, maySetAsideUntil } from './setting-aside.js';

describe('setting an alert aside', () => {
  it('lasts from tomorrow to half a year from now', () => {
    expect(['2026-03-31', '2026-04-01', '2026-09-30', '2026-10-01'].map((until) => maySetAsideUntil(until, '2026-03-31'))).toEqual([
      ...[false, true, true, false],
    ]);
  });

  it('holds on its last day too, and ends after it', () => {
    expect([isSetAside('2026-04-10', '2026-04-10'), isSetAside('2026-04-10', '2026-04-11')]).toEqual([true, false]);
  });
});
