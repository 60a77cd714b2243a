import type { Participation } from '#domain';

/** A woman of 35, unemployed for a short time, who entered on 10 March 2025 and is still there: change what matters. */
const ordinary: Participation = {
  operationId: 'MEDMORE-SUI',
  participantId: 'LI-00001',
  sex: 'F',
  birthDate: '1989-06-15',
  entryDate: '2025-03-10',
  exitDate: null,
  exitReason: null,
  employmentStatus: 'UNE',
  longTerm: false,
  isced: 3,
  inEducationAtEntry: false,
  disability: 'no',
  thirdCountryNational: 'no',
  foreignBackground: 'no',
  minority: 'no',
  housingExclusion: 'no',
  degurba: 1,
  statusEvents: [],
  lastStatus28d: null,
  education28d: null,
  qualification28d: null,
  status6m: null,
  improved6m: [],
  desk: null,
};

/** A participation in which everything that does not matter is ordinary. */
export const aParticipation = (change: Partial<Participation> = {}): Participation => ({ ...ordinary, ...change });
