import { Injectable } from '@nestjs/common';
import type { ClientBase } from 'pg';
import type { Report, SectionTextView } from '#contract';
import { characterCount, type Language, type ReportStep, type SectionKey } from '#domain';
import type { Write } from '../../platform/idempotency/write.js';
import { Writes } from '../../platform/idempotency/writes.js';
import { Refusal } from '../../platform/problems/refusal.js';
import type { ReportAct } from '../../platform/reports/report-act.js';
import { certifyReport, createReport, reopenReport, submitReport, verifyReport } from '../../platform/reports/report-steps.js';
import { readReportSubject } from '../../platform/reports/report-subject.js';
import { writeSectionText } from '../../platform/reports/section-text.js';
import type { Account, ProjectReference } from '../../platform/sign-in/account.js';
import { ReadReport } from './read-report.js';

/** Who changes what of a report: the account, the project, and the request that does it once. */
export interface ReportWrite {
  readonly account: Account;
  readonly project: ProjectReference;
  readonly write: Write;
}

export interface SectionTextChange {
  readonly reportId: string;
  readonly section: SectionKey;
  readonly language: Language;
  readonly text: string;
  readonly onVersion: number;
}

/** Freezing a large project takes longer than an ordinary write. */
const freezingTimeoutMs = 60_000;

/** Takes a report through its life. */
@Injectable()
export class ChangeReport {
  constructor(
    private readonly writes: Writes,
    private readonly reports: ReadReport,
  ) {}

  begin(by: ReportWrite, periodId: string): Promise<Report> {
    return this.#act(by, undefined, async (client, act) => {
      const id = await createReport(client, act, periodId);
      return this.reports.within(client, by.account, by.project, id);
    });
  }

  /** Saves a text of a section; longer than the funder takes, it is kept and listed as too long. */
  writeText(by: ReportWrite, change: SectionTextChange): Promise<SectionTextView> {
    const { reportId, section, language, text } = change;
    return this.#act(by, undefined, async (client, act) => {
      const version = await writeSectionText(client, act, reportId, change);
      const { noteLimit } = await readReportSubject(client, by.project.id);
      return { section, language, text, version, characters: characterCount(text), limit: noteLimit };
    });
  }

  take(by: ReportWrite, reportId: string, step: ReportStep, reason: string | undefined): Promise<Report> {
    if (step === 'reopen' && !reason)
      throw new Refusal('validation', { field: 'reason', detail: 'reason: say why the report is reopened' });
    return this.#act(by, reason, async (client, act) => {
      await this.#step(client, act, reportId, step, reason ?? null);
      return this.reports.within(client, by.account, by.project, reportId);
    });
  }

  async #step(client: ClientBase, act: ReportAct, reportId: string, step: ReportStep, reason: string | null): Promise<void> {
    if (step === 'submit') await submitReport(client, act, reportId, reason);
    else if (step === 'verify') await verifyReport(client, act, reportId, reason);
    else if (step === 'certify') await certifyReport(client, act, reportId, reason);
    else await reopenReport(client, act, reportId, reason ?? '');
  }

  /** The lock is exclusive: a text saved while a report is frozen would be in it by half. */
  #act<T>(
    { account, project, write }: ReportWrite,
    reason: string | undefined,
    work: (client: ClientBase, act: ReportAct) => Promise<T>,
  ): Promise<T> {
    return this.writes.runBulk(
      write,
      account.scopeFor(project, { reason }),
      async (client, at) =>
        work(client, { projectId: project.id, account: account.id, at, today: await this.reports.today(client, project.id) }),
      { lock: 'exclusive', timeoutMs: freezingTimeoutMs },
    );
  }
}
