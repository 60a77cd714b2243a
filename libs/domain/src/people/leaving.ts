import type { CefrLevel } from '../codelists/cefr-levels.js';
import type { ContractGroup } from '../codelists/contract-codes.js';
import { qualificationKinds, type ExitDetail, type QualificationKind } from '../codelists/leaving-codes.js';
import type { CalendarDay } from '../periods/calendar-day.js';
import { lastLabourStatus, windowEnd } from './after-leaving.js';
import type { ExitReason, Participation, StatusEvent } from './participation.js';

/** What the exit questionnaire asks: filled on leaving, and open until the 28th day after it (R40). Null: not answered. */
export interface Leaving {
  /** Last day of support (R9). */
  readonly exitDate: CalendarDay;
  readonly exitReason: ExitReason;
  /** What lies behind a drop-out, and of no other reason. */
  readonly exitDetail: ExitDetail | null;
  readonly statusEvents: readonly StatusEvent[];
  /** Whether education or training began; it counts for who was in none on entry (R44). */
  readonly educationBegan: boolean | null;
  readonly educationOn: CalendarDay | null;
  readonly educationProvider: string | null;
  readonly qualification: QualificationKind | null;
  readonly qualificationOn: CalendarDay | null;
  /** The competent body that assessed (R45). */
  readonly qualificationBody: string | null;
  /** The contract of the job that was found, and where: what lies behind EECR04. Of who has a job after leaving, and of nobody else. */
  readonly jobContract: ContractGroup | null;
  readonly jobEmployer: string | null;
  /** Level of Italian, asked on entry too: a whole level gained is a result (R113). */
  readonly italianLevel: CefrLevel | null;
  /** 1 (not at all) to 5 (very); nobody has to say. */
  readonly satisfaction: number | null;
  readonly suggestion: string | null;
}

/** Why a questionnaire cannot stand, and where it is mended. */
export interface LeavingFault {
  readonly code:
    | 'exit-before-entry'
    | 'exit-before-re-entry'
    | 'in-the-future'
    | 'outside-window'
    | 'before-support'
    | 'after-death'
    | 'detail-missing'
    | 'detail-without-drop-out'
    | 'day-missing'
    | 'body-missing'
    | 'not-in-education'
    | 'job-missing';
  readonly field: keyof Leaving;
}

/** What somebody's leaving is judged by. */
export interface LeavingGround {
  /** First day of support (R8). */
  readonly entryDate: CalendarDay;
  /** The day of the last re-entry (R7); null: never. */
  readonly reenteredOn: CalendarDay | null;
  readonly today: CalendarDay;
}

/** Whether the questionnaire may still be changed: day 28 is in, day 29 is out (R40). */
export function isWindowOpen(exitDate: CalendarDay, today: CalendarDay): boolean {
  return today <= windowEnd(exitDate);
}

/** Whether a job is among what happened after leaving, also one that ended within the 28 days: its contract can be told. */
export function foundJob({ statusEvents }: Pick<Leaving, 'statusEvents'>): boolean {
  return statusEvents.some(({ status }) => status === 'JOB');
}

/** R45: whether what was obtained counts as a qualification. */
export function isQualification(kind: QualificationKind | null): boolean {
  return kind !== null && qualificationKinds[kind].counts;
}

/** Everything that contradicts itself, the entry or the calendar; none: it can be recorded. */
export function leavingFaults(leaving: Leaving, ground: LeavingGround): readonly LeavingFault[] {
  const fault = (code: LeavingFault['code'], field: keyof Leaving): LeavingFault => ({ code, field });
  const { exitDate, exitReason, exitDetail } = leaving;
  const found: LeavingFault[] = [];
  if (exitDate > ground.today) found.push(fault('in-the-future', 'exitDate'));
  if (exitDate < ground.entryDate) found.push(fault('exit-before-entry', 'exitDate'));
  else if (ground.reenteredOn !== null && exitDate < ground.reenteredOn) found.push(fault('exit-before-re-entry', 'exitDate'));
  if (exitReason === 'DROPOUT' && exitDetail === null) found.push(fault('detail-missing', 'exitDetail'));
  if (exitReason !== 'DROPOUT' && exitDetail !== null) found.push(fault('detail-without-drop-out', 'exitDetail'));
  return [...found, ...(exitReason === 'DECEASED' ? afterDeath(leaving) : resultFaults(leaving, ground))];
}

