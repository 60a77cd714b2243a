import type { IndicatorDefinition } from '#domain';
import type { DemoIndicator } from './demo-network.js';

const distinctPeople = (rule: string): IndicatorDefinition => ({ measure: 'distinct', counts: [{ of: 'participation', rule }] });

/** The indicators of the network that are counted on participations. */
const onParticipations: Readonly<Record<string, IndicatorDefinition>> = {
  'LI-O4': distinctPeople('esfPlus.EECO01'),
  'LI-O5': { measure: 'count', counts: [{ of: 'participation', rule: 'esfPlus.EECO02' }] },
  'LI-R3': {
    measure: 'ratio',
    numerator: [{ of: 'participation', rule: 'esfPlus.EECR05' }],
    denominator: [{ of: 'participation', rule: 'esfPlus.sixMonthsPast.unemployedOrInactive' }],
  },
  'LE-O7': distinctPeople('esfPlus.EECO07'),
  'LE-O8': {
    measure: 'distinct',
    counts: [
      {
        of: 'participation',
        rule: 'esfPlus.EECO01',
        where: {
          all: [
            { field: 'sex', is: 'F' },
            { field: 'employmentStatus', isAnyOf: ['UNE', 'INA'] },
          ],
        },
      },
    ],
  },
  'LE-R5': {
    measure: 'ratio',
    numerator: [{ of: 'participation', rule: 'esfPlus.EECR04' }],
    denominator: [{ of: 'participation', rule: 'esfPlus.leavers.unemployedOrInactive' }],
  },
};

/** Kinds of record that other indicators of the network are counted on, as they are named in `computedFrom`. */
const recordKinds = [
  'agreementSignatory',
  'networkMember',
  'agreement',
  'deskContact',
  'groupSession',
  'surveyResponse',
  'roundTableMeeting',
  'roundTable',
  'decision',
  'satisfactionResponse',
  'projectPartner',
  'pilotAction',
  'jointService',
  'goodPractice',
  'employerContact',
  'candidacy',
  'vacancy',
  'attendance',
  'attendee',
  'referral',
  'placement',
  'commitment',
  'plan',
  'capacityBuildingSession',
  'transferItem',
  'activeMeasure',
  'procedure',
  'administrationEnrolment',
  'serviceCharter',
  'charterMeasurement',
  'interconnection',
  'portal',
  'kitRegistration',
  'supportVisit',
  'exchangeBatch',
  'event',
  'disseminationProduct',
  'desk',
  'organisation',
  'employer',
] as const;

/** How an indicator of the demo network is computed; what needs records that are not kept yet waits for them by name. */
export function definitionOf(indicator: DemoIndicator): IndicatorDefinition {
  const counted = onParticipations[indicator.code];
  if (counted) return counted;
  const waiting = recordKinds.find((kind) => indicator.computedFrom.toLowerCase().includes(kind.toLowerCase())) ?? 'record';
  return { measure: indicator.measure, waiting };
}
