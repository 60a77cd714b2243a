import type { Condition } from '../definitions/condition.js';
import type { IndicatorDefinition } from '../definitions/definition.js';

/** R100: partners of at least two participating countries. */
const acrossBorders = (path: '' | 'event.'): Condition => ({ field: `${path}countriesInvolved`, atLeastWords: 2 });

const held = (path: '' | 'event.'): readonly Condition[] => [{ field: `${path}status`, is: 'held' }, acrossBorders(path)];

const formalPartner: Condition = {
  field: 'role',
  isAnyOf: ['lead_partner', 'partner', 'managing_body', 'implementing_body', 'associated'],
};

/**
 * The common indicators of Interreg that records of the field catalogue can tell: things when they are finished, once each (R102), joint
 * ones only (R100). The others lack a field and wait. A take-up is dated; whether it came within a year of the project's end (R105) is a
 * matter of the last day reported.
 */
export const interregDefinitions: Readonly<Record<string, IndicatorDefinition>> = {
  /** R101: attendance counts, so one person at three joint actions is three; neither public events (RCO115) nor internal meetings. */
  RCO81: {
    measure: 'count',
    counts: [
      {
        of: 'eventAttendance',
        where: {
          all: [
            ...held('event.'),
            { field: 'event.openToPublic', is: false },
            { not: { field: 'event.type', isAnyOf: ['meeting', 'kick_off'] } },
          ],
        },
        on: 'event.date',
        amount: { field: 'people' },
      },
    ],
    breakdowns: ['country'],
  },
  RCO83: { measure: 'count', counts: [{ of: 'strategy', where: acrossBorders(''), on: 'finalisedOn' }] },
  RCO84: {
    measure: 'count',
    counts: [{ of: 'pilotAction', where: { all: [{ field: 'status', is: 'completed' }, acrossBorders('')] }, on: 'completedOn' }],
  },
  /** R104: who is named in the financing agreement, once; over projects `countedOnce` matches them. */
  RCO87: {
    measure: 'distinct',
    counts: [{ of: 'projectPartner', where: formalPartner, on: 'from', subject: 'organisation' }],
    breakdowns: ['country'],
  },
  RCO115: {
    measure: 'count',
    counts: [{ of: 'event', where: { all: [...held(''), { field: 'openToPublic', is: true }] }, on: 'date' }],
  },
  RCO116: { measure: 'count', counts: [{ of: 'solution', where: acrossBorders(''), on: 'developedOn' }] },
  /** R105: the strategy or solution is counted, not the organisations that took it up. */
  RCR79: { measure: 'count', counts: [{ of: 'strategy', where: acrossBorders(''), on: 'takenUpOn' }] },
  RCR104: { measure: 'count', counts: [{ of: 'solution', where: acrossBorders(''), on: 'takenUpOn' }] },
};
