import { createAccount, accountOf, grantRole, type NewRole } from '../../apps/api/src/platform/accounts/create-account.js';
import { type DemoAccountPlan, demoAccountPlans } from '../../apps/api/src/platform/accounts/demo-accounts.js';
import type { Database } from '../../apps/api/src/platform/database/database.js';
import { createProject } from '../../apps/api/src/platform/projects/create-project.js';
import { queryThrough } from '../../apps/api/src/platform/database/query.js';
import { ensureOrganisation } from '../../apps/api/src/platform/projects/ensure-organisation.js';
import { ensureProgramme } from '../../apps/api/src/platform/projects/ensure-programme.js';
import { demoNetwork, demoToday, type DemoProject } from './demo-network.js';
import { deskProfiles } from './desks/desk-profile.js';
import { historyOf } from './history.js';
import { eveningOf, loadBatch } from './load-people.js';
import { ReportHistory } from './load-reports.js';
import { organisationNamed } from './organisations.js';
import { objectiveOf, planOf, programmingPeriod } from './project-plan.js';
import { organisationsOf } from './project-records.js';
import { saveQuestionnaires } from './surveys/save-questionnaires.js';

export interface DemoOptions {
  /** Seals the special-category answers. */
  readonly secret: Buffer;
  readonly progress?: (step: string) => void;
  /** Acronyms of the projects that are loaded; default: all. */
  readonly only?: readonly string[];
}

/** While the database writes a month of one project, the next month of another is worked out. */
const projectsAtOnce = 2;

/** Programmes of the network with what they aim at by 2029 (invented). */
async function ensureDemoProgramme(database: Database, project: DemoProject): Promise<string> {
  const { programmeCode, programme, fund, priority, categoryOfRegion, programmeTargets } = project.programme.demo;
  return database.shared(async (tx) => {
    const name = { it: programme, en: programme, fr: programme };
    const programmeId = await ensureProgramme(tx, { code: programmeCode, name, fund, period: programmingPeriod, demo: true });
    await tx.programmeTarget.createMany({
      data: programmeTargets.map((target) => ({
        programmeId,
        priority,
        specificObjective: objectiveOf(project),
        categoryOfRegion,
        indicatorCode: target.code,
        milestone2024: target.milestone2024 ?? null,
        target2029: target.target2029 ?? null,
        targetPercent2029: target.targetPercent2029 ?? null,
        referenceOutput: target.referenceOutput ?? null,
      })),
      skipDuplicates: true,
    });
    return programmeId;
  });
}

/** Organisations that people are referred to, that sign and that take part, and that are no partners. */
async function ensureMembers(database: Database, project: DemoProject): Promise<void> {
  const members = new Set([...Object.keys(deskProfiles[project.id]?.members ?? {}), ...organisationsOf(project, demoToday)]);
  await database.shared(async (tx) => {
    for (const member of members) await ensureOrganisation(queryThrough(tx), organisationNamed(member));
  });
}

/** Id of the project, written now or by an earlier start that was ended before it was done. */
export async function ensureProject(database: Database, project: DemoProject): Promise<string> {
  const known = await database.shared((tx) => tx.projectAcronym.findUnique({ where: { acronym: project.acronym } }));
  if (known) return known.projectId;
  await ensureMembers(database, project);
  const plan = planOf(project, await ensureDemoProgramme(database, project), eveningOf(project.period.demo.start));
  await database.withScope({ projects: [plan.projectId], account: null }, (tx, postedAt) => createProject(tx, postedAt, plan), {
    lock: 'shared',
    recordedAt: eveningOf(project.period.demo.start),
    timeoutMs: 60_000,
  });
  return plan.projectId;
}

async function ensureAccounts(database: Database, projects: readonly DemoProject[], projectIds: readonly string[]): Promise<void> {
  for (const plan of demoAccountPlans) {
    const { name, email, password } = plan;
    const roles = await rolesOf(database, plan, projects, projectIds);
    await database.shared(async (tx) => {
      const known = await accountOf(tx, email);
      if (!known) await createAccount(tx, { name, email, password, roles });
      else for (const one of roles) await grantRole(tx, known, one);
    });
  }
}

/** What an account of the demonstration holds: a role of the installation, in every project, or at one desk of one project. */
async function rolesOf(
  database: Database,
  { role, holds }: DemoAccountPlan,
  projects: readonly DemoProject[],
  projectIds: readonly string[],
): Promise<NewRole[]> {
  if (holds === 'installation') return [{ role }];
  if (holds === 'every project') return projectIds.map((projectId) => ({ role, projectId }));
  const projectId = projectIds[projects.findIndex(({ acronym }) => acronym === holds.acronym)];
  // a project that is not loaded has nobody
  if (projectId === undefined) return [];
  if (holds.desk === undefined) return [{ role, projectId }];
  const code = holds.desk;
  const desk = await database.withScope({ projects: [projectId], account: null }, (tx) =>
    tx.desk.findFirst({ where: { projectId, code }, select: { number: true } }),
  );
  if (!desk) throw new Error(`${holds.acronym} has no desk ${holds.desk}`);
  return [{ role, projectId, deskNumber: desk.number }];
}

/** What is recorded of a project already: the instant up to which its history is in. */
async function loadedUntil(database: Database, projectId: string): Promise<Date> {
  const change = await database.withScope({ projects: [projectId], account: null }, (tx) =>
    tx.projectChange.findUnique({ where: { projectId } }),
  );
  return change?.lastPostedAt ?? new Date(0);
}

/** The desks' recordings and the reports of a project, in the order in which they happened. */
async function loadHistory(database: Database, project: DemoProject, projectId: string, secret: Buffer): Promise<void> {
  const until = await loadedUntil(database, projectId);
  const batches = historyOf(project, demoToday).filter(({ recordedOn }) => eveningOf(recordedOn) > until);
  const reports = await ReportHistory.of(database, project, projectId);
  for (const batch of batches) {
    await reports.until(batch.recordedOn);
    await loadBatch(database, projectId, batch, secret);
  }
  await reports.until(demoToday);
  await saveQuestionnaires(database, projectId);
}

/**
 * Loads the demo network: programmes, five projects with their organisations, desks, periods, indicators and targets, the invented people
 * as the desks recorded them, the reports in their states, and the accounts. May be ended at any point: the next start goes on.
 * Answers whether anything was loaded.
 */
export async function loadDemoNetwork(database: Database, { secret, progress = () => undefined, only }: DemoOptions): Promise<boolean> {
  const projectIds: string[] = [];
  const projects = demoNetwork.projects.filter(({ acronym }) => only?.includes(acronym) ?? true);
  for (const project of projects) projectIds.push(await ensureProject(database, project));
  await ensureAccounts(database, projects, projectIds);
  const waiting: (readonly [DemoProject, string])[] = [];
  for (const [index, project] of projects.entries()) {
    const projectId = projectIds[index];
    if (projectId && (await loadedUntil(database, projectId)) < eveningOf(demoToday)) waiting.push([project, projectId]);
  }
  const loaded = waiting.length > 0;
  const loadWaiting = async (): Promise<void> => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [project, projectId] = next;
      progress(`loading the demo network: ${project.acronym}`);
      await loadHistory(database, project, projectId, secret);
    }
  };
  await Promise.all(Array.from({ length: projectsAtOnce }, loadWaiting));
  return loaded;
}
