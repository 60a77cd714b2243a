import { closureOverlap, isWithin, openingOverlap } from './keeping-rules.js';

describe('hours of a desk beside each other', () => {
  const morning = { weekday: 1, from: '09:00', to: '13:00', validFrom: '2026-01-01' };
  const against = (change: object, others: readonly object[] = [morning]) =>
    openingOverlap({ ...morning, ...change }, others as { [field: string]: string }[])?.code ?? null;

  it('may follow each other and not overlap', () => {
    expect(against({ from: '13:00', to: '17:00' })).toBeNull();
    expect(against({ from: '07:00', to: '09:00' })).toBeNull();
    expect(against({ from: '12:00', to: '14:00' })).toBe('overlapping-hours');
    expect(against({ from: '10:00', to: '11:00' })).toBe('overlapping-hours');
    expect(against({ from: '08:00', to: '18:00' })).toBe('overlapping-hours');
  });

  it('do not meet on other weekdays, nor when they hold at other times', () => {
    expect(against({ weekday: 2 })).toBeNull();
    expect(against({ validFrom: '2025-01-01', validTo: '2025-12-31' })).toBeNull();
    expect(against({ validFrom: '2025-01-01', validTo: '2026-01-01' })).toBe('overlapping-hours');
    expect(against({ validFrom: '2026-06-01' }, [{ ...morning, validTo: '2026-05-31' }])).toBeNull();
  });
});

describe('days of closure', () => {
  const strike = { from: '2026-03-02', to: '2026-03-03', reason: 'strike' };

  it('have one reason a day', () => {
    expect(closureOverlap({ from: '2026-03-03', to: '2026-03-09', reason: 'works' }, [strike])?.code).toBe('overlapping-days');
    expect(closureOverlap({ from: '2026-03-04', to: '2026-03-09', reason: 'works' }, [strike])).toBeNull();
  });

  it('lie within the project', () => {
    expect(isWithin(strike, '2025-01-01', '2026-12-31')).toBeTrue();
    expect(isWithin(strike, '2026-03-03', '2026-12-31')).toBeFalse();
    expect(isWithin(strike, '2025-01-01', '2026-03-02')).toBeFalse();
  });
});
