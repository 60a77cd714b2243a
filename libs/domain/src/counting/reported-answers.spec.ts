import { askedThreeMonthsAfter, reportedYes } from './reported-answers.js';

describe('R112 what participants report', () => {
  it('counts who says yes; no answer is 0', () => expect(reportedYes([true, false, null, true])).toBe(2));
  it('is 0 where nobody answered, and never a share of those who did', () => expect(reportedYes([null, null])).toBe(0));
  it('is asked three calendar months after the activity', () => {
    expect(askedThreeMonthsAfter('2025-03-15')).toBe('2025-06-15');
    expect(askedThreeMonthsAfter('2025-11-30')).toBe('2026-02-28');
  });
});
