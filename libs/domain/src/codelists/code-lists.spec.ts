import { commonIndicators } from '../indicators/common-indicators.js';
import { ageBandOf } from '../people/age.js';
import { employmentStatusOf, type WorkSituation } from '../people/employment-status.js';
import { ageBands } from './age-bands.js';
import { codesOf, isCodeOf, type CodeList } from './code-list.js';
import { contractGroups, contractTypes, workingTimes } from './contract-codes.js';
import { employmentStatusDetails, employmentStatuses, improvementReasons, labourStatuses, sixMonthStatuses } from './employment-codes.js';
import { euMemberStates } from './eu-member-states.js';
import { exitReasons } from './exit-reasons.js';
import { economicSections, occupationGroups, valueChains } from './occupation-codes.js';
import { enterpriseSizes, organisationCategories, organisationSectors, partnerRoles } from './organisation-codes.js';
import { answers, degreesOfUrbanisation, iscedLevels, sexes } from './person-codes.js';
import { attendeeRoles, contactChannels, contactTypes, heldStatuses, outcomeTypes, sessionModes } from './practice-codes.js';
import { categoriesOfRegion, funds } from './programme-codes.js';
import { esfPlusObjectives } from './specific-objectives.js';

const lists: Readonly<Record<string, CodeList<string>>> = {
  answers,
  categoriesOfRegion,
  degreesOfUrbanisation,
  employmentStatusDetails,
  employmentStatuses,
  esfPlusObjectives,
  exitReasons,
  funds,
  improvementReasons,
  iscedLevels,
  labourStatuses,
  sexes,
  sixMonthStatuses,
  attendeeRoles,
  contactChannels,
  contactTypes,
  contractGroups,
  contractTypes,
  economicSections,
  enterpriseSizes,
  heldStatuses,
  occupationGroups,
  organisationCategories,
  organisationSectors,
  outcomeTypes,
  partnerRoles,
  sessionModes,
  valueChains,
  workingTimes,
};

describe('code lists', () => {
  for (const [name, list] of Object.entries(lists))
    it(`${name}: every code has its own words in Italian, English and French`, () => {
      for (const language of ['it', 'en', 'fr'] as const) {
        const words = codesOf(list).map((code) => list[code]?.label[language] ?? '');
        expect(words.filter((word) => word.trim() === '' || word !== word.trim())).toEqual([]);
        expect(new Set(words).size).toBe(words.length);
      }
    });
  it('tell their codes from other text', () => {
    expect(isCodeOf(sexes, 'F')).toBeTrue();
    expect(['T', 'f', '', 'toString'].map((text) => isCodeOf(sexes, text))).toEqual([false, false, false, false]);
  });
  it('offer their codes in the order of the form', () => expect(codesOf(employmentStatuses)).toEqual(['UNE', 'INA', 'EMP']));
});

describe('what code lists say to the rules', () => {
  it('R16: the bounds of the bands are those the age rule uses', () => {
    for (let age = 0; age <= 120; age++) {
      const { min, max } = ageBands[ageBandOf(age)];
      expect(age).toBeGreaterThanOrEqual(min);
      expect(age).toBeLessThanOrEqual(max ?? Number.POSITIVE_INFINITY);
    }
  });
  it('R21-R24: a stated detail is the status its situation gives', () => {
    const nothing: WorkSituation = {
      registeredUnemployed: false,
      fullTimeStudent: false,
      parentalLeave: null,
      works: false,
      looksForWork: false,
    };
    const situations: Readonly<Record<keyof typeof employmentStatusDetails, Partial<WorkSituation>>> = {
      'UNE-REG': { registeredUnemployed: true },
      'UNE-SEARCH': { looksForWork: true },
      'INA-STUD': { fullTimeStudent: true },
      'INA-NEET': {},
      'INA-PLEAVE': { parentalLeave: { jobRelatedIncome: false, expectedMonths: 4 } },
      'EMP-EMPL': { works: true },
      'EMP-SELF': { works: true },
      'EMP-PLEAVE-PAID': { parentalLeave: { jobRelatedIncome: true, expectedMonths: 24 } },
      'EMP-PLEAVE-SHORT': { parentalLeave: { jobRelatedIncome: false, expectedMonths: 3 } },
      'EMP-MATERNITY': { works: true },
    };
    for (const detail of codesOf(employmentStatusDetails))
      expect(employmentStatusOf({ ...nothing, ...situations[detail] }, { registeredStudent: 'UNE' }))
        .withContext(detail)
        .toBe(employmentStatusDetails[detail].status);
  });
  it('R48: four reasons make an improved situation, a pay rise and a better match do not', () =>
    expect(codesOf(improvementReasons).filter((reason) => improvementReasons[reason].counts)).toEqual([
      'PREC-STABLE',
      'UNDER-FULL',
      'HIGHER',
      'PROMO',
    ]));
  it('R28: the Union has 27 member states, Greece under both of its codes', () => {
    expect(euMemberStates.size - 1).toBe(27);
    expect([euMemberStates.has('GR'), euMemberStates.has('EL')]).toEqual([true, true]);
  });
  it('R33, R60: twelve objectives carry personal indicators, the thirteenth none', () => {
    expect(codesOf(esfPlusObjectives).filter((objective) => commonIndicators(objective).length > 0).length).toBe(12);
    expect(
      codesOf(esfPlusObjectives)
        .map((objective) => esfPlusObjectives[objective].letter)
        .join(''),
    ).toBe('abcdefghijklm');
  });
});
