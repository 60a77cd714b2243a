import type { CodeList } from '../../codelists/code-list.js';
import { type ContractGroup, contractTypes, workingTimes } from '../../codelists/contract-codes.js';
import type { OutcomeType } from '../../codelists/practice-codes.js';
import { contractGroupOf } from '../../matching/contract-group.js';
import { economicSectionOf } from '../../matching/economic-section.js';
import { daysBetween } from '../../periods/calendar-arithmetic.js';
import { isCefrLevel, levelsGained } from '../../people/language-progress.js';
import { type ContentValue, isParts, type RecordContent } from '../record-content.js';
import type { FieldValue } from '../record-node.js';
import type { ContentType } from '../stored-as-content.js';
import { workingDaysBetween } from './working-days.js';

type Derivation = (content: RecordContent) => Readonly<Record<string, FieldValue>>;

const derivations: Readonly<Partial<Record<ContentType, Derivation>>> = {
  appointment: ({ requestedOn, slotOn }) => ({
    waitingWorkingDays: typeof requestedOn === 'string' && typeof slotOn === 'string' ? workingDaysBetween(requestedOn, slotOn) : null,
  }),
  jointService: ({ deliveries }) => ({ firstDeliveryOn: firstDelivery(deliveries) }),
  complaint: ({ receivedOn, answeredOn }) => ({
    workingDays: typeof receivedOn === 'string' && typeof answeredOn === 'string' ? workingDaysBetween(receivedOn, answeredOn) : null,
  }),
  employer: ({ ateco, sizeClass }) => ({
    atecoSection: typeof ateco === 'string' ? economicSectionOf(ateco) : null,
    isSme: typeof sizeClass === 'string' ? sizeClass !== 'large' : null,
  }),
  vacancy: ({ iscoCode, contractType, workingTime }) => ({
    iscoMajor: typeof iscoCode === 'string' && /^\d/.test(iscoCode) ? iscoCode.charAt(0) : null,
    contractGroup: groupOf(contractType, workingTime),
  }),
  placement: ({ type, contractType, workingTime, startDate, endDate }) => ({
    outcomeType: typeof type === 'string' ? (outcomeOfPlacement[type] ?? null) : null,
    contractGroup: type === 'self_employment' ? 'SELF' : groupOf(contractType, workingTime),
    // both days are worked
    durationDays: typeof startDate === 'string' && typeof endDate === 'string' ? daysBetween(startDate, endDate) + 1 : null,
  }),
  // R113
  enrolment: ({ entryLevel, exitLevel }) => ({
    levelsGained: levelsGained(isCefrLevel(entryLevel) ? entryLevel : null, isCefrLevel(exitLevel) ? exitLevel : null),
  }),
};

/** How somebody came back to work by a placement. */
const outcomeOfPlacement: Readonly<Record<string, OutcomeType>> = {
  employment: 'employment',
  apprenticeship: 'employment',
  internship: 'internship',
  self_employment: 'self_employment',
  voluntary_service: 'voluntary_service',
};

function groupOf(contract: ContentValue | undefined, workingTime: ContentValue | undefined): ContractGroup | null {
  const isOf = <T extends string>(list: CodeList<T>, value: unknown): value is T => typeof value === 'string' && value in list;
  if (!isOf(contractTypes, contract)) return null;
  return contractGroupOf(contract, isOf(workingTimes, workingTime) ? workingTime : null);
}

/** The first day on which a service was given; null: not yet. */
function firstDelivery(deliveries: ContentValue | undefined): FieldValue {
  const days =
    deliveries !== undefined && isParts(deliveries) ? deliveries.flatMap(({ date }) => (typeof date === 'string' ? [date] : [])) : [];
  return days.toSorted()[0] ?? null;
}

/** What follows from a record's own fields; what follows from other records stands beside them. */
export function derivedValues(type: ContentType, content: RecordContent): Readonly<Record<string, FieldValue>> {
  return derivations[type]?.(content) ?? {};
}
