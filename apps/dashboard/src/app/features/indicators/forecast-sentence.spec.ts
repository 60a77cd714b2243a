import { anIndicatorDetail, anIndicatorValue } from '../../shared/testing/indicator-examples';
import { forecastSentence, verdictOf } from './forecast-sentence';

const word = (key: string, parameters: Readonly<Record<string, unknown>> = {}) => `${key} ${Object.values(parameters).join(' ')}`.trim();

describe('R133: what the forecast says of the final target', () => {
  const forecast = { value: 1176, low: 1090, high: 1262 };

  it('is certain, likely, possible or unlikely by how much of the interval reaches it', () => {
    expect(verdictOf(forecast, 1000, '>=')).toBe('certain');
    expect(verdictOf(forecast, 1150, '>=')).toBe('likely');
    expect(verdictOf(forecast, 1200, '>=')).toBe('possible');
    expect(verdictOf(forecast, 1300, '>=')).toBe('unlikely');
  });

  it('reads the other way round where less is better', () => {
    expect(verdictOf(forecast, 1300, '<=')).toBe('certain');
    expect(verdictOf(forecast, 1000, '<=')).toBe('unlikely');
  });

  it('is about staying within the limit where less is better, and about meeting it where it is to be met', () => {
    const most = anIndicatorDetail({ value: anIndicatorValue({ operator: '<=', final: 1000 }) });
    expect(forecastSentence(most, 'it', word).main).toBe('forecast 1.176between 1.090 1.262: verdictAtMost.unlikely 1.000');
    expect(verdictOf(forecast, 1176, '=')).toBe('likely');
    expect(verdictOf(forecast, 1200, '=')).toBe('possible');
    expect(verdictOf(forecast, 1300, '=')).toBe('unlikely');
  });

  it('says the season it reckons with, and that a short past has no interval', () => {
    const young = { value: 12.4, low: null, high: null, seasonal: true, pastError: null };
    const { main, error } = forecastSentence(anIndicatorDetail({ value: anIndicatorValue({ forecast: young, final: 9 }) }), 'it', word);
    expect([main, error]).toEqual(['forecastSeasonal 12, finalIs 9. noInterval', '']);
  });

  it('says how wrong it has been, when that is known', () => {
    const { main, error } = forecastSentence(anIndicatorDetail(), 'it', word);
    expect(main).toBe('forecast 1.176between 1.090 1.262: verdict.possible 1.200');
    expect(error).toBe('pastError 4,1%');
  });

  it('says why there is none', () => {
    const none = anIndicatorDetail({ value: anIndicatorValue({ forecast: null }), noForecast: 'fewer_than_six_months', forecastCurve: [] });
    expect(forecastSentence(none, 'it', word).main).toBe('noForecast.fewer_than_six_months');
  });
});
