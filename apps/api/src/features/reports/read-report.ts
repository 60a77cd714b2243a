import { Injectable } from '@nestjs/common';
import type { ClientBase } from 'pg';
import type { Page, Report, ReportSummary } from '#contract';
import { difference, mayCertify, stepsFrom, type CalendarDay, type ReportDifference, type ReportModel, type ReportStep } from '#domain';
import { Database } from '../../platform/database/database.js';
import { readDraft, type Draft } from '../../platform/reports/read-draft.js';
import { valuesByCode } from '../../platform/reports/reported-indicator.js';
import { readReportSubject } from '../../platform/reports/report-subject.js';
import {
  readFrozen,
  readNext,
  readPreparers,
  readPrevious,
  readReport,
  readReports,
  readTexts,
  readTransitions,
  type PreviousReport,
  type StoredReport,
} from '../../platform/reports/stored-report.js';
import { readAmountGround } from '../../platform/values/value-ground.js';
import { everythingUpTo } from '../../platform/values/value-question.js';
import type { Account, ProjectReference } from '../../platform/sign-in/account.js';
import { ProjectAnswers } from '../../platform/values/project-answers.js';
import { readAccountNames } from '../../platform/accounts/account-names.js';
import { reportViewOf, summaryOf } from './report-view.js';

/** Reads reports: a draft as it stands now, an issued one as it was frozen, with what changed since. */
@Injectable()
export class ReadReport {
  constructor(
    private readonly database: Database,
    private readonly answers: ProjectAnswers,
  ) {}

  /** All reports of the project, newest period first. */
  list(account: Account, project: ProjectReference): Promise<Page<ReportSummary>> {
    return this.database.withBulkScope(account.scopeFor(project), async (client) => {
      const reports = await readReports(client, project.id);
      const names = await readAccountNames(
        client,
        reports.map(({ createdBy }) => createdBy),
      );
      const items: ReportSummary[] = [];
      for (const stored of reports) {
        const missing = stored.state === 'draft' ? (await this.draft(client, project.id, stored)).missing : [];
        items.push(summaryOf(stored, missing, names));
      }
      return { items, next: null };
    });
  }

  one(account: Account, project: ProjectReference, reportId: string): Promise<Report> {
    return this.database.withBulkScope(account.scopeFor(project), (client) => this.within(client, account, project, reportId));
  }

  /** Within a transaction whose scope holds the project. */
  async within(client: ClientBase, account: Account, project: ProjectReference, reportId: string): Promise<Report> {
    const stored = await readReport(client, project.id, reportId);
    const transitions = await readTransitions(client, project.id, reportId);
    const names = await readAccountNames(client, [stored.createdBy, ...transitions.map(({ by }) => by)]);
    const texts = await readTexts(client, project.id, reportId);
    const next = stored.state === 'reopened' ? await readNext(client, project.id, stored) : null;
    const common = {
      stored,
      texts,
      transitions,
      names,
      next,
      steps: stepsOf(account, project, stored, await readPreparers(client, project.id, stored)),
    };
    if (stored.state === 'draft') {
      const { report, missing, previous, corrections } = await this.draft(client, project.id, stored);
      return reportViewOf({
        ...common,
        model: report,
        missing,
        previous,
        corrections,
        changes: changesFrom(previous, report),
        changedSince: [],
      });
    }
    const { report, corrections } = await readFrozen(client, project.id, reportId);
    const previous = await readPrevious(client, project.id, stored);
    const changedSince = await this.#changedSince(client, project.id, stored, report.indicators);
    return reportViewOf({
      ...common,
      model: report,
      missing: [],
      previous,
      corrections,
      changes: changesFrom(previous, report),
      changedSince,
    });
  }

  /** A draft as it stands now; worked out once for each change of the project. */
  draft(client: ClientBase, projectId: string, stored: StoredReport): Promise<Draft> {
    return this.answers.askWithin(client, projectId, (_, today) => ({
      key: `draft ${stored.id} ${today}`,
      answer: async (within) => readDraft(within, await readReportSubject(within, projectId), stored, today, new Date()),
    }));
  }

  /** The day it is where the programme lives. */
  async today(client: ClientBase, projectId: string): Promise<CalendarDay> {
    return this.answers.today(await this.answers.facts(client, projectId));
  }

  #changedSince(
    client: ClientBase,
    projectId: string,
    { cutOff }: StoredReport,
    issued: ReportModel['indicators'],
  ): Promise<Report['changedSince']> {
    return this.answers.askWithin(client, projectId, () => ({
      key: `values up to ${cutOff} ${issued.map(({ code, value }) => `${code}=${value}`).join(' ')}`,
      answer: async (within, facts) => {
        const now = valuesByCode(await readAmountGround(within, facts, everythingUpTo(cutOff)));
        return issued.flatMap(({ code, name, value }) => {
          const today = now.get(code) ?? null;
          return value === null || today === null || value === today ? [] : [{ code, name, issued: value, now: today }];
        });
      },
    }));
  }
}

/** What is different from the report before, beside the corrections, which have their reasons. */
function changesFrom(previous: PreviousReport | null, report: ReportModel): ReportDifference[] {
  return previous === null ? [] : difference(previous.frozen.report, report).filter(({ kind }) => kind !== 'correction');
}

function stepsOf(account: Account, project: ProjectReference, stored: StoredReport, preparedBy: readonly string[]): ReportStep[] {
  return stepsFrom(stored.state).filter((step) => {
    if (!account.mayIn(`reports.${step}`, project.id)) return false;
    return step !== 'certify' || mayCertify(account.id, preparedBy);
  });
}
