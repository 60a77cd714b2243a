import {
  formatChange,
  formatMean,
  formatMoney,
  formatNumber,
  formatPercent,
  formatPercentage,
  formatPoints,
  formatRange,
  formatWhole,
} from './numbers.js';

describe('numbers in words of a language', () => {
  it('groups thousands from four digits on, in every language', () => {
    expect(formatWhole(1874, 'it')).toBe('1.874');
    expect(formatWhole(1874, 'en')).toBe('1,874');
    expect(formatWhole(1874, 'fr')).toBe('1\u202f874');
  });

  it('writes a share as percent with one decimal, and without when it compares with a target', () => {
    expect(formatPercent(0.982, 'it')).toBe('98,2%');
    expect(formatPercent(0.982, 'en')).toBe('98.2%');
    expect(formatPercent(0.982, 'fr')).toBe('98,2\u202f%');
    expect(formatPercent(588 / 600, 'it', 0)).toBe('98%');
  });

  it('writes a value that is already in percent', () => {
    expect(formatPercentage(25.4, 'it')).toBe('25,4%');
    expect(formatPercentage(25, 'fr', 0)).toBe('25\u202f%');
  });

  it('gives every change its sign but zero, with a real minus', () => {
    expect(formatChange(297, 'it')).toBe('+297');
    expect(formatChange(-3, 'it')).toBe('\u22123');
    expect(formatChange(0, 'it')).toBe('0');
    expect(formatChange(-0.2, 'it')).toBe('0');
    expect(formatWhole(-1874, 'fr')).toBe('\u22121\u202f874');
  });

  it('never writes a minus before zero', () => {
    expect(formatNumber(-0.04, 1, 'it')).toBe('0,0');
  });

  it('calls the difference of two percentages points', () => {
    expect(formatPoints(8, 'it')).toBe('+8 punti');
    expect(formatPoints(-1, 'it')).toBe('\u22121 punto');
    expect(formatPoints(1.5, 'en', 1)).toBe('+1.5 points');
  });

  it('writes euro as each language does, from the text that travels', () => {
    expect(formatMoney('640000.00', 'it')).toBe('640.000,00\u00a0€');
    expect(formatMoney('640000.00', 'en')).toBe('€640,000.00');
    expect(formatMoney('640000.00', 'fr')).toBe('640\u202f000,00\u00a0€');
  });

  it('writes means with one decimal and ranges with an en dash', () => {
    expect(formatMean(4.46, 'it')).toBe('4,5');
    expect(formatRange(1090, 1262, 'it')).toBe('1.090–1.262');
  });
});
