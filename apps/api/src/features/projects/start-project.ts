import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import type { NewProject, Project } from '#contract';
import { checkContiguous, periodsInOrder, periodsOfFund, type ReportingPeriod } from '#domain';
import { grantRole } from '../../platform/accounts/create-account.js';
import { raiseChangeNumber } from '../../platform/database/database.js';
import { queryThrough } from '../../platform/database/query.js';
import type { ScopedTransaction } from '../../platform/database/scope.js';
import type { Write } from '../../platform/idempotency/write.js';
import { Writes } from '../../platform/idempotency/writes.js';
import { Refusal } from '../../platform/problems/refusal.js';
import { createProject } from '../../platform/projects/create-project.js';
import { ensureProgramme } from '../../platform/projects/ensure-programme.js';
import type { Account } from '../../platform/sign-in/account.js';
import { inAllLanguages, periodOfProgramme, readProjectView } from './project-view.js';
import { startingIndicators, startingLists } from './starting-indicators.js';

/**
 * Starts a project: its periods and desks as given, and the common indicators of the lists that it reports (R33, R60-R63, R90, R91).
 * A manager who starts one manages it. An administrator starts it for others and gets no role in it: he opens no figures (G5).
 */
@Injectable()
export class StartProject {
  constructor(private readonly writes: Writes) {}

  start(account: Account, write: Write, plan: NewProject): Promise<Project> {
    const periods = periodsOf(plan);
    refuseDoubles(plan);
    const projectId = uuidv7();
    const scope = { projects: [projectId], account: account.id };
    // no lock: nobody knows the project yet
    return this.writes.run(write, scope, async (tx, postedAt) => {
      const { acronym, specificObjective, priority, categoryOfRegion, start, end, desks } = plan;
      const { programmeId, fund, period } = await programmeOf(tx, plan, account);
      const frameworks = startingLists(plan, { fund, period, specificObjective });
      await createProject(tx, postedAt, {
        ...{ projectId, programmeId, acronym, specificObjective, frameworks, priority, categoryOfRegion, start, end, desks, periods },
        title: inAllLanguages(plan.title),
        leadPartner: { name: plan.leadPartner },
        indicators: startingIndicators(plan, frameworks),
      });
      await raiseChangeNumber(tx, projectId);
      if (account.roles.some(({ role }) => role === 'manager')) await grantRole(tx, account.id, { role: 'manager', projectId }, account.id);
      return readProjectView(queryThrough(tx), projectId, account.language);
    });
  }
}

interface ProgrammeOfProject {
  readonly programmeId: string;
  readonly fund: string;
  readonly period: string;
}

/** @throws Refusal `unknown_programme`; describing a new one is for administrators, since programmes are shared by all projects. */
async function programmeOf(tx: ScopedTransaction, { programmeCode, programme }: NewProject, account: Account): Promise<ProgrammeOfProject> {
  const known = await tx.programme.findUnique({
    where: { code: programmeCode },
    select: { programmeId: true, fund: true, periodText: true },
  });
  if (known) return { ...known, period: periodOfProgramme({ fund: known.fund, period: known.periodText }) };
  if (!programme) throw new Refusal('unknown_programme', { field: 'programmeCode' });
  if (!account.roles.some(({ role }) => role === 'admin')) throw new Refusal('unknown_programme', { field: 'programme' });
  const { name, fund, period, reservedSums } = programme;
  if (!periodsOfFund(fund).some((one) => one === period))
    throw new Refusal('validation', { field: 'programme.period', detail: `programme.period: ${fund} had no programmes in ${period}` });
  const settings = reservedSums.length > 0 ? { reservedSums } : {};
  const programmeId = await ensureProgramme(tx, { code: programmeCode, name: inAllLanguages(name), fund, period, settings });
  return { programmeId, fund, period };
}

/** @throws Refusal when a period leaves a gap, overlaps another or lies outside the project. */
function periodsOf({ start, end, periods }: NewProject): readonly ReportingPeriod[] {
  if (end < start) throw new Refusal('validation', { field: 'end', detail: 'end: the project ends before it starts' });
  const numbered = periodsInOrder(periods.map((period) => ({ ...period, number: 0 }))).map((period, at) => ({ ...period, number: at + 1 }));
  const [fault] = checkContiguous(numbered);
  if (fault) {
    const where = 'period' in fault ? fault.period : `${fault.before} and ${fault.after}`;
    throw new Refusal('periods_not_contiguous', { field: 'periods', detail: `periods: ${fault.kind.replaceAll('_', ' ')}, ${where}` });
  }
  const outside = numbered.find((period) => period.start < start || period.end > end);
  if (outside) throw new Refusal('periods_not_contiguous', { field: 'periods', detail: `periods: ${outside.id} lies outside the project` });
  return numbered;
}

function refuseDoubles({ periods, desks }: NewProject): void {
  const doubled = (values: readonly string[]): boolean => new Set(values).size < values.length;
  if (doubled(periods.map(({ id }) => id))) throw new Refusal('taken', { field: 'periods', detail: 'periods: two have the same id' });
  if (doubled(desks.map(({ code }) => code))) throw new Refusal('taken', { field: 'desks', detail: 'desks: two have the same code' });
}
