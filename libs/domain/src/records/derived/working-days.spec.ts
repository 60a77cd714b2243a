import { easterOf, isPublicHoliday, isWorkingDay, workingDaysBetween } from './working-days.js';

describe('working days in Italy', () => {
  it('are counted after the first day, the last included', () => {
    expect(workingDaysBetween('2026-03-02', '2026-03-04')).toBe(2);
    expect(workingDaysBetween('2026-03-02', '2026-03-02')).toBe(0);
    // over a weekend
    expect(workingDaysBetween('2026-03-06', '2026-03-09')).toBe(1);
    expect(workingDaysBetween('2026-03-06', '2026-03-05')).toBeNull();
  });

  it('leave out national holidays, Easter Monday among them', () => {
    expect([2024, 2025, 2026, 2027].map(easterOf)).toEqual(['2024-03-31', '2025-04-20', '2026-04-05', '2027-03-28']);
    expect(isWorkingDay('2026-04-06')).toBeFalse();
    expect(isWorkingDay('2026-06-02')).toBeFalse();
    expect(isWorkingDay('2026-06-03')).toBeTrue();
  });

  it('are told from holidays on a Sunday, which is none of both', () => {
    expect(isPublicHoliday('2025-06-02')).toBeTrue();
    expect(isPublicHoliday('2026-11-01')).toBeTrue();
    expect(isPublicHoliday('2026-11-08')).toBeFalse();
    expect(isPublicHoliday('2026-04-05')).withContext('Easter Sunday is a Sunday').toBeFalse();
  });

  it('have Saint Francis among the holidays from 2026 on', () => {
    expect(isWorkingDay('2024-10-04')).toBeTrue();
    expect(isWorkingDay('2027-10-04')).toBeFalse();
  });
});
