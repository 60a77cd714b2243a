import { readAmount, writeAmount } from './amount-text';

describe('an amount as it is typed', () => {
  it('reads groups of thousands and decimals of the language', () => {
    expect(['1.250', '1.250,5', '12,5', '1 250', '640'].map((text) => readAmount(text, 'it'))).toEqual([1250, 1250.5, 12.5, 1250, 640]);
    expect(['1,250', '1,250.5', '12.5'].map((text) => readAmount(text, 'en'))).toEqual([1250, 1250.5, 12.5]);
    expect(readAmount('1\u202f250,5', 'fr')).toBe(1250.5);
  });

  it('reads a point as a decimal sign where no group can be meant', () => expect(readAmount('12.5', 'it')).toBe(12.5));

  it('reads a percent sign as what it is, a minus as one writes it, and nothing as nothing', () => {
    expect(readAmount('25%', 'it')).toBe(25);
    expect(readAmount('−4', 'it')).toBe(-4);
    expect(readAmount('  ', 'it')).toBeNull();
  });

  it('reads what is no number as no number', () => {
    for (const text of ['venti', '1,2,3', '12x', '-', '1e9']) expect(readAmount(text, 'it')).withContext(text).toBeNaN();
  });

  it('writes what it reads', () => {
    for (const value of [0, 12.5, 1250, 0.25])
      for (const language of ['it', 'en', 'fr'] as const) expect(readAmount(writeAmount(value, language), language)).toBe(value);
    expect(writeAmount(null, 'it')).toBe('');
  });
});
