import { Injectable } from '@nestjs/common';
import type { FindingWaiver, NewWaiver } from '#contract';
import type { Write } from '../../platform/idempotency/write.js';
import { Writes } from '../../platform/idempotency/writes.js';
import { Refusal } from '../../platform/problems/refusal.js';
import type { Account, ProjectReference } from '../../platform/sign-in/account.js';
import { ProjectScans } from './project-scans.js';
import { takeWaiverBack, writeWaiver } from './waivers.js';

/** Who waives in which project, by which request. */
export interface WaiverRequest {
  readonly account: Account;
  readonly project: ProjectReference;
  readonly write: Write;
}

/** Lets a finding stand with a reason, and takes that back. Neither changes a record or a figure. */
@Injectable()
export class WaiveFinding {
  constructor(
    private readonly writes: Writes,
    private readonly scans: ProjectScans,
  ) {}

  /** @throws Refusal `wrong_state` when the finding is not there any more: its facts have changed */
  waive({ account, project, write }: WaiverRequest, { findingId, asOf, reason }: NewWaiver): Promise<FindingWaiver> {
    return this.writes.runBulk(write, account.scopeFor(project, { reason }), async (client, at) => {
      const { issues } = await this.scans.within(client, project.id, asOf);
      const issue = issues.find(({ id }) => id === findingId);
      if (!issue)
        throw new Refusal('wrong_state', { field: 'findingId', detail: 'The finding is not there any more: its facts have changed.' });
      return writeWaiver(client, project.id, issue, { reason, by: account.id, at });
    });
  }

  takeBack({ account, project, write }: WaiverRequest, waiverId: string): Promise<FindingWaiver> {
    return this.writes.runBulk(write, account.scopeFor(project), (client, at) => takeWaiverBack(client, project.id, waiverId, at));
  }
}
