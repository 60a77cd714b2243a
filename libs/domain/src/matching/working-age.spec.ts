import { placeableFrom } from './working-age.js';

describe('the age of a placement', () => {
  it('is fifteen years at least, from the birthday on', () => {
    expect(placeableFrom('2010-05-20')).toBe('2025-05-20');
  });

  it('is reached by whoever was born on 29 February on the last day of February', () => {
    expect(placeableFrom('2012-02-29')).toBe('2027-02-28');
  });
});
