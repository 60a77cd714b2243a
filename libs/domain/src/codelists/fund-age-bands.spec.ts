import { commonIndicatorOf } from '../indicators/framework-indicators.js';
import { ageBands } from './age-bands.js';
import { codesOf, type CodeList } from './code-list.js';
import { fundAgeBand, fundAgeBands, type FundAgeBands } from './fund-age-bands.js';
import { investmentPriorities } from './investment-priorities.js';
import { referencePopulations } from './reference-populations.js';
import { codeBases, verifications } from './verifications.js';

describe('age bands of the funds', () => {
  const funds = Object.keys(fundAgeBands) as FundAgeBands[];

  it('R16, R110: every age is in one band of each fund', () => {
    for (const fund of funds)
      for (let age = 0; age <= 120; age += 1)
        expect(fundAgeBands[fund].filter(({ min, max }) => age >= min && (max === null || age <= max)))
          .withContext(`${fund} ${age}`)
          .toEqual([fundAgeBand(fund, age)]);
  });
  it('R16: 24 and 25, 54 and 55 in 2014-2020; 64 and 65 in Annex II; R110: 17 and 18, 60 and 61 in AMIF', () => {
    const codes = (fund: FundAgeBands, ...ages: number[]) => ages.map((age) => fundAgeBand(fund, age).code);
    expect(codes('esf2014', 24, 25, 54, 55)).toEqual(['0-24', '25-54', '25-54', '55+']);
    expect(codes('esfPlusMostDeprived', 64, 65)).toEqual(['30-64', '65+']);
    expect(codes('amif', 17, 18, 60, 61)).toEqual(['<18', '18-60', '18-60', '>60']);
  });
  it('R16: those of ESF+ Annex I are the bands people are counted by', () =>
    expect(fundAgeBands.esfPlus.map(({ code, min, max, indicator }) => [code, { min, max, indicator }])).toEqual(
      Object.entries(ageBands).map(([code, bounds]) => [code, { ...bounds }]),
    ));
  it('name indicators of their framework', () => {
    for (const fund of funds)
      for (const { indicator } of fundAgeBands[fund]) if (indicator !== null) expect(commonIndicatorOf(indicator)?.framework).toBe(fund);
  });
  it('refuse what is no age', () => expect(() => fundAgeBand('amif', -1)).toThrowError(/-1 is no age/));
});

describe('words about common indicators', () => {
  const lists: Readonly<Record<string, CodeList<string>>> = { codeBases, investmentPriorities, referencePopulations, verifications };
  for (const [name, list] of Object.entries(lists))
    it(`${name}: every code has its own words in Italian, English and French`, () => {
      for (const language of ['it', 'en', 'fr'] as const) {
        const words = codesOf(list).map((code) => list[code]?.label[language] ?? '');
        expect(words.filter((word) => word.trim() === '' || word !== word.trim() || word.includes("'"))).toEqual([]);
        expect(new Set(words).size).toBe(words.length);
      }
    });
  it('R90: investment priorities of ESF 2014-2020 are nineteen', () => expect(codesOf(investmentPriorities).length).toBe(19));
});
