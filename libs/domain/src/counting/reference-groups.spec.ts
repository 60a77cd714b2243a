import { aParticipation } from '#testkit';
import type { Participation } from '../people/participation.js';
import { classify } from './classified-participation.js';
import { countingRule } from './counting-rules.js';
import { defaultProgrammeSettings } from './programme-settings.js';

/** The groups a participation is in, each with the day it counts on there. */
function groupsOf(change: Partial<Participation>): Record<string, string> {
  const participation = classify(aParticipation({ exitDate: '2025-08-31', ...change }), defaultProgrammeSettings, 'ESO4.8');
  const groups = [
    'leavers',
    'leavers.inactive',
    'leavers.unemployedOrInactive',
    'leavers.employed',
    'sixMonthsPast.unemployedOrInactive',
    'sixMonthsPast.employed',
  ];
  return Object.fromEntries(
    groups.flatMap((group): [string, string][] => {
      const day = countingRule(`esfPlus.${group}`)(participation);
      return day === null ? [] : [[group, day]];
    }),
  );
}

describe('reference groups of results', () => {
  it('R43, R47: who was unemployed', () =>
    expect(groupsOf({ employmentStatus: 'UNE' })).toEqual({
      leavers: '2025-08-31',
      'leavers.unemployedOrInactive': '2025-08-31',
      'sixMonthsPast.unemployedOrInactive': '2026-02-28',
    }));
  it('R43: who was inactive is in the group of EECR01 too', () =>
    expect(groupsOf({ employmentStatus: 'INA', longTerm: null })).toEqual({
      leavers: '2025-08-31',
      'leavers.inactive': '2025-08-31',
      'leavers.unemployedOrInactive': '2025-08-31',
      'sixMonthsPast.unemployedOrInactive': '2026-02-28',
    }));
  it('R48: who was employed', () =>
    expect(groupsOf({ employmentStatus: 'EMP', longTerm: null })).toEqual({
      leavers: '2025-08-31',
      'leavers.employed': '2025-08-31',
      'sixMonthsPast.employed': '2026-02-28',
    }));
  it('R49: who died stays in the groups, with results of 0', () =>
    expect(groupsOf({ exitReason: 'DECEASED' })).toEqual(groupsOf({ exitReason: 'COMPLETED' })));
  it('R9: nobody who is still there', () => expect(groupsOf({ exitDate: null })).toEqual({}));
  it('R12: nobody whose record is incomplete', () => expect(groupsOf({ isced: null })).toEqual({}));
});
