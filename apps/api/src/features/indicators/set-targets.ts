import { Injectable } from '@nestjs/common';
import type { ClientBase } from 'pg';
import { v7 as uuidv7 } from 'uuid';
import type { IndicatorTargets, TargetPlanChange } from '#contract';
import { type BaselineEntry, planDifferences, type PlanDifference, type TargetEntry, type TargetPlan } from '#domain';
import { readChange } from '../../platform/database/project-change.js';
import type { Write } from '../../platform/idempotency/write.js';
import { Writes } from '../../platform/idempotency/writes.js';
import { Installation } from '../../platform/installation/installation.js';
import { Refusal } from '../../platform/problems/refusal.js';
import type { Account, ProjectReference } from '../../platform/sign-in/account.js';
import { indicatorNamed } from '../../platform/values/indicator-detail.js';
import { type IndicatorFacts, type ProjectFacts, readProjectFacts } from '../../platform/values/project-facts.js';
import { storedScope } from '../../platform/values/stored-scope.js';
import { questionOf } from '../../platform/values/value-question.js';
import { targetsView } from './read-targets.js';
import { disputedEntries, planAt, planOfVersion, planVersionAt } from './recorded-plan.js';
import { refuseFaults, refuseUnmeant } from './refuse-target-plan.js';

export interface TargetPlanRequest {
  readonly account: Account;
  readonly project: ProjectReference;
  readonly code: string;
  readonly write: Write;
  /** Version of the plan that the change is made on. */
  readonly version: number;
  readonly change: TargetPlanChange;
}

/** What is written with one change. */
interface PlanWriting {
  readonly facts: ProjectFacts;
  readonly indicator: IndicatorFacts;
  readonly postedAt: Date;
  readonly today: string;
  readonly account: string;
  readonly reason: string | null;
}

/**
 * Sets the whole plan of an indicator. What differs closes the entry that stood there and adds another, so that the past is judged as it
 * was (R131); the same plan again changes nothing.
 */
@Injectable()
export class SetTargets {
  constructor(
    private readonly writes: Writes,
    private readonly installation: Installation,
  ) {}

  set({ account, project, code, write, version, change }: TargetPlanRequest): Promise<IndicatorTargets> {
    const { reason } = change;
    const work = async (client: ClientBase, postedAt: Date): Promise<IndicatorTargets> => {
      const before = await readFacts(client, project.id, code);
      const today = this.installation.today(before.timeZone);
      const indicator = indicatorNamed(before, code);
      const stored = planAt(indicator, before, null);
      refuseStale(version, indicator, before, change, stored);
      refuseFaults(change, indicator, before, today);
      const differences = planDifferences(stored, change);
      refuseUnmeant(change, differences, before, today);
      if (differences.length === 0) return targetsView(client, before, indicator, questionOf({}, before, today));
      await writeChange(client, differences, { facts: before, indicator, postedAt, today, account: account.id, reason });
      const after = await readFacts(client, project.id, code);
      return targetsView(client, after, indicatorNamed(after, code), questionOf({}, after, today));
    };
    const scope = account.scopeFor(project, reason === null ? {} : { reason });
    return this.writes.runBulk(write, scope, work, { lock: 'shared' });
  }
}

/** The facts as this transaction sees them; the indicator is held until its end, so that of two changes at once the second sees the first. */
async function readFacts(client: ClientBase, projectId: string, code: string): Promise<ProjectFacts> {
  await client.query('select from indicator where project_id = $1 and (code = $2 or common_code = $2) for update', [projectId, code]);
  const change = await readChange(client, projectId);
  if (!change) throw new Refusal('not_found');
  return readProjectFacts(client, projectId, change);
}

function refuseStale(version: number, indicator: IndicatorFacts, facts: ProjectFacts, yours: TargetPlan, theirs: TargetPlan): void {
  if (version === planVersionAt(indicator, null)) return;
  throw new Refusal('stale_version', { conflicts: disputedEntries(planOfVersion(indicator, facts, version), yours, theirs) });
}

async function writeChange(client: ClientBase, differences: readonly PlanDifference[], writing: PlanWriting): Promise<void> {
  const { facts, indicator, postedAt, today, account, reason } = writing;
  for (const { before, after } of differences) {
    const entry = after ?? before;
    if (entry === null) continue;
    if (!('milestone' in entry)) await writeBaseline(client, entry, after === null, writing);
    else {
      if (before !== null) await closeTarget(client, entry, writing);
      if (after !== null) await writeTarget(client, entry, writing);
    }
  }
  await client.query(
    `insert into indicator_plan_change (project_id, indicator_number, version, changed_at, changed_on, changed_by, reason)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [facts.projectId, indicator.number, planVersionAt(indicator, null) + 1, postedAt, today, account, reason],
  );
}

/** The latest baseline of a part holds: one that is taken away is followed by one that says nothing. */
async function writeBaseline(
  client: ClientBase,
  { scope, value, on, origin, source }: BaselineEntry,
  gone: boolean,
  { facts, indicator, postedAt }: PlanWriting,
): Promise<void> {
  const { dimension, member } = storedScope(scope, facts.desks);
  await client.query(
    `insert into indicator_baseline (project_id, indicator_number, dimension, member, recorded_at, value, on_date, origin, source)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [facts.projectId, indicator.number, dimension, member, postedAt, gone ? null : value, gone ? null : on, origin, gone ? '' : source],
  );
}

async function closeTarget(client: ClientBase, { scope, period, milestone }: TargetEntry, writing: PlanWriting): Promise<void> {
  const { facts, indicator, postedAt } = writing;
  const { dimension, member } = storedScope(scope, facts.desks);
  await client.query(
    `update indicator_target set superseded_at = $1 where project_id = $2 and indicator_number = $3 and dimension = $4 and member = $5
       and period_id is not distinct from $6 and milestone = $7 and superseded_at is null`,
    [postedAt, facts.projectId, indicator.number, dimension, member, period, milestone],
  );
}

async function writeTarget(client: ClientBase, entry: TargetEntry, { facts, indicator, postedAt }: PlanWriting): Promise<void> {
  const { scope, period, milestone, value, origin, source } = entry;
  const { dimension, member } = storedScope(scope, facts.desks);
  await client.query(
    `insert into indicator_target (project_id, target_id, indicator_number, dimension, member, period_id, value, milestone, origin, source,
       recorded_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [facts.projectId, uuidv7(), indicator.number, dimension, member, period, value, milestone, origin, source, postedAt],
  );
}
