import { titleDays, titleSeenLast, titleStanding, type SeenTitle } from './residence-title.js';

const seen = (checkedOn: string, expiresOn: string | null): SeenTitle => ({ titleType: '1', expiresOn, rightToWork: 'yes', checkedOn });

describe('a residence title', () => {
  it('holds on the day it expires, and is told of sixty days before', () => {
    const title = seen('2025-03-31', '2026-03-31');
    expect(titleStanding(title, '2026-01-29')).toBe('valid');
    expect(titleStanding(title, '2026-01-30')).toBe('expiring');
    expect(titleStanding(title, '2026-03-31')).toBe('expiring');
    expect(titleStanding(title, '2026-04-01')).toBe('expired');
  });

  it('is told of within as many days as one asks for', () => {
    const title = seen('2025-03-31', '2026-03-31');
    expect(titleStanding(title, '2026-03-01', 30)).toBe('expiring');
    expect(titleStanding(title, '2026-02-28', 30)).toBe('valid');
  });

  it('that is awaited or permanent has no expiry, and holds', () => {
    expect(titleStanding(seen('1999-01-01', null), '2026-03-31')).toBe('valid');
  });

  it('is the one that was seen last, by the day that is asked', () => {
    const [old, renewed] = [seen('2024-05-02', '2025-05-01'), seen('2025-04-20', null)];
    expect(titleSeenLast([renewed, old])).toBe(renewed);
    expect(titleSeenLast([renewed, old], '2025-04-19')).toBe(old);
    expect(titleSeenLast([renewed, old], '2024-05-01')).toBeNull();
  });

  it('is counted from the day it was seen until it expires or the next one is seen', () => {
    const title = seen('2024-05-02', '2025-05-01');
    expect(titleDays(title, null)).toEqual({
      ...{ renewalDueOn: '2025-03-02', expiredOn: '2025-05-02', replacedOn: null, endedOn: '2025-05-02' },
    });
    expect(titleDays(title, seen('2025-04-20', null)).endedOn).toBe('2025-04-20');
    expect(titleDays(seen('2024-05-02', null), null)).toEqual({ renewalDueOn: null, expiredOn: null, replacedOn: null, endedOn: null });
  });
});
