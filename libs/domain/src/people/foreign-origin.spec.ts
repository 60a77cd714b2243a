import { foreignBackground, stateless, thirdCountryNational, undetermined } from './foreign-origin.js';

describe('R28 third-country nationals', () => {
  it('have no EU citizenship', () => expect(thirdCountryNational(['UA'])).toBe('yes'));
  it('are not those with one EU citizenship among several', () => expect(thirdCountryNational(['BR', 'IT'])).toBe('no'));
  it('include citizens of Switzerland, Norway and the United Kingdom', () =>
    expect(['CH', 'NO', 'GB'].map((country) => thirdCountryNational([country]))).toEqual(['yes', 'yes', 'yes']));
  it('include stateless and undetermined', () =>
    expect([stateless, undetermined].map((code) => thirdCountryNational([code]))).toEqual(['yes', 'yes']));
  it('are not known when no citizenship is (R14)', () => expect(thirdCountryNational([])).toBe('unknown'));
});

describe('R28 foreign background', () => {
  const strict = { oneForeignParentCounts: false };
  it('is both parents born abroad', () => expect(foreignBackground('both', strict)).toBe('yes'));
  it('is not one parent, unless the programme says so', () => {
    expect(foreignBackground('one', strict)).toBe('no');
    expect(foreignBackground('one', { oneForeignParentCounts: true })).toBe('yes');
  });
  it('is not no parent', () => expect(foreignBackground('none', strict)).toBe('no'));
});
