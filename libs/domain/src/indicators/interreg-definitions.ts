import type { Condition } from '../definitions/condition.js';
import type { IndicatorDefinition } from '../definitions/definition.js';
import type { Path } from '../records/path.js';

type Under = '' | `${string}.`;

/** R100: partners of at least two participating countries. */
const acrossBorders = (under: Under = ''): Condition => ({ field: `${under}countriesInvolved`, atLeastWords: 2 });
const is = (field: Path): Condition => ({ field, is: true });
/** No, or not said: what nobody said of an action puts it among the ordinary ones. */
const isNot = (field: Path): Condition => ({
  any: [
    { field, isSet: false },
    { field, is: false },
  ],
});

/** R101: held with partners across the border; neither a public event (RCO115) nor an internal meeting. */
const jointAction: readonly Condition[] = [
  { field: 'event.status', is: 'held' },
  acrossBorders('event.'),
  { field: 'event.openToPublic', is: false },
  { not: { field: 'event.type', isAnyOf: ['meeting', 'kick_off'] } },
];

/** R101: attendance counts, so one person at three joint actions is three. */
function attendance(...which: readonly Condition[]): IndicatorDefinition {
  return {
    measure: 'count',
    counts: [{ of: 'eventAttendance', where: { all: [...jointAction, ...which] }, on: 'event.date', amount: { field: 'people' } }],
    breakdowns: ['country'],
  };
}

const formalPartner: Condition = {
  field: 'role',
  isAnyOf: ['lead_partner', 'partner', 'managing_body', 'implementing_body', 'associated'],
};

/** R103: several meetings, and partners of two countries that run it together. */
const jointScheme: readonly Condition[] = [acrossBorders('edition.'), { field: 'edition.meetings', from: 2 }];

/** An annex is a part of its agreement and no agreement more: whole things count (R102). */
const jointAgreement: Condition = { all: [acrossBorders(), { field: 'annexOf', isSet: false }] };

/** Projects of a kind, when they are closed (R102, R107). */
const closedProjects = (kind: Path): IndicatorDefinition => ({
  measure: 'count',
  counts: [{ of: 'project', where: { all: [is(kind), acrossBorders()] }, on: 'closedOn' }],
});

/**
 * The common indicators of Interreg on records: things when they are finished, once each (R102), joint ones only (R100). A take-up is
 * dated; whether it came within a year of the project's end (R105) is a matter of the last day reported.
 */
export const interregDefinitions: Readonly<Record<string, IndicatorDefinition>> = {
  /** R101: an action is given to RCO81 or to RCO82, never to both; after the project's completion it is one of RCR85. */
  RCO81: attendance(isNot('event.promotesInclusion'), isNot('event.afterProject')),
  RCO82: attendance(is('event.promotesInclusion'), isNot('event.afterProject')),
  RCO83: { measure: 'count', counts: [{ of: 'strategy', where: acrossBorders(), on: 'finalisedOn' }] },
  RCO84: {
    measure: 'count',
    counts: [{ of: 'pilotAction', where: { all: [{ field: 'status', is: 'completed' }, acrossBorders()] }, on: 'completedOn' }],
  },
  /** R103: a participation is one person in one scheme. */
  RCO85: {
    measure: 'count',
    counts: [{ of: 'enrolment', where: { all: jointScheme }, on: 'firstAttendedOn' }],
    breakdowns: ['edition'],
  },
  RCO86: { measure: 'count', counts: [{ of: 'agreement', where: jointAgreement, on: 'signedOn' }] },
  /** R104: who is named in the financing agreement, once; over projects `countedOnce` matches them. */
  RCO87: {
    measure: 'distinct',
    counts: [{ of: 'projectPartner', where: formalPartner, on: 'from', subject: 'organisation' }],
    breakdowns: ['country'],
  },
  RCO90: closedProjects('innovationNetwork'),
  RCO115: {
    measure: 'count',
    counts: [
      { of: 'event', where: { all: [{ field: 'status', is: 'held' }, acrossBorders(), { field: 'openToPublic', is: true }] }, on: 'date' },
    ],
  },
  RCO116: { measure: 'count', counts: [{ of: 'solution', where: acrossBorders(), on: 'developedOn' }] },
  RCO117: { measure: 'count', counts: [{ of: 'solution', where: { all: [acrossBorders(), is('legalObstacle')] }, on: 'developedOn' }] },
  /** R104: an organisation once, however many networks of the strategy it is in. */
  RCO118: {
    measure: 'distinct',
    counts: [
      {
        of: 'networkMember',
        where: { all: [is('macroRegionalStrategy'), { field: 'admissionStatus', is: 'admitted' }] },
        on: 'joinedOn',
        subject: 'organisation',
      },
    ],
    breakdowns: ['organisation.country'],
  },
  RCO120: closedProjects('urbanRuralLinkages'),
  /** R105: the strategy or solution is counted, not the organisations that took it up. */
  RCR79: { measure: 'count', counts: [{ of: 'strategy', where: acrossBorders(), on: 'takenUpOn' }] },
  /** R103: completed, when the scheme has ended and the person attended enough of it. */
  RCR81: {
    measure: 'count',
    counts: [
      {
        of: 'enrolment',
        where: { all: [...jointScheme, { field: 'edition.status', is: 'held' }, { field: 'thresholdReachedOn', isSet: true }] },
        on: 'edition.end',
      },
    ],
    breakdowns: ['edition'],
  },
  RCR82: {
    measure: 'count',
    counts: [{ of: 'solution', where: { all: [acrossBorders(), is('legalObstacle')] }, on: 'obstacleResolvedOn' }],
  },
  RCR83: {
    measure: 'sum',
    counts: [{ of: 'agreement', where: jointAgreement, on: 'signedOn', amount: { field: 'personsCovered' } }],
  },
  /** R104, R105: who signed to go on together, once however many agreements. */
  RCR84: {
    measure: 'distinct',
    counts: [
      {
        of: 'agreementSignatory',
        where: { all: [is('agreement.afterProject'), acrossBorders('agreement.')] },
        on: 'signedOn',
        subject: 'organisation',
      },
    ],
    breakdowns: ['organisation.country'],
  },
  RCR85: attendance(is('event.afterProject')),
  RCR104: { measure: 'count', counts: [{ of: 'solution', where: acrossBorders(), on: 'takenUpOn' }] },
};
