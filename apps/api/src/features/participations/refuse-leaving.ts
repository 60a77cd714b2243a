import type { ClientBase } from 'pg';
import type { FollowUpFault, LeavingFault } from '#domain';
import { Refusal } from '../../platform/problems/refusal.js';

/** What each fault says in the problem; the dashboard says it in the user's language. */
const sentences: Readonly<Record<LeavingFault['code'] | FollowUpFault['code'], string>> = {
  'exit-before-entry': 'the last day of support lies before the entry (V13)',
  'exit-before-re-entry': 'the last day of support lies before the day the person came back (R7)',
  'in-the-future': 'the day lies after today',
  'outside-window': 'the day lies outside the 28 days after the exit (R40)',
  'before-support': 'the day lies before the entry',
  'after-death': 'the person has died (R49)',
  'detail-missing': 'a drop-out says what lies behind it',
  'detail-without-drop-out': 'only a drop-out has a detail',
  'day-missing': 'the day is missing',
  'body-missing': 'a qualification says who assessed it (R45)',
  'not-in-education': 'there is no course without its answer',
  'job-missing': 'there is no contract without a job after leaving',
  'not-left': 'the person has not left',
  'before-six-months': 'the day six months after the exit is still to come (R46)',
  'contract-missing': 'who worked had a contract or worked independently',
  'contract-without-work': 'only who worked had a contract',
  'only-employed': 'only who was employed on entry is asked what improved (R48)',
  'improved-without-work': 'without work nothing improved at work (R48)',
};

/** @throws Refusal `validation` naming the field of the first fault */
export function refuseFaults(faults: readonly (LeavingFault | FollowUpFault)[]): void {
  const [fault] = faults;
  if (fault) throw new Refusal('validation', { field: fault.field, detail: `${fault.field}: ${sentences[fault.code]}` });
}

/** R49: nothing was done for somebody after their death. @throws Refusal `validation` with the day of what was recorded */
export async function refuseDeathBeforeSupport(client: ClientBase, projectId: string, person: string, died: string): Promise<void> {
  const { rows } = await client.query<{ day: string }>(
    `select v.day from record_version v where v.project_id = $1 and v.person_id = $2 and v.superseded_at is null and not v.withdrawn
       and v.day > $3::date and (v.type in ('deskContact', 'activeMeasure', 'attendance', 'participationExit', 'referral')
         or v.type = 'appointment' and v.content ->> 'status' = 'held') order by v.day desc limit 1`,
    [projectId, person, died],
  );
  const [later] = rows;
  if (later)
    throw new Refusal('validation', {
      field: 'exitDate',
      detail: `exitDate: something was recorded for the person on ${later.day}, after that day`,
    });
}
