import type { PointedNode, RecordNode } from '../records/record-node.js';
import type { ClassifiedParticipation } from './classified-participation.js';
import { breakdownsOf } from './tallies-of.js';

/** What a participation points to, as far as definitions read more of it than which one it is. */
export interface ParticipationSurroundings {
  /** Desks by code, where conditions ask for more of a desk than its code. */
  readonly desks?: ReadonlyMap<string, RecordNode> | undefined;
  /** Whose it is. */
  readonly person?: PointedNode | undefined;
}

/**
 * A participation as definitions read it. Special-category answers are not among its values: nothing is counted by them but by the name of
 * a common rule (R29).
 */
export function participationNode(classified: ClassifiedParticipation, { desks, person }: ParticipationSurroundings = {}): RecordNode {
  const { record, ageBand, educationGroup } = classified;
  const { sex, birthDate, entryDate, exitDate, exitReason, employmentStatus, longTerm, isced, inEducationAtEntry } = record;
  const { thirdCountryNational, foreignBackground, housingExclusion, degurba, lastStatus28d, education28d, qualification28d } = record;
  const { status6m, improved6m, desk, participantId } = record;
  return {
    type: 'participation',
    id: participantId,
    values: {
      ...{ sex, birthDate, entryDate, exitDate, exitReason, employmentStatus, longTerm, isced, inEducationAtEntry },
      ...{ thirdCountryNational, foreignBackground, housingExclusion, degurba, lastStatus28d, education28d, qualification28d },
      ...{ status6m, improved6m, ageBand, educationGroup, citizenshipGroup: breakdownsOf(classified).citizenshipGroup },
    },
    references: {
      desk: desk === null ? null : (desks?.get(desk) ?? { type: 'desk', id: desk, values: { code: desk } }),
      // in a list that nobody has stored, a person is called by the number of the list
      person: person ?? { type: 'person', id: participantId, values: {} },
    },
  };
}
