import { decisionOverdue, planActionsOverdue, type WatchedDecision, type WatchedPlan } from '#domain';
import { type AlertSource, mostRead, said, standing } from '../alert-source.js';

/** Decisions whose day is over. */
export const decisionSource: AlertSource = {
  audience: 'project',
  async read(client, { projectId, today }) {
    const { rows } = await client.query<WatchedDecision>(
      `select v.record_id as id, left(v.content ->> 'text', 120) as name, v.content ->> 'dueOn' as "dueOn", v.content ->> 'status' as status
       from record_version v
       where ${standing} and v.type = 'decision' and v.day < $2::date and v.content ->> 'status' not in ('implemented', 'dropped')
       order by v.day, v.record_id limit ${mostRead}`,
      [projectId, today],
    );
    return said(rows.map((row) => decisionOverdue(row, today)));
  },
};

interface PlanRow extends Omit<WatchedPlan, 'actions'> {
  readonly actions: readonly { readonly dueOn?: string; readonly status?: string }[] | null;
}

/** Plans that no other replaced, with what is to be done. */
export const planSource: AlertSource = {
  audience: 'project',
  async read(client, { projectId, today }) {
    const { rows } = await client.query<PlanRow>(
      `select v.record_id as id, concat_ws(' ', v.content ->> 'title', v.content ->> 'version') as name, v.content ->> 'status' as status,
         v.content -> 'actions' as actions
       from record_version v
       where ${standing} and v.type = 'plan' and v.content ->> 'status' <> 'superseded' and v.content ? 'actions'
       order by v.day nulls last, v.record_id limit ${mostRead}`,
      [projectId],
    );
    return said(
      rows.map(({ actions, ...plan }) => {
        const due = (actions ?? []).map(({ dueOn = null, status = null }) => ({ dueOn, status }));
        return planActionsOverdue({ ...plan, actions: due }, today);
      }),
    );
  },
};
