import { bringsContact, isUnsettled, nextStatuses, noShowRate } from './workflow.js';

describe('an appointment', () => {
  it('is requested, then confirmed, then held, missed or cancelled', () => {
    expect(nextStatuses('requested', true)).toEqual(['confirmed', 'held', 'no_show', 'cancelled_by_person', 'cancelled_by_desk']);
    expect(nextStatuses('confirmed', true)).toEqual(['held', 'no_show', 'cancelled_by_person', 'cancelled_by_desk']);
    for (const ended of ['held', 'no_show', 'cancelled_by_person', 'cancelled_by_desk'] as const) {
      expect(nextStatuses(ended, true)).toEqual([]);
      expect(isUnsettled(ended)).toBeFalse();
    }
  });

  it('is neither held nor missed before its day', () => {
    expect(nextStatuses('confirmed', false)).toEqual(['cancelled_by_person', 'cancelled_by_desk']);
    expect(nextStatuses('requested', false)).toContain('confirmed');
  });

  it('brings a contact when it was held; a no-show brings none and enters the rate (example C)', () => {
    expect([bringsContact('held'), bringsContact('no_show'), bringsContact('cancelled_by_person')]).toEqual([true, false, false]);
    expect(noShowRate({ held: 9, noShow: 1 })).toBe(0.1);
    expect(noShowRate({ held: 0, noShow: 0 })).toBeNull();
  });
});
