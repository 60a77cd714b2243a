import { codeBases, verifications } from '../codelists/verifications.js';
import { referencePopulations } from '../codelists/reference-populations.js';
import { relationsAbout, relationsOf } from '../validation/check-framework-values.js';
import { checkDefinition } from '../definitions/check-definition.js';
import { typedFor } from './common-indicator.js';
import { commonDefinition, commonIndicator, specialCategoryRules } from './common-indicators.js';
import { allCommonIndicators, commonIndicatorOf, frameworkIndicators, frameworks } from './framework-indicators.js';

const codesWhere = (holds: (indicator: (typeof allCommonIndicators)[number]) => boolean): string[] =>
  allCommonIndicators.filter(holds).map(({ code }) => code);

describe('common indicators of all frameworks', () => {
  it('are 193 in ten lists', () => {
    const sizes = Object.fromEntries(frameworks.map((framework) => [framework, frameworkIndicators(framework).length]));
    expect(sizes).toEqual({
      ...{ esfPlus: 25, esfPlusMostDeprived: 9, esfPlusMaterialDeprivation: 38, easi: 5 },
      ...{ esf2014: 32, yei2014: 12, interreg: 20, erdfSocial: 5, etc2014: 6, amif: 41 },
    });
    expect(allCommonIndicators.length).toBe(193);
  });
  it('are found by a code that no other has', () => {
    expect(new Set(codesWhere(() => true)).size).toBe(193);
    expect(commonIndicatorOf('CO41')?.framework).toBe('etc2014');
    expect(commonIndicatorOf('CO01')?.framework).toBe('esf2014');
    expect([commonIndicatorOf('LI-O4'), commonIndicatorOf(null)]).toEqual([null, null]);
  });
  it('have words of their own in Italian, English and French', () => {
    for (const language of ['it', 'en', 'fr'] as const)
      for (const framework of frameworks) {
        // AMIF supports participants and trains them under two objectives each
        const words = frameworkIndicators(framework).map(
          ({ name, specificObjectives }) => `${String(specificObjectives)} ${name[language]}`,
        );
        expect(new Set(words).size).withContext(`${framework} ${language}`).toBe(words.length);
        expect(words.filter((word) => word.trim() !== word || /  |'/.test(word)))
          .withContext(`${framework} ${language}`)
          .toEqual([]);
      }
  });
  it('say how far each was verified, and where its code comes from', () => {
    expect(codesWhere(({ verification }) => verifications[verification].degree === 'none')).toEqual([
      'CO41',
      'CO42',
      'CO43',
      'CO44',
      'CO45',
      'CO46',
    ]);
    const degrees = Object.values(verifications).map(({ degree }) => degree);
    expect(new Set(degrees)).toEqual(new Set(['full', 'part', 'none']));
    expect(codesWhere(({ codeBasis }) => codeBasis === 'order_unchecked').every((code) => code.startsWith('EMCR'))).toBeTrue();
    expect(codeBases.order_unchecked.label.en).toContain('do not use in a transmission');
  });
  it('are counted on records, or say what no record holds and are typed', () => {
    for (const indicator of allCommonIndicators) {
      const definition = commonDefinition(indicator);
      const isTyped = 'waiting' in definition && definition.waiting === 'indicatorValue';
      expect(isTyped)
        .withContext(indicator.code)
        .toBe(typedFor(indicator) !== null);
      expect('waiting' in definition && !isTyped).toBeFalse();
      expect(checkDefinition(indicator.code, definition, new Map()))
        .withContext(indicator.code)
        .toEqual([]);
    }
  });
  it('are 121 on records and 72 typed, most of them of material deprivation', () => {
    const typed = frameworks.map((framework) => [framework, frameworkIndicators(framework).filter((one) => typedFor(one) !== null).length]);
    expect(Object.fromEntries(typed)).toEqual({
      ...{ esfPlus: 0, esfPlusMostDeprived: 0, esfPlusMaterialDeprivation: 38, easi: 0 },
      ...{ esf2014: 4, yei2014: 6, interreg: 0, erdfSocial: 5, etc2014: 2, amif: 17 },
    });
  });
  it('R35, R90, R92: can only be too few where records tell a part: enterprises advised, and other disadvantages', () =>
    expect(codesWhere(({ lacks }) => lacks.some(({ effect }) => effect === 'lower_bound'))).toEqual(['EECO19', 'CO23', 'CR05', 'CR09']));
  it('R29: special categories are disability, minorities and what is made of them', () => {
    expect(codesWhere(({ specialCategory }) => specialCategory)).toEqual([
      ...['EECO12', 'EECO15', 'ANNEX2-05', 'ANNEX2-08', 'EMCR06', 'EMCR08', 'EMCR15', 'EMCR17', 'EMCR24', 'EMCR26'],
      ...['CO15', 'CO16', 'CO17', 'CR05', 'CR09'],
    ]);
    expect([...specialCategoryRules]).toEqual([
      ...['esfPlus.EECO12', 'esfPlus.EECO15', 'esfPlusMostDeprived.ANNEX2-05', 'esfPlusMostDeprived.ANNEX2-08'],
      ...['esf2014.CO15', 'esf2014.CO16', 'esf2014.CR05', 'esf2014.CR09'],
    ]);
  });
  it('R30: an informed estimate is allowed for the traits of Annex I, for all of Annex II, and for parts and results of Annex III', () =>
    expect(codesWhere(({ estimateAllowed }) => estimateAllowed).length).toBe(6 + 9 + 7 + 27));
  it('R32: in 2014-2020 a national definition is allowed for CO15 to CO18 alone', () =>
    expect(codesWhere(({ framework, nationalDefinition }) => framework === 'esf2014' && nationalDefinition === 'allowed')).toEqual([
      'CO15',
      'CO16',
      'CO17',
      'CO18',
    ]));
  it('R90, R91: values of ESF 2014-2020 and of the YEI are annual, and so are not cumulative in a project', () => {
    expect(new Set(allCommonIndicators.filter(({ values }) => values === 'annual').map(({ framework }) => framework))).toEqual(
      new Set(['esf2014', 'yei2014']),
    );
    expect(
      frameworkIndicators('esf2014')
        .map(commonIndicator)
        .some(({ cumulative }) => cumulative),
    ).toBeFalse();
    expect(
      frameworkIndicators('esfPlus')
        .map(commonIndicator)
        .every(({ cumulative }) => cumulative),
    ).toBeTrue();
  });
  it('R90: households were asked until August 2018', () =>
    expect(codesWhere(({ collectedUntil }) => collectedUntil === '2018-08')).toEqual(['CO12', 'CO13', 'CO14']));
  it('R76, R78: longer-term results are asked twice, those of the YEI every year, homeless and rural once', () => {
    expect(codesWhere(({ asked }) => asked === 'twice')).toEqual(['EECR05', 'EECR06', 'CR06', 'CR07', 'CR08', 'CR09']);
    expect(codesWhere(({ asked }) => asked === 'once')).toEqual(['CO18', 'CO19']);
    expect(frameworkIndicators('yei2014').every(({ asked }) => asked === 'yearly')).toBeTrue();
  });
  it('R100: joint items of Interreg take two countries, outputs start at 0 and results at a baseline', () => {
    for (const { kind, minimumCountries, baseline } of frameworkIndicators('interreg'))
      expect([minimumCountries, baseline]).toEqual([2, kind === 'output' ? 'zero' : 'programme']);
  });
  it('R101, R106: Interreg counts participations where ETC 2014-2020 counts persons', () => {
    expect(codesWhere(({ counts }) => counts === 'participation')).toEqual(['RCO81', 'RCO82', 'RCO85', 'RCR85']);
    expect(frameworkIndicators('etc2014').filter(({ counts }) => counts === 'participant').length).toBe(4);
  });
  it('R104: organisations are counted once by RCO87, RCO118 and RCR84', () =>
    expect(codesWhere(({ framework, counts }) => framework === 'interreg' && counts === 'organisation')).toEqual([
      'RCO87',
      'RCO118',
      'RCR84',
    ]));
  it('R110, R115: AMIF counts persons by sex and age, and its results have a baseline', () => {
    for (const { kind, counts, bySex, byAge, baseline } of frameworkIndicators('amif')) {
      expect([bySex, byAge]).toEqual(counts === 'participant' ? [true, 'amif'] : [false, null]);
      expect(baseline).toBe(kind === 'result' ? 'programme' : null);
    }
  });
  it('R62: recipients of Annex III are known in total, with women as an indicator of their own', () =>
    expect(frameworkIndicators('esfPlusMaterialDeprivation').some(({ bySex }) => bySex)).toBeFalse());
  it('measure results on outputs of their own regulation', () => {
    for (const { code, referencePopulation } of allCommonIndicators)
      for (const output of referencePopulation === null ? [] : referencePopulations[referencePopulation].outputs)
        expect(commonIndicatorOf(output)?.source.slice(0, 20)).withContext(code).toBe(commonIndicatorOf(code)?.source.slice(0, 20));
  });
  it('are compared only with indicators that exist', () => {
    for (const framework of frameworks)
      for (const { left, right } of relationsOf(framework))
        expect([...left, ...right].filter((code) => commonIndicatorOf(code) === null)).toEqual([]);
    expect(relationsAbout('RCO84').map(({ left }) => left)).toEqual([['RCR104']]);
    expect(relationsAbout('CO02').map(({ check }) => check)).toEqual(['R57', 'R51', 'R51', 'R51']);
    expect(relationsAbout('LI-O4')).toEqual([]);
  });
});
