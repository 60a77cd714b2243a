import { addDays, type CalendarDay } from '#domain';
import { accountOf } from '../../apps/api/src/platform/accounts/create-account.js';
import { demoAccountPlans } from '../../apps/api/src/platform/accounts/demo-accounts.js';
import type { Database } from '../../apps/api/src/platform/database/database.js';
import type { ReportAct } from '../../apps/api/src/platform/reports/report-act.js';
import { certifyReport, createReport, submitReport, verifyReport } from '../../apps/api/src/platform/reports/report-steps.js';
import { writeSectionText } from '../../apps/api/src/platform/reports/section-text.js';
import type { ClientBase } from 'pg';
import { demoToday, type DemoProject } from './demo-network.js';
import { reportTexts } from './report-texts.js';

type Period = DemoProject['reportingPeriods'][number];
type StepName = 'create' | 'submit' | 'verify' | 'certify';

/** A step in the life of a report, and the morning it is taken. */
interface Step {
  readonly day: CalendarDay;
  readonly period: string;
  readonly name: StepName;
}

/** Up to which step each state has come. */
const stepsOf: Readonly<Record<Period['reportStatus'], readonly StepName[]>> = {
  not_started: [],
  draft: ['create'],
  submitted: ['create', 'submit'],
  under_verification: ['create', 'submit', 'verify'],
  certified: ['create', 'submit', 'verify', 'certify'],
};

/** Begun before the period ends, handed in four days before it is due, verified two days later, certified within a fortnight. */
function dayOf(name: StepName, { end, reportDue }: Period): CalendarDay {
  const day = { create: addDays(end, -7), submit: addDays(reportDue, -4), verify: addDays(reportDue, -2), certify: addDays(reportDue, 12) }[
    name
  ];
  return day < demoToday ? day : addDays(demoToday, -1);
}

function plannedSteps({ reportingPeriods }: DemoProject): Step[] {
  return reportingPeriods
    .flatMap((period) => stepsOf[period.reportStatus].map((name): Step => ({ name, period: period.id, day: dayOf(name, period) })))
    .sort((one, other) => (one.day < other.day ? -1 : one.day > other.day ? 1 : 0));
}

const morningOf = (day: CalendarDay): Date => new Date(`${day}T09:00:00Z`);

/** Takes the steps of a project's reports when their day has come, each by the account whose task it is. */
export class ReportHistory {
  private constructor(
    private readonly database: Database,
    private readonly projectId: string,
    private readonly steps: Step[],
    private readonly accounts: { readonly manager: string; readonly lead: string },
    /** Reports by period. */
    private readonly reports: Map<string, string>,
  ) {}

  /** @param project its plan of reports; steps that an earlier start took are left out */
  static async of(database: Database, project: DemoProject, projectId: string): Promise<ReportHistory> {
    const accounts = await database.shared(async (tx) => {
      const idOf = async (role: string): Promise<string> =>
        (await accountOf(tx, demoAccountPlans.find((plan) => plan.role === role)?.email ?? '')) ?? `demo ${role}`;
      return { manager: await idOf('manager'), lead: await idOf('lead') };
    });
    const found = await database.withScope({ projects: [projectId], account: null }, (tx) =>
      tx.report.findMany({ where: { projectId }, select: { reportId: true, periodId: true, transitions: { select: { seq: true } } } }),
    );
    const taken = new Map(found.map(({ periodId, transitions }) => [periodId, transitions.length]));
    const steps = plannedSteps(project).filter(({ period, name }) => stepsOf.certified.indexOf(name) >= (taken.get(period) ?? 0));
    return new ReportHistory(database, projectId, steps, accounts, new Map(found.map(({ periodId, reportId }) => [periodId, reportId])));
  }

  /** Takes every step whose day is not later than this one. */
  async until(day: CalendarDay): Promise<void> {
    for (let next = this.steps[0]; next && next.day <= day; next = this.steps[0]) {
      await this.take(next);
      this.steps.shift();
    }
  }

  private async take({ day, period, name }: Step): Promise<void> {
    const account = name === 'create' || name === 'submit' ? this.accounts.manager : this.accounts.lead;
    const act = { projectId: this.projectId, account, today: day };
    await this.database.withBulkScope(
      { projects: [this.projectId], account },
      async (client, at) => this.step(client, { ...act, at }, name, period),
      { lock: 'exclusive', recordedAt: morningOf(day), timeoutMs: 60_000 },
    );
  }

  private async step(client: ClientBase, act: ReportAct, name: StepName, period: string): Promise<void> {
    const reportId = this.reports.get(period);
    if (name === 'create') {
      const created = await createReport(client, act, period);
      this.reports.set(period, created);
      return;
    }
    if (!reportId) throw new Error(`The report of ${period} was not begun`);
    if (name === 'submit') {
      for (const [section, language, text] of reportTexts)
        await writeSectionText(client, act, reportId, { section, language, text, onVersion: 0 });
      return submitReport(client, act, reportId);
    }
    return name === 'verify' ? verifyReport(client, act, reportId) : certifyReport(client, act, reportId);
  }
}
