import { bulletPlaces } from './bullet-scale';

const amounts = { baseline: 0, value: 588, target: 600, final: 1200, forecast: 1176 };

describe('the track of a bullet', () => {
  it('ends a little after the largest amount, so that its tick is seen whole', () => {
    const places = bulletPlaces(amounts);
    expect(places.final).toBeCloseTo(98.04, 2);
    expect(places.target).toBeCloseTo(49.02, 2);
    expect(places.value).toBeCloseTo(48.04, 2);
  });

  it('hatches from the value to where the project ends at this pace', () => {
    const { forecast } = bulletPlaces(amounts);
    expect(forecast?.from).toBeCloseTo(48.04, 2);
    expect(forecast?.to).toBeCloseTo(96.08, 2);
  });

  it('hatches nothing when nothing is forecast or the forecast is not beyond the value', () => {
    expect(bulletPlaces({ ...amounts, forecast: null }).forecast).toBeNull();
    expect(bulletPlaces({ ...amounts, forecast: 500 }).forecast).toBeNull();
  });

  it('draws the same way where less is better', () => {
    const places = bulletPlaces({ baseline: 12, value: 7.4, target: 6, final: 5, forecast: null });
    expect(places.baseline).toBeGreaterThan(places.value ?? 0);
    expect(places.final).toBeLessThan(places.target ?? 0);
  });

  it('stays empty where nothing has been measured and nothing is due', () => {
    expect(bulletPlaces({ baseline: null, value: null, target: null, final: null, forecast: null })).toEqual({
      baseline: 0,
      value: null,
      target: null,
      final: null,
      forecast: null,
    });
  });
});
