import { Controller, Get, Res } from '@nestjs/common';
import { HealthCheckService, HealthIndicatorService } from '@nestjs/terminus';
import type { FastifyReply } from 'fastify';
import { Database } from '../database/database.js';
import { Installation } from '../installation/installation.js';
import { Metrics } from './metrics.js';

export interface HealthAnswer {
  readonly status: 'ok' | 'starting' | 'error';
  /** What the server still waits for. */
  readonly missing: readonly string[];
}

/** For whoever watches the server. */
@Controller()
export class HealthController {
  constructor(
    private readonly checks: HealthCheckService,
    private readonly indicators: HealthIndicatorService,
    private readonly database: Database,
    private readonly installation: Installation,
    private readonly metrics: Metrics,
  ) {}

  /** 200 only when the database answers, migrations are applied and, in a demonstration, its data are in. */
  @Get('health')
  async health(@Res({ passthrough: true }) reply: FastifyReply): Promise<HealthAnswer> {
    const { missing } = this.installation.readiness;
    const answers = await this.#databaseAnswers();
    reply.header('cache-control', 'no-store');
    if (answers && missing.length === 0) return { status: 'ok', missing };
    reply.status(503).header('retry-after', '2');
    return answers ? { status: 'starting', missing } : { status: 'error', missing: ['database', ...missing] };
  }

  @Get('metrics')
  async numbers(@Res() reply: FastifyReply): Promise<void> {
    await reply.type(this.metrics.contentType).send(await this.metrics.text());
  }

  async #databaseAnswers(): Promise<boolean> {
    const check = this.indicators.check('database');
    const ping = async () => {
      await this.database.ping();
      return check.up();
    };
    return this.checks.check([ping]).then(
      () => true,
      () => false,
    );
  }
}
