import { Injectable } from '@nestjs/common';
import type { Project, ProjectChange } from '#contract';
import { queryThrough } from '../../platform/database/query.js';
import { checkVersion } from '../../platform/http/if-match.js';
import type { Write } from '../../platform/idempotency/write.js';
import { Writes } from '../../platform/idempotency/writes.js';
import { Refusal } from '../../platform/problems/refusal.js';
import { storedDay } from '../../platform/projects/stored-day.js';
import type { Account, ProjectReference } from '../../platform/sign-in/account.js';
import { readProjectView } from './project-view.js';

export interface ProjectChangeRequest {
  readonly account: Account;
  readonly project: ProjectReference;
  readonly write: Write;
  /** Version the change is made on. */
  readonly version: number;
  readonly change: ProjectChange;
}

/** Changes the title or the end of a project; the trail keeps who, when and why. */
@Injectable()
export class ChangeProject {
  constructor(private readonly writes: Writes) {}

  change({ account, project, write, version, change }: ProjectChangeRequest): Promise<Project> {
    const { title, end, reason } = change;
    const scope = account.scopeFor(project, { reason });
    return this.writes.run(
      write,
      scope,
      async (tx) => {
        // held until the end, so that of two changes at once the second sees the first
        await tx.$queryRaw`select from project where project_id = ${project.id}::uuid for update`;
        const stored = await readProjectView(queryThrough(tx), project.id, account.language);
        checkVersion(version, stored.version, { title, end }, { title: stored.title, end: stored.end });
        refuseEnd(end, stored);
        await tx.project.update({
          where: { projectId: project.id },
          data: { title, endDate: end === undefined ? undefined : storedDay(end), version: { increment: 1 } },
        });
        return readProjectView(queryThrough(tx), project.id, account.language);
      },
      { lock: 'shared' },
    );
  }
}

/** @throws Refusal when the project would end before it starts, or before its last period does. */
function refuseEnd(end: string | undefined, { start, periods }: Project): void {
  if (end === undefined) return;
  if (end < start) throw new Refusal('validation', { field: 'end', detail: 'end: the project ends before it starts' });
  const last = periods.at(-1);
  if (last && end < last.end)
    throw new Refusal('periods_not_contiguous', { field: 'end', detail: `end: period ${last.id} ends on ${last.end}` });
}
