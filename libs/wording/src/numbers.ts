import type { Language } from '#domain';
import { languageTag, remembered } from './language-tag.js';

/** What stands where a number cannot apply; a place is never left empty. */
export const notApplicable = '–';

/** U+2212, as wide as a figure; the hyphen that `Intl` writes is narrower and may break the line. */
const minus = '−';

type Sign = 'negative' | 'exceptZero';

const decimalFormats = remembered((language, options) => {
  const [decimals = '0', sign = 'negative'] = options.split('|');
  return new Intl.NumberFormat(languageTag(language), {
    // without 'always' Italian writes 1874 and not 1.874
    useGrouping: 'always',
    minimumFractionDigits: Number(decimals),
    maximumFractionDigits: Number(decimals),
    signDisplay: sign as Sign,
  });
});
const moneyFormats = remembered(
  (language) =>
    new Intl.NumberFormat(languageTag(language), {
      style: 'currency',
      currency: 'EUR',
      currencyDisplay: 'symbol',
      useGrouping: 'always',
      signDisplay: 'negative',
    }),
);

function write(value: number, decimals: number, language: Language, sign: Sign = 'negative'): string {
  return withMinus(decimalFormats(language, `${decimals}|${sign}`).format(value));
}

function withMinus(text: string): string {
  return text.replace('-', minus);
}

/** Percent sign as the language sets it: French keeps a narrow space before it. */
function withPercent(number: string, language: Language): string {
  return language === 'fr' ? `${number}\u202f%` : `${number}%`;
}

/** A count: `1874` → 1.874 · 1,874 · 1 874. */
export function formatWhole(value: number, language: Language): string {
  return write(value, 0, language);
}

/** A number with as many decimals as its column has: `3.25, 1` → 3,3. */
export function formatNumber(value: number, decimals: number, language: Language): string {
  return write(value, decimals, language);
}

/** A mean, with one decimal. */
export function formatMean(value: number, language: Language): string {
  return write(value, 1, language);
}

/** A share as percent, `0.982` → 98,2%; without decimals when it compares with a target. */
export function formatPercent(share: number, language: Language, decimals: 0 | 1 = 1): string {
  return withPercent(write(share * 100, decimals, language), language);
}

/** A value that is already in percent, as indicators with the unit % are: `25.4` → 25,4%. */
export function formatPercentage(percent: number, language: Language, decimals = 1): string {
  return withPercent(write(percent, decimals, language), language);
}

/** A change: always with its sign, but for 0. `−3`, `+297`, `0`. */
export function formatChange(change: number, language: Language, decimals = 0): string {
  return write(change, decimals, language, 'exceptZero');
}

const points: Readonly<Record<Language, Readonly<Record<'one' | 'other', string>>>> = {
  it: { one: 'punto', other: 'punti' },
  en: { one: 'point', other: 'points' },
  fr: { one: 'point', other: 'points' },
};

/** A difference of two percentages: “+8 punti”, never “+8%”. */
export function formatPoints(change: number, language: Language, decimals = 0): string {
  const rounded = Math.abs(Math.round(change * 10 ** decimals) / 10 ** decimals);
  return `${formatChange(change, language, decimals)} ${points[language][rounded === 1 ? 'one' : 'other']}`;
}

/** Euro: 640.000,00 € · €640,000.00. Takes the text of the contract (`"640000.00"`), which no floating number has touched. */
export function formatMoney(amount: string | number, language: Language): string {
  return withMinus(moneyFormats(language).format(amount as number));
}

/** A range of counts, with an en dash: 1.090–1.262. */
export function formatRange(low: number, high: number, language: Language, decimals = 0): string {
  return `${write(low, decimals, language)}–${write(high, decimals, language)}`;
}
