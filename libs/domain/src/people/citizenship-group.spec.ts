import { citizenshipGroupOf } from './citizenship-group.js';

describe('the citizenship group of a person', () => {
  it('is the nearest to Italy of several citizenships', () => {
    expect(citizenshipGroupOf(['MA', 'IT'])).toBe('italian');
    expect(citizenshipGroupOf(['MD', 'RO'])).toBe('eu_mobile');
    expect(citizenshipGroupOf(['MA', 'AL'])).toBe('third_country');
  });

  it('tells the stateless from third-country nationals', () => {
    expect(citizenshipGroupOf(['XXA'])).toBe('stateless');
    expect(citizenshipGroupOf(['XXA', 'MA'])).toBe('third_country');
    // undetermined is no EU citizenship (R28)
    expect(citizenshipGroupOf(['XXX'])).toBe('third_country');
  });

  it('is not known where nothing was asked (R14)', () => expect(citizenshipGroupOf([])).toBeNull());
});
