import { v7 as uuidv7 } from 'uuid';
import {
  commonIndicator,
  commonIndicatorOf,
  type Framework,
  frameworkChoices,
  type IndicatorDefinition,
  indicatorsOf,
  type LocalText,
} from '#domain';
import type { PlannedDesk, PlannedIndicator, ProjectPlan } from '../../apps/api/src/platform/projects/project-plan.js';
import { demoDefinitions } from './definitions/demo-definitions.js';
import type { DemoDesk, DemoIndicator, DemoProject } from './demo-network.js';
import { frenchNames } from './french-names.js';
import { organisationNamed } from './organisations.js';

function inThreeLanguages(key: string, { it, en }: { readonly it: string; readonly en: string }): LocalText {
  const fr = frenchNames[key];
  if (!fr) throw new Error(`${key} has no French name`);
  return { it, en, fr };
}

/** The demo lives in this one. */
export const programmingPeriod = '2021-2027';

/** `ESO4.8 (ESF+ art. 4(1)(h))` → `ESO4.8` */
export function objectiveOf({ programme }: DemoProject): string {
  return programme.demo.specificObjective.split(' ')[0] ?? '';
}

function plannedDesk(desk: DemoDesk, administrations: DemoProject['administrations']): PlannedDesk {
  const { premisesProvidedBy, administrationId, minimumServiceSet, openedOn = null } = desk;
  const administration = administrations.find(({ id }) => id === administrationId);
  return {
    code: desk.id,
    name: desk.name,
    host: organisationNamed(desk.hostOrganisation),
    municipality: desk.municipality,
    istatCode: desk.istatCode,
    nuts3: desk.nuts3,
    deskType: desk.deskType,
    status: desk.status,
    accessMode: desk.accessMode,
    languages: desk.languages,
    openedOn,
    administration: administration && organisationNamed(administration.organisation),
    premisesProvidedBy: premisesProvidedBy ? organisationNamed(premisesProvidedBy) : null,
    // the network names who gives the premises and not since when: the desk opened in them
    premisesHandedOverOn: premisesProvidedBy ? openedOn : null,
    minimumServices: Object.entries(minimumServiceSet ?? {}).map(([service, available]) => {
      return { service, available, since: available ? openedOn : null };
    }),
  };
}

const targetOrigins = ['invented', 'stated', 'derived', 'other_source'] as const;
const originOf = (text: string): (typeof targetOrigins)[number] => targetOrigins.find((origin) => origin === text) ?? 'invented';
const subjectOf = (text: string): 'seed_explicit' | 'seed_implied' | 'added' =>
  text === 'seed_explicit' || text === 'seed_implied' ? text : 'added';

function plannedIndicator(indicator: DemoIndicator, definition: IndicatorDefinition | undefined): PlannedIndicator {
  if (!definition) throw new Error(`${indicator.code} has no definition`);
  const origin = originOf(indicator.targetOrigin);
  return {
    code: indicator.code,
    commonCode: indicator.commonCode,
    kind: indicator.kind,
    name: inThreeLanguages(indicator.code, indicator.name),
    unit: indicator.unit,
    operator: indicator.operator,
    cumulative: indicator.cumulative,
    definition,
    origin: subjectOf(indicator.origin),
    baseline: indicator.baseline === null ? null : { value: indicator.baseline, source: 'Domanda di finanziamento' },
    targets: [
      ...indicator.targets.map(({ period, value }) => ({ periodId: period, value, milestone: false, origin })),
      { periodId: null, value: indicator.final, milestone: false, origin },
      ...(indicator.milestone ? [{ periodId: indicator.milestone.period, value: indicator.milestone.value, milestone: true, origin }] : []),
    ],
  };
}

/** The lists that a project reports: of those its fund offers the ones that its common codes are of, as MARE is of Interreg and paid by the ERDF. */
function listsOf(project: DemoProject): readonly Framework[] {
  const { fund } = project.programme.demo;
  const choices = frameworkChoices({ fund, period: programmingPeriod, specificObjective: objectiveOf(project) });
  const named = project.indicators.flatMap(({ commonCode }) => commonIndicatorOf(commonCode)?.framework ?? []);
  return choices.find((lists) => named.every((framework) => lists.includes(framework))) ?? [];
}

/**
 * The common indicators the project did not rename. A ratio under a common code (LI-R3, EECR05) renames the rate and not the count, which
 * the funder's table asks for.
 */
function commonOnes(project: DemoProject): PlannedIndicator[] {
  const renamed = new Set(
    project.indicators.filter(({ measure }) => measure === 'count' || measure === 'distinct').map(({ commonCode }) => commonCode),
  );
  return indicatorsOf(objectiveOf(project))
    .filter(({ code }) => !renamed.has(code))
    .map((indicator) => ({ ...commonIndicator(indicator), origin: 'common' }));
}

/** A project of the demo network as it is written into the database. */
export function planOf(project: DemoProject, programmeId: string, knownSince: Date): ProjectPlan {
  const { demo } = project.programme;
  return {
    projectId: uuidv7(),
    programmeId,
    acronym: project.acronym,
    title: inThreeLanguages(project.acronym, project.title),
    specificObjective: objectiveOf(project),
    frameworks: listsOf(project),
    priority: demo.priority,
    categoryOfRegion: demo.categoryOfRegion,
    start: project.period.demo.start,
    end: project.period.demo.end,
    leadPartner: organisationNamed(project.leadPartner),
    budget: project.budget.total,
    demo: true,
    partners: project.partners.map(({ organisation, role, country, nuts3 }) => ({
      ...organisationNamed(organisation),
      role,
      country,
      nuts3,
    })),
    desks: project.desks.map((desk) => plannedDesk(desk, project.administrations)),
    periods: project.reportingPeriods.map(({ id, start, end, reportDue }, index) => ({ id, number: index + 1, start, end, reportDue })),
    indicators: [
      ...project.indicators.map((indicator) => plannedIndicator(indicator, demoDefinitions[project.id]?.[indicator.code])),
      ...commonOnes(project),
    ],
    knownSince,
  };
}
