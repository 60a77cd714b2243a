import type { Participation } from '#domain';
import { aParticipation } from './a-participation.js';

const person = (participantId: string, change: Partial<Participation>): Participation =>
  aParticipation({ operationId: 'POR-2014', participantId, exitReason: change.exitDate ? 'COMPLETED' : null, ...change });

/**
 * Ten people of a project that ran around 2017, made so that each rule of ESF 2014-2020 has somebody on either side of it. In brackets:
 * sex, age on entry.
 */
export const peopleOf2017: readonly Participation[] = [
  // P1 (F, 22): long-term unemployed, third-country national; completes, has a job on leaving and after six months (30 December 2017)
  person('P1', {
    ...{ sex: 'F', birthDate: '1995-03-10', entryDate: '2017-03-10', employmentStatus: 'UNE', longTerm: true, isced: 3 },
    ...{ thirdCountryNational: 'yes', exitDate: '2017-06-30', lastStatus28d: 'JOB', status6m: 'EMP' },
  }),
  // P2 (M, 57): inactive outside education, ISCED 1; completes and looks for work; works after six months, which is in 2018
  person('P2', {
    ...{ sex: 'M', birthDate: '1960-01-01', entryDate: '2017-02-01', employmentStatus: 'INA', longTerm: null, isced: 1 },
    ...{ inEducationAtEntry: false, exitDate: '2017-09-30', lastStatus28d: 'SEARCH', status6m: 'EMP' },
  }),
  // P3 (F, 55 on the birthday): inactive and in education, ISCED 0, disability; leaves in 2018 with a qualification and a job
  person('P3', {
    ...{ sex: 'F', birthDate: '1962-02-01', entryDate: '2017-02-01', employmentStatus: 'INA', longTerm: null, isced: 0 },
    ...{ inEducationAtEntry: true, disability: 'yes', minority: 'refused' },
    ...{ exitDate: '2018-01-15', lastStatus28d: 'JOB', qualification28d: true, status6m: 'UNE' },
  }),
  // P4 (M, 36): employed, ISCED 6, rural; enters education on leaving, promoted after six months (30 November 2017)
  person('P4', {
    ...{ sex: 'M', birthDate: '1980-07-01', entryDate: '2017-01-09', employmentStatus: 'EMP', longTerm: null, isced: 6 },
    ...{ degurba: 3, exitDate: '2017-05-31', lastStatus28d: 'JOB', education28d: true, status6m: 'EMP', improved6m: ['PROMO'] },
  }),
  // P5 (N, 17 on the birthday): unemployed for a short time, ISCED 2, without a home; still there
  person('P5', {
    ...{ sex: 'N', birthDate: '2000-05-01', entryDate: '2017-05-01', employmentStatus: 'UNE', longTerm: false, isced: 2 },
    housingExclusion: 'yes',
  }),
  // P6 (F, 24, 25 on the next day): long-term unemployed, ISCED 4; died: a leaver with results of 0
  person('P6', {
    ...{ sex: 'F', birthDate: '1992-04-02', entryDate: '2017-04-01', employmentStatus: 'UNE', longTerm: true, isced: 4 },
    ...{ exitDate: '2017-04-30', exitReason: 'DECEASED', lastStatus28d: 'JOB' },
  }),
  // P7 (F, 25): inactive, and nobody knows whether in education: incomplete under an investment priority
  person('P7', {
    ...{ sex: 'F', birthDate: '1992-04-01', entryDate: '2017-04-01', employmentStatus: 'INA', longTerm: null, isced: 3 },
    inEducationAtEntry: null,
  }),
  // P8 (M, 46): entered in 2016; long-term unemployed, ISCED 5, disability; left early for a job with three results at once
  person('P8', {
    ...{ sex: 'M', birthDate: '1970-09-01', entryDate: '2016-11-01', employmentStatus: 'UNE', longTerm: true, isced: 5 },
    ...{ disability: 'yes', exitDate: '2017-01-20', exitReason: 'JOB' },
    ...{ lastStatus28d: 'JOB', education28d: true, qualification28d: true, status6m: 'unknown' },
  }),
  // P9 (F, 18): unemployed, entered in 2018
  person('P9', {
    ...{ sex: 'F', birthDate: '1999-08-01', entryDate: '2018-02-01', employmentStatus: 'UNE', longTerm: false, isced: 3 },
  }),
  // P10 (M, 67): unemployed for a short time, ISCED 2; entered on the last day of 2017
  person('P10', {
    ...{ sex: 'M', birthDate: '1950-01-01', entryDate: '2017-12-31', employmentStatus: 'UNE', longTerm: false, isced: 2 },
    ...{ exitDate: '2018-03-01', lastStatus28d: 'SEARCH' },
  }),
];
