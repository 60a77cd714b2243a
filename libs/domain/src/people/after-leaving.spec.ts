import { isProvisional, lastLabourStatus, sixMonthDay, windowEnd } from './after-leaving.js';

const exitDate = '2025-06-10';
const last = (...statusEvents: { on: string; status: 'JOB' | 'SEARCH' | 'INA' }[]) =>
  lastLabourStatus({ exitDate, statusEvents, lastStatus28d: null });

describe('R40 upon leaving', () => {
  it('ends on the 28th day', () => expect(windowEnd(exitDate)).toBe('2025-07-08'));
  it('is provisional while the window is open at the cut-off', () => {
    expect(isProvisional({ exitDate }, '2025-07-07')).toBe(true);
    expect(isProvisional({ exitDate }, '2025-07-08')).toBe(false);
  });
  it('is not provisional for who has not left by the cut-off', () => {
    expect(isProvisional({ exitDate }, '2025-06-09')).toBe(false);
    expect(isProvisional({ exitDate: null }, '2025-07-08')).toBe(false);
  });
});

describe('R41 the last event counts', () => {
  it('a job on day 20 after looking for work', () =>
    expect(last({ on: '2025-06-12', status: 'SEARCH' }, { on: '2025-06-30', status: 'JOB' })).toBe('JOB'));
  it('looking for work again after a job at once', () =>
    expect(last({ on: '2025-06-11', status: 'JOB' }, { on: '2025-06-28', status: 'SEARCH' })).toBe('SEARCH'));
  it('whatever the order of recording', () =>
    expect(last({ on: '2025-06-30', status: 'JOB' }, { on: '2025-06-12', status: 'SEARCH' })).toBe('JOB'));
  it('day 28 is in', () => expect(last({ on: '2025-07-08', status: 'JOB' })).toBe('JOB'));
  it('day 29 is out', () => expect(last({ on: '2025-07-09', status: 'JOB' })).toBeNull());
  it('a job taken shortly before leaving is held in the window', () => expect(last({ on: '2025-06-09', status: 'JOB' })).toBe('JOB'));
  it('takes what the sender states where no event is recorded', () =>
    expect(lastLabourStatus({ exitDate, statusEvents: [], lastStatus28d: 'JOB' })).toBe('JOB'));
  it('is nothing for who has not left', () =>
    expect(lastLabourStatus({ exitDate: null, statusEvents: [], lastStatus28d: 'JOB' })).toBeNull());
});

describe('R46 six months after leaving', () => {
  it('is the same day six calendar months later', () => expect(sixMonthDay('2025-06-10')).toBe('2025-12-10'));
  it('is the end of a shorter month', () => expect(sixMonthDay('2025-08-31')).toBe('2026-02-28'));
});
