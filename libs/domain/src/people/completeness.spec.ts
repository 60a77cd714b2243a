import { aParticipation } from '#testkit';
import { missingFields } from './completeness.js';

describe('R12 a complete record', () => {
  const missing = (change: Parameters<typeof aParticipation>[0], objective = 'ESO4.1') => missingFields(aParticipation(change), objective);

  it('has every point-1.1 field', () => expect(missing({})).toEqual([]));
  it('lacks what is not there', () => expect(missing({ sex: null, isced: null })).toEqual(['sex', 'isced']));
  it('asks long-term unemployment of the unemployed', () =>
    expect(missing({ employmentStatus: 'UNE', longTerm: null })).toEqual(['longTerm']));
  it('does not ask it of others', () => expect(missing({ employmentStatus: 'INA', longTerm: null })).toEqual([]));
  it('R14: is complete when sensitive answers were refused', () =>
    expect(missing({ disability: 'refused', minority: 'unknown', foreignBackground: 'not_asked' })).toEqual([]));
  it('R33: needs sex and age only under ESO4.12', () =>
    expect(missing({ employmentStatus: null, longTerm: null, isced: null }, 'ESO4.12')).toEqual([]));
  it('R33: still needs them under ESO4.12', () => expect(missing({ birthDate: null }, 'ESO4.12')).toEqual(['birthDate']));
});

describe('R13 a complete record of ESF 2014-2020', () => {
  const missing = (change: Parameters<typeof aParticipation>[0]) => missingFields(aParticipation(change), '9i');

  it('asks somebody inactive whether in education, and nobody else', () => {
    expect(missing({ employmentStatus: 'INA', longTerm: null, inEducationAtEntry: null })).toEqual(['inEducationAtEntry']);
    expect(missing({ employmentStatus: 'EMP', longTerm: null, inEducationAtEntry: null })).toEqual([]);
  });
  it('asks what ESF+ asks besides', () =>
    expect(missing({ birthDate: null, isced: null, longTerm: null })).toEqual(['birthDate', 'longTerm', 'isced']));
  it('R14: never asks for sensitive answers', () => expect(missing({ disability: 'refused', minority: 'not_asked' })).toEqual([]));
});
