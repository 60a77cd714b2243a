import type { DeskRecord } from '#contract';
import { minimumServicesOn } from '#domain';
import type { Query } from '../../platform/database/query.js';
import type { Installation } from '../../platform/installation/installation.js';
import type { Account, ProjectReference } from '../../platform/sign-in/account.js';
import { type DeskRow, fieldOfColumn, readCountedFor, readDeskRow } from './desk-rows.js';

/** Who asks about a desk of which project, and what day it is there. */
export interface AboutDesk {
  readonly account: Account;
  readonly project: ProjectReference;
  /** Id or code. */
  readonly desk: string;
  readonly installation: Installation;
}

/** A desk as a transaction sees it; what only some may see is left out for the others. @throws Refusal `not_found` */
export async function readDeskView(query: Query, { account, project, desk, installation }: AboutDesk): Promise<DeskRecord> {
  const row = await readDeskRow(query, project.id, desk);
  const seesFigures = account.mayIn('values.read', project.id);
  const today = installation.today(row.timeZone);
  return {
    ...recordOf(row),
    minimumServicesOn: minimumServicesOn(row.minimumServiceSet),
    countsFor: seesFigures ? await readCountedFor(query, project.id, row.id, today) : [],
    history: account.mayIn('records.read', project.id) ? historyOf(row) : [],
  };
}

/** What people enter of a desk, beside its id and version. */
export function recordOf({ timeZone: _timeZone, history: _history, ...record }: DeskRow) {
  return record;
}

function historyOf({ history }: DeskRow): DeskRecord['history'] {
  return history.map(({ version, at, by, columns, reason }) => ({
    ...{ version, by, reason },
    at: new Date(at).toISOString(),
    fields: columns.map(fieldOfColumn),
  }));
}
