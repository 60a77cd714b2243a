import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { Database } from '../database/database.js';
import { refreshStatistics } from '../database/prefer-keys.js';

/**
 * Tells the planner of what an import brought, after it is written: nobody who waits for an import waits for statistics. Where that comes to
 * nothing, autovacuum comes by a minute later.
 */
@Injectable()
export class LateStatistics implements OnModuleDestroy {
  readonly #log = new Logger(LateStatistics.name);
  #underWay: Promise<void> = Promise.resolve();

  constructor(private readonly database: Database) {}

  /** @param versions how many were written; @param known how many of their kind there were before */
  refresh(versions: number, known?: number): void {
    this.#underWay = this.#underWay
      .then(() => this.database.withBulkScope({ projects: [], account: null }, (client) => refreshStatistics(client, versions, known)))
      .catch((error: unknown) => {
        this.#log.warn(`statistics were not refreshed: ${error instanceof Error ? error.name : 'unknown'}`);
      });
  }

  /** The database is closed after the last of them. */
  onModuleDestroy(): Promise<void> {
    return this.#underWay;
  }
}
