import { Injectable } from '@nestjs/common';
import type { FindingsQuery, Quality, QualityFindings, QualityQuery } from '#contract';
import { Database } from '../../platform/database/database.js';
import type { Scope } from '../../platform/database/scope.js';
import { noteLook } from '../../platform/values/audit-look.js';
import { ProjectScans } from './project-scans.js';
import { readWaivers } from './waivers.js';
import { pageOfFindings, qualityOf } from './work-list.js';

/** How good the data of a project are: figures for everybody who reads values, and the work list for those who may open records. */
@Injectable()
export class ReadQuality {
  constructor(
    private readonly database: Database,
    private readonly scans: ProjectScans,
  ) {}

  async figures(scope: Scope, projectId: string, query: QualityQuery): Promise<Quality> {
    const scan = await this.scans.of(scope, projectId, query.asOf);
    // waivers do not raise the number of the project: they change no figure, so what is kept stays
    const waivers = await this.database.withBulkScope(scope, (client) => readWaivers(client, projectId));
    return qualityOf(scan, waivers, query);
  }

  /** Whoever opens the list leaves a trace (G37): it names records. */
  async findings(scope: Scope, projectId: string, query: FindingsQuery): Promise<QualityFindings> {
    const scan = await this.scans.of(scope, projectId, query.asOf);
    return this.database.withBulkScope(scope, async (client) => {
      const { check, level, desk } = query;
      const asked = Object.fromEntries(
        Object.entries({ check, level, desk }).filter((entry): entry is [string, string] => entry[1] !== undefined),
      );
      if (query.cursor === undefined) await noteLook(client, projectId, 'findings_listed', 'participation', asked);
      return pageOfFindings(scan, await readWaivers(client, projectId), query, await this.scans.facts(client, projectId));
    });
  }
}