/** R49: results of who died are 0, so none is asked for. */
function afterDeath({ statusEvents, educationBegan, qualification, jobContract }: Leaving): LeavingFault[] {
  const told: readonly (readonly [keyof Leaving, boolean])[] = [
    ['statusEvents', statusEvents.length > 0],
    ['educationBegan', educationBegan === true],
    ['qualification', isQualification(qualification)],
    ['jobContract', jobContract !== null],
  ];
  return told.flatMap(([field, isTold]) => (isTold ? [{ code: 'after-death', field } as const] : []));
}

function resultFaults(leaving: Leaving, ground: LeavingGround): LeavingFault[] {
  const { statusEvents, educationBegan, educationOn, qualification, qualificationOn, qualificationBody, jobContract, jobEmployer } =
    leaving;
  const counts = isQualification(qualification);
  const faults: (LeavingFault | null)[] = [
    ...statusEvents.map(({ on }) => dayFault('statusEvents', on, leaving, ground)),
    educationBegan === true && educationOn === null ? { code: 'day-missing', field: 'educationOn' } : null,
    educationBegan !== true && educationOn !== null ? { code: 'not-in-education', field: 'educationOn' } : null,
    educationOn === null ? null : dayFault('educationOn', educationOn, leaving, ground),
    counts && qualificationOn === null ? { code: 'day-missing', field: 'qualificationOn' } : null,
    counts && qualificationBody === null ? { code: 'body-missing', field: 'qualificationBody' } : null,
    qualificationOn === null ? null : dayFault('qualificationOn', qualificationOn, leaving, ground),
    foundJob(leaving) || jobContract === null ? null : { code: 'job-missing', field: 'jobContract' },
    foundJob(leaving) || jobEmployer === null ? null : { code: 'job-missing', field: 'jobEmployer' },
  ];
  return faults.filter((one) => one !== null);
}

/** A result of leaving lies between entry and the end of the window, and is over when it is recorded. A job may be older than the exit. */
function dayFault(field: keyof Leaving, on: CalendarDay, { exitDate }: Leaving, { entryDate, today }: LeavingGround): LeavingFault | null {
  if (on > today) return { code: 'in-the-future', field };
  if (on > windowEnd(exitDate)) return { code: 'outside-window', field };
  return on < entryDate ? { code: 'before-support', field } : null;
}

/**
 * The participation of somebody who has left so. What was answered about the day six months after another exit is gone with that exit
 * (R7, R46).
 */
export function withLeaving(record: Participation, leaving: Leaving): Participation {
  const { exitDate, exitReason, statusEvents, educationBegan, qualification } = leaving;
  const isSameExit = record.exitDate === exitDate;
  const stated = isSameExit ? record.lastStatus28d : null;
  const died = exitReason === 'DECEASED';
  return {
    ...record,
    exitDate,
    exitReason,
    statusEvents,
    lastStatus28d: died ? null : lastLabourStatus({ exitDate, statusEvents, lastStatus28d: stated }),
    education28d: died ? null : educationBegan,
    qualification28d: died || qualification === null ? null : isQualification(qualification),
    ...(isSameExit && !died ? {} : { status6m: null, improved6m: [] }),
  };
}

/** R7: somebody who has come back has not left; the entry stays as it was, and the results of the exit are gone. */
export function withoutLeaving(record: Participation): Participation {
  return {
    ...record,
    exitDate: null,
    exitReason: null,
    statusEvents: [],
    lastStatus28d: null,
    education28d: null,
    qualification28d: null,
    status6m: null,
    improved6m: [],
  };
}
