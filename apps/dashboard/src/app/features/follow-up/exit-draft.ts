import type { ExitChange, LeavingView, NewExit } from '#contract';
import { isQualification, type LabourStatus, type Leaving, leavingFaults, type LeavingGround, proposedLeaving } from '#domain';

/** The exit questionnaire as it is being written: everything text, empty where nothing is said. */
export interface ExitDraft {
  readonly exitDate: string;
  readonly exitReason: string;
  readonly exitDetail: string;
  readonly statusEvents: readonly { readonly on: string; readonly status: string }[];
  /** `true`, `false` or not answered. */
  readonly educationBegan: string;
  readonly educationOn: string;
  readonly educationProvider: string;
  readonly qualification: string;
  readonly qualificationOn: string;
  readonly qualificationBody: string;
  readonly jobContract: string;
  readonly jobEmployer: string;
  readonly italianLevel: string;
  readonly satisfaction: string;
  readonly suggestion: string;
  readonly reason: string;
}

const text = (value: string | null): string => value ?? '';

/** What one begins with: the exit as it stands, the one that is proposed, or nothing. */
export function draftOf(view: LeavingView): ExitDraft {
  const leaving = view.exit ?? (view.isUnreachable ? proposedLeaving(view.lastSupport) : null);
  return {
    exitDate: leaving?.exitDate ?? '',
    exitReason: leaving?.exitReason ?? '',
    exitDetail: text(leaving?.exitDetail ?? null),
    statusEvents: leaving?.statusEvents ?? [],
    educationBegan: leaving?.educationBegan === null || leaving === null ? '' : String(leaving.educationBegan),
    educationOn: text(leaving?.educationOn ?? null),
    educationProvider: text(leaving?.educationProvider ?? null),
    qualification: text(leaving?.qualification ?? null),
    qualificationOn: text(leaving?.qualificationOn ?? null),
    qualificationBody: text(leaving?.qualificationBody ?? null),
    jobContract: text(leaving?.jobContract ?? null),
    jobEmployer: text(leaving?.jobEmployer ?? null),
    italianLevel: text(leaving?.italianLevel ?? null),
    satisfaction: leaving?.satisfaction ? String(leaving.satisfaction) : '',
    suggestion: text(leaving?.suggestion ?? null),
    reason: '',
  };
}

const said = (written: string): string | null => (written.trim() === '' ? null : written.trim());

/** Whether there is a job whose contract can be told. */
export function asksJob({ exitReason, statusEvents }: ExitDraft): boolean {
  return exitReason !== 'DECEASED' && statusEvents.some(({ on, status }) => on !== '' && status === 'JOB');
}

/** What is written, as the API takes it; what belongs to an answer that was not given is left out. */
export function exitOf(draft: ExitDraft): NewExit {
  const asksEducation = draft.educationBegan === 'true';
  const asksBody = isQualification(said(draft.qualification) as Leaving['qualification']);
  const died = draft.exitReason === 'DECEASED';
  return {
    exitDate: draft.exitDate,
    exitReason: draft.exitReason as NewExit['exitReason'],
    exitDetail: draft.exitReason === 'DROPOUT' ? (said(draft.exitDetail) as NewExit['exitDetail']) : null,
    statusEvents: died
      ? []
      : draft.statusEvents.flatMap(({ on, status }) => (on === '' || status === '' ? [] : [{ on, status: status as LabourStatus }])),
    educationBegan: died || draft.educationBegan === '' ? null : asksEducation,
    educationOn: !died && asksEducation ? said(draft.educationOn) : null,
    educationProvider: !died && asksEducation ? said(draft.educationProvider) : null,
    qualification: died ? null : (said(draft.qualification) as NewExit['qualification']),
    qualificationOn: !died && asksBody ? said(draft.qualificationOn) : null,
    qualificationBody: !died && asksBody ? said(draft.qualificationBody) : null,
    jobContract: asksJob(draft) ? (said(draft.jobContract) as NewExit['jobContract']) : null,
    jobEmployer: asksJob(draft) ? said(draft.jobEmployer) : null,
    italianLevel: died ? null : (said(draft.italianLevel) as NewExit['italianLevel']),
    satisfaction: died || draft.satisfaction === '' ? null : Number(draft.satisfaction),
    suggestion: died ? null : said(draft.suggestion),
  };
}

/** The answers that differ from those that stand. */
export function changeOf(view: LeavingView, draft: ExitDraft): ExitChange {
  const [before, now] = [exitOf(draftOf(view)), exitOf(draft)];
  const changed = Object.entries(now).filter(([field, value]) => JSON.stringify(value) !== JSON.stringify(before[field as keyof NewExit]));
  return { ...(Object.fromEntries(changed) as Partial<NewExit>), reason: said(draft.reason) };
}

/** Fields that cannot stand, each with the name of its sentence: `followUp.fault.<name>`. */
export function exitFaults(draft: ExitDraft, ground: LeavingGround, needsReason: boolean): ReadonlyMap<string, string> {
  const faults = new Map<string, string>();
  if (draft.exitDate === '') faults.set('exitDate', 'required');
  if (draft.exitReason === '') faults.set('exitReason', 'required');
  if (draft.statusEvents.some(({ on, status }) => (on === '') !== (status === ''))) faults.set('statusEvents', 'half');
  if (needsReason && draft.reason.trim().length < 3) faults.set('reason', 'reason');
  if (draft.exitDate === '' || draft.exitReason === '') return faults;
  for (const { field, code } of leavingFaults(exitOf(draft), ground)) if (!faults.has(field)) faults.set(field, code);
  return faults;
}
