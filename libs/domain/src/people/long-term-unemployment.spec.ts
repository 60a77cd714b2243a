import { isLongTermUnemployed } from './long-term-unemployment.js';

const moreThan = { longTermUnemployment: 'more_than' } as const;
const atLeast = { longTermUnemployment: 'at_least' } as const;

describe('R25 long-term unemployment', () => {
  it('is more than 12 months from the age of 25', () => {
    expect(isLongTermUnemployed('2024-03-10', '2025-03-10', 25, moreThan)).toBe(false);
    expect(isLongTermUnemployed('2024-03-10', '2025-03-11', 25, moreThan)).toBe(true);
  });
  it('is more than 6 months under 25', () => {
    expect(isLongTermUnemployed('2024-09-10', '2025-03-10', 24, moreThan)).toBe(false);
    expect(isLongTermUnemployed('2024-09-10', '2025-03-11', 24, moreThan)).toBe(true);
  });
  it('X5: at least, where the programme says so', () => {
    expect(isLongTermUnemployed('2024-03-10', '2025-03-10', 25, atLeast)).toBe(true);
    expect(isLongTermUnemployed('2024-03-11', '2025-03-10', 25, atLeast)).toBe(false);
  });
});
