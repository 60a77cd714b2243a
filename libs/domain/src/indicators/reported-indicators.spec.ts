import type { Framework } from './common-indicator.js';
import {
  frameworkChoices,
  frameworksOf,
  indicatorsOfLists,
  isObligatory,
  isPreselected,
  periodsOfFund,
  reportingRhythm,
  reportedIndicators,
  type ReportingFrame,
} from './reported-indicators.js';

const esfPlus = (specificObjective: string, mostDeprived = false): ReportingFrame => ({
  fund: 'ESF+',
  period: '2021-2027',
  specificObjective,
  mostDeprived,
});
const other = (fund: string, period: string, specificObjective = ''): ReportingFrame => ({ fund, period, specificObjective });
const codes = (frame: ReportingFrame): string[] => reportedIndicators(frame).map(({ code }) => code);

describe('the list that a project reports', () => {
  it('R60: is Annex I for ESO4.1 to ESO4.11, and for ESO4.12 without its status, education and results (R33)', () => {
    for (let number = 1; number <= 11; number += 1) expect(reportedIndicators(esfPlus(`ESO4.${number}`)).length).toBe(25);
    expect(reportedIndicators(esfPlus('ESO4.12')).length).toBe(12);
  });
  it('R60, R61: is Annex II for the part of ESO4.12 that serves the most deprived, and for no other objective', () => {
    expect(codes(esfPlus('ESO4.12', true)).length).toBe(9);
    expect(codes(esfPlus('ESO4.12', true))[0]).toBe('ANNEX2-01');
    expect(frameworksOf(esfPlus('ESO4.8', true))).toEqual(['esfPlus']);
  });
  it('R60, R62: is Annex III for ESO4.13', () => {
    expect(codes(esfPlus('ESO4.13')).length).toBe(38);
    expect(codes(esfPlus('ESO4.13')).filter((code) => !/^EMC[OR]\d\d$/.test(code))).toEqual([]);
  });
  it('R63: is the five activity counts for EaSI, placements every two years', () => {
    expect(codes(esfPlus('EaSI'))).toEqual(['EASI-01', 'EASI-02', 'EASI-03', 'EASI-04', 'EASI-05']);
    expect(reportedIndicators(esfPlus('EaSI')).filter(({ asked }) => asked === 'every_two_years').length).toBe(1);
  });
  it('R90, R91: is Annex I of 2014-2020 for ESF, with Annex II beside it for the YEI', () => {
    expect(codes(other('ESF', '2014-2020', '8i')).length).toBe(32);
    expect(codes(other('YEI', '2014-2020', '8ii')).length).toBe(32 + 12);
  });
  it('is chosen by the period where a fund has two: Interreg and its forerunner', () => {
    expect(frameworksOf(other('INTERREG', '2021-2027', 'RSO4.1'))).toEqual(['interreg', 'erdfSocial']);
    expect(frameworksOf(other('INTERREG', '2014-2020'))).toEqual(['etc2014']);
  });
  it('is that of the objective for AMIF', () => {
    expect(['a', 'b', 'c', 'd'].map((letter) => codes(other('AMIF', '2021-2027', letter)).length)).toEqual([14, 14, 8, 5]);
    expect(codes(other('AMIF', '2021-2027', 'b'))).toContain('O.2.3');
  });
  it('is empty where a fund asks for none that is known, or the objective is none of the fund', () => {
    expect(codes(other('national', '2021-2027'))).toEqual([]);
    expect(codes(esfPlus('RSO4.1'))).toEqual([]);
    expect(codes(other('AMIF', '2014-2020', 'a'))).toEqual([]);
  });
});

describe('the lists that a new project chooses from', () => {
  it('R60: are two for ESO4.12, general support and the most deprived', () => {
    expect(frameworkChoices(esfPlus('ESO4.12'))).toEqual([['esfPlus'], ['esfPlusMostDeprived']]);
    expect(frameworkChoices(esfPlus('ESO4.8'))).toEqual([['esfPlus']]);
  });
  it('are those of Interreg too where the ERDF pays, first under an objective of Interreg', () => {
    const interreg = ['interreg', 'erdfSocial'] as const;
    expect(frameworkChoices(other('ERDF', '2021-2027', 'RSO4.1'))).toEqual([['erdfSocial'], interreg]);
    expect(frameworkChoices(other('ERDF', '2021-2027', 'ISO6.1'))).toEqual([interreg, ['erdfSocial']]);
    expect(frameworkChoices(other('INTERREG', '2021-2027', 'RSO4.1'))).toEqual([interreg]);
    expect(frameworkChoices(other('ERDF', '2014-2020'))).toEqual([['etc2014']]);
  });
  it('R91: go together for the YEI', () => expect(frameworkChoices(other('YEI', '2014-2020', '8ii'))).toEqual([['esf2014', 'yei2014']]));
  it('are none where the fund asks for none', () => expect(frameworkChoices(other('national', '2021-2027'))).toEqual([]));
  it('R68: are reported whole where the regulation says so, and chosen from in Interreg, ERDF and AMIF', () => {
    expect(
      (['esfPlus', 'esfPlusMostDeprived', 'esfPlusMaterialDeprivation', 'easi', 'esf2014', 'yei2014'] as const).every(isObligatory),
    ).toBeTrue();
    expect((['interreg', 'erdfSocial', 'etc2014', 'amif'] as const).some(isObligatory)).toBeFalse();
  });
  it('start with all that is obligatory, and with the first of the lists that are chosen from', () => {
    const started = (frame: ReportingFrame): number => {
      const lists = frameworksOf(frame);
      return indicatorsOfLists(lists, frame.specificObjective).filter((indicator) => isPreselected(indicator, lists)).length;
    };
    expect(started(other('INTERREG', '2021-2027'))).toBe(20);
    expect(started(other('YEI', '2014-2020', '8ii'))).toBe(44);
    expect(started(esfPlus('ESO4.12'))).toBe(12);
    expect(started(other('AMIF', '2021-2027', 'c'))).toBe(8);
  });
  it('belong to a period in which the fund exists', () =>
    expect(['ESF', 'YEI', 'ESF+', 'ERDF'].map((fund) => periodsOfFund(fund).length)).toEqual([1, 1, 1, 2]));
  it('R64, R65, R90, R107: are transmitted twice a year, once, or by calendar year', () =>
    expect(
      [['esfPlus'], ['esfPlusMaterialDeprivation'], ['interreg', 'erdfSocial'], ['esf2014', 'yei2014'], ['amif']].map((lists) =>
        reportingRhythm(lists as Framework[]),
      ),
    ).toEqual([...(['twice_a_year', 'once_a_year', 'interreg', 'by_year', null] as const)]));
});
