import type { Condition } from '../definitions/condition.js';
import type { CountedByField, IndicatorDefinition } from '../definitions/definition.js';

/** Persons on joint courses of a purpose, from their first attendance on. */
const onJointCourses = (purpose: string): CountedByField => ({
  of: 'enrolment',
  where: {
    all: [
      { field: 'edition.countriesInvolved', atLeastWords: 2 },
      { field: 'edition.jointPurpose', is: purpose },
    ],
  },
  on: 'firstAttendedOn',
  subject: 'person',
});

/** Persons in measures across borders, from the start of the measure on. */
const inMeasures = (...which: readonly Condition[]): CountedByField => ({
  of: 'activeMeasure',
  where: { all: [{ field: 'crossBorder', is: true }, ...which] },
  on: 'startOn',
  subject: 'person',
});

const mobility: Condition = { field: 'lepCode', is: 'I' };

/**
 * Participants of European territorial cooperation 2014-2020: persons, not participations (R106), so each once per project whatever they
 * took part in. The Annex was not read (X16): what belongs to which indicator follows its name.
 */
export const etc2014Definitions: Readonly<Record<string, IndicatorDefinition>> = {
  CO43: { measure: 'distinct', counts: [inMeasures(mobility)] },
  CO44: { measure: 'distinct', counts: [inMeasures({ not: mobility }), onJointCourses('employment')] },
  CO45: { measure: 'distinct', counts: [onJointCourses('inclusion')] },
  CO46: { measure: 'distinct', counts: [onJointCourses('youth_and_education')] },
};
