import { recordTypesOf } from '../definitions/definition.js';
import { typedFor } from './common-indicator.js';
import { commonDefinition, commonIndicators, countingRuleOf, indicatorsOf } from './common-indicators.js';

describe('common indicators of a specific objective', () => {
  it('R60: ESO4.1 to ESO4.11 carry the 25 of Annex I', () => expect(indicatorsOf('ESO4.8').length).toBe(25));
  it('R33: ESO4.12 carries twelve', () =>
    expect(indicatorsOf('ESO4.12').map(({ code }) => code)).toEqual([
      'EECO01',
      'EECO06',
      'EECO07',
      'EECO08',
      'EECO12',
      'EECO13',
      'EECO14',
      'EECO15',
      'EECO16',
      'EECO17',
      'EECO18',
      'EECO19',
    ]));
  it('R62: ESO4.13 carries none of Annex I, nor does an objective of another fund', () =>
    expect([indicatorsOf('ESO4.13'), indicatorsOf('RSO4.1')]).toEqual([[], []]));
  it('are counted on participations but for entities, which have their own records (R34)', () => {
    expect(commonIndicators('ESO4.8').length).toBe(23);
    expect(commonIndicators('ESO4.8').some(({ code }) => code === 'EECO18' || code === 'EECO19')).toBeFalse();
  });
  it('R30: an informed estimate is allowed for the traits of point 1.2 alone', () =>
    expect(
      indicatorsOf('ESO4.8')
        .filter(({ estimateAllowed }) => estimateAllowed)
        .map(({ code }) => code),
    ).toEqual(['EECO12', 'EECO13', 'EECO14', 'EECO15', 'EECO16', 'EECO17']));
  it('R31: every output on people may come from the target group, no result and no entity', () =>
    expect(indicatorsOf('ESO4.8').filter(({ targetGroupAllowed }) => targetGroupAllowed)).toEqual(
      indicatorsOf('ESO4.8').filter(({ kind, counts }) => kind === 'output' && counts === 'participant'),
    ));
  it('R34-R36: entities are never counted on people: administrations by their enrolment, enterprises by what was given to hire', () =>
    expect(
      indicatorsOf('ESO4.8')
        .filter(({ counts }) => counts === 'entity')
        .map((indicator) => [indicator.code, recordTypesOf(commonDefinition(indicator)), typedFor(indicator)?.en]),
    ).toEqual([
      ['EECO18', ['administrationEnrolment'], undefined],
      ['EECO19', ['placement'], undefined],
    ]));
  it('R29: special categories are disability and minorities', () =>
    expect(
      indicatorsOf('ESO4.8')
        .filter(({ specialCategory }) => specialCategory)
        .map(({ code }) => code),
    ).toEqual(['EECO12', 'EECO15']));
});

describe('common indicators of an investment priority', () => {
  it('R90: are the 24 of ESF 2014-2020 that participations can tell, by the rules of their own code', () => {
    const definitions = commonIndicators('8i').map(({ definition }) => JSON.stringify(definition));
    expect([indicatorsOf('8i').length, definitions.length]).toEqual([32, 24]);
    expect(definitions.filter((definition) => !definition.includes('"rule":"esf2014.C'))).toEqual([]);
  });
  it('R90: are typed where no record holds what they ask, and projects are counted by what they are for', () => {
    const others = indicatorsOf('8i').filter((indicator) => countingRuleOf(indicator) === null);
    expect(others.filter((indicator) => typedFor(indicator) !== null).map(({ code }) => code)).toEqual([
      ...['CO12', 'CO13', 'CO14', 'CO17'],
    ]);
    expect(others.filter((indicator) => typedFor(indicator) === null).map(({ code }) => code)).toEqual(['CO20', 'CO21', 'CO22', 'CO23']);
  });
  it('are none for an objective that is none', () => expect(indicatorsOf('8viii')).toEqual([]));
});
