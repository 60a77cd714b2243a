import { v7 as uuidv7 } from 'uuid';
import { Refusal } from '../problems/refusal.js';
import { queryThrough } from '../database/query.js';
import type { ScopedTransaction } from '../database/scope.js';
import { ensureOrganisation } from './ensure-organisation.js';
import type { CreatedProject, PlannedDesk, PlannedIndicator, PlannedOrganisation, ProjectPlan } from './project-plan.js';
import { postProjectRecords } from './project-records.js';
import { storedDay } from './stored-day.js';

/**
 * Writes a project with all it starts with, in the caller's transaction, whose scope is the new project's id:
 * `database.withScope({ projects: [plan.projectId], account }, (tx, postedAt) => createProject(tx, postedAt, plan), { lock: 'shared' })`.
 * Used by the API and by the demo generator alike. Desks and indicators are numbered 1, 2, 3 … in the order of the plan.
 * @throws Refusal `taken` when another project has the acronym.
 */
export async function createProject(tx: ScopedTransaction, postedAt: Date, plan: ProjectPlan): Promise<CreatedProject> {
  const { projectId } = plan;
  await refuseTakenAcronym(tx, plan.acronym);
  await writeProject(tx, plan);
  await writePartners(tx, plan);
  const deskNumbers = await writeDesks(tx, projectId, plan.desks ?? []);
  await tx.reportingPeriod.createMany({
    data: (plan.periods ?? []).map(({ id, number, start, end, reportDue }) => {
      return { projectId, periodId: id, number, startDate: storedDay(start), endDate: storedDay(end), reportDue: storedDay(reportDue) };
    }),
  });
  const since = plan.knownSince ?? postedAt;
  const indicatorNumbers = await writeIndicators(tx, projectId, plan.indicators ?? [], since);
  await postProjectRecords(queryThrough(tx), projectId, since);
  return { projectId, deskNumbers, indicatorNumbers };
}

/** The database refuses it too (project_acronym), but could not say which field it was about. */
async function refuseTakenAcronym(tx: ScopedTransaction, acronym: string): Promise<void> {
  const taken = await tx.projectAcronym.findFirst({ where: { acronym: { equals: acronym, mode: 'insensitive' } } });
  if (taken) throw new Refusal('taken', { field: 'acronym' });
}

async function writeProject(tx: ScopedTransaction, plan: ProjectPlan): Promise<void> {
  const { projectId, programmeId, acronym, title, specificObjective, priority, categoryOfRegion } = plan;
  await tx.project.create({
    data: {
      ...{ projectId, programmeId, acronym, title, specificObjective, priority, categoryOfRegion },
      frameworks: [...(plan.frameworks ?? [])],
      startDate: storedDay(plan.start),
      endDate: storedDay(plan.end),
      leadPartnerId: await ensureOrganisation(queryThrough(tx), plan.leadPartner),
      budget: plan.budget ?? null,
      isDemo: plan.demo ?? false,
    },
  });
}

async function writePartners(tx: ScopedTransaction, { projectId, leadPartner, partners = [] }: ProjectPlan): Promise<void> {
  const lead = { ...leadPartner, role: 'lead_partner' };
  const named = partners.some(({ role, name }) => role === 'lead_partner' && name === leadPartner.name);
  const all = named ? partners : [lead, ...partners];
  const rows = [];
  for (const [at, partner] of all.entries())
    rows.push({
      projectId,
      partnerId: uuidv7(),
      organisationId: await ensureOrganisation(queryThrough(tx), partner),
      role: partner.role,
      number: at + 1,
      country: partner.country ?? 'IT',
      nuts3: partner.nuts3 ?? null,
      fromDate: 'from' in partner && partner.from ? storedDay(partner.from) : null,
      toDate: 'to' in partner && partner.to ? storedDay(partner.to) : null,
    });
  await tx.projectPartner.createMany({ data: rows });
}

async function writeDesks(tx: ScopedTransaction, projectId: string, desks: readonly PlannedDesk[]): Promise<Map<string, number>> {
  const rows = [];
  for (const [at, desk] of desks.entries())
    rows.push({
      projectId,
      deskId: uuidv7(),
      number: at + 1,
      code: desk.code,
      name: desk.name,
      hostOrganisationId: desk.host ? await ensureOrganisation(queryThrough(tx), desk.host) : null,
      municipality: desk.municipality ?? '',
      istatCode: desk.istatCode ?? null,
      nuts3: desk.nuts3 ?? null,
      deskType: desk.deskType ?? 'municipal_desk',
      status: desk.status ?? 'open',
      openedOn: desk.openedOn ? storedDay(desk.openedOn) : null,
      closedOn: desk.closedOn ? storedDay(desk.closedOn) : null,
      administrationId: desk.administration ? await ensureOrganisation(queryThrough(tx), desk.administration) : null,
      premisesProvidedById: desk.premisesProvidedBy ? await ensureOrganisation(queryThrough(tx), desk.premisesProvidedBy) : null,
      premisesHandedOverOn: desk.premisesHandedOverOn ? storedDay(desk.premisesHandedOverOn) : null,
      minimumServices: (desk.minimumServices ?? []).map((service) => ({ ...service })),
      address: desk.address ?? null,
      accessMode: desk.accessMode ?? null,
      languages: [...(desk.languages ?? [])],
      coManagedBy: await organisationIds(tx, desk.coManagedBy ?? []),
    });
  await tx.desk.createMany({ data: rows });
  return new Map(rows.map(({ code, number }) => [code, number]));
}

async function organisationIds(tx: ScopedTransaction, organisations: readonly PlannedOrganisation[]): Promise<string[]> {
  const ids: string[] = [];
  for (const organisation of organisations) ids.push(await ensureOrganisation(queryThrough(tx), organisation));
  return ids;
}

/** Indicators with the first version of their definitions, their baselines and targets. */
async function writeIndicators(
  tx: ScopedTransaction,
  projectId: string,
  indicators: readonly PlannedIndicator[],
  since: Date,
): Promise<Map<string, number>> {
  const numbered = indicators.map((indicator, at) => ({ ...indicator, number: at + 1 }));
  await tx.indicator.createMany({
    data: numbered.map(({ number, code, commonCode, kind, name, unit, operator, cumulative, definition, origin = 'added' }) => {
      return {
        projectId,
        number,
        code,
        commonCode,
        kind,
        name,
        unit,
        measure: definition.measure,
        operator,
        cumulative,
        position: number,
        origin,
      };
    }),
  });
  await tx.indicatorDefinition.createMany({
    data: numbered.map(({ number, definition }) => {
      return { projectId, indicatorNumber: number, version: 1, definition: asStored(definition), inForceFrom: since };
    }),
  });
  await tx.indicatorBaseline.createMany({
    data: numbered.flatMap(({ number, baseline }) => {
      if (!baseline) return [];
      const onDate = baseline.on ? storedDay(baseline.on) : null;
      return [{ projectId, indicatorNumber: number, recordedAt: since, value: baseline.value, onDate, source: baseline.source ?? '' }];
    }),
  });
  await tx.indicatorTarget.createMany({
    data: numbered.flatMap(({ number, targets = [] }) =>
      targets.map(({ periodId, value, milestone = false, origin = 'stated' }) => {
        return { projectId, targetId: uuidv7(), indicatorNumber: number, periodId, value, milestone, origin, recordedAt: since };
      }),
    ),
  });
  return new Map(numbered.map(({ code, number }) => [code, number]));
}

/** A definition is JSON by nature; its readonly lists are copied because the column's type wants lists that may change. */
function asStored(definition: PlannedIndicator['definition']): object {
  return structuredClone(definition);
}
