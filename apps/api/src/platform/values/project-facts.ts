import type { ClientBase } from 'pg';
import type { ReportState } from '#contract';
import type {
  CalendarDay,
  IndicatorDefinition,
  IndicatorKind,
  LocalText,
  Measure,
  PlanScope,
  ProgrammeSettings,
  ReportingPeriod,
  TargetOperator,
  TargetOrigin,
} from '#domain';
import type { ProjectChange } from '../database/project-change.js';
import { programmeSettingsFrom } from '../tallies/programme-settings-from.js';
import { scopeFrom, type StoredScope } from './stored-scope.js';
import { type RecordedTypedValue, typedValueFrom, type TypedValueRow, typedValuesQuestion } from './typed-facts.js';

export interface DefinitionVersion {
  readonly version: number;
  readonly definition: IndicatorDefinition;
  readonly inForceFrom: Date;
}

export interface RecordedTarget {
  /** Null: the whole project. */
  readonly scope: PlanScope | null;
  /** Null: the final target. */
  readonly periodId: string | null;
  readonly value: number | null;
  readonly milestone: boolean;
  readonly origin: TargetOrigin;
  readonly source: string;
  readonly recordedAt: Date;
  readonly supersededAt: Date | null;
}

export interface RecordedBaseline {
  readonly scope: PlanScope | null;
  /** Null: not known. */
  readonly value: number | null;
  readonly on: CalendarDay | null;
  readonly origin: TargetOrigin;
  readonly source: string;
  readonly recordedAt: Date;
}

/** A change of baselines and targets: those of it carry its instant. */
export interface PlanChange {
  readonly version: number;
  readonly at: Date;
  /** The programme's day, from which the change holds (R131). */
  readonly on: CalendarDay;
  /** Account. */
  readonly by: string;
  readonly reason: string | null;
}

/** An indicator of a project with its whole history of definitions, baselines and targets. */
export interface IndicatorFacts {
  readonly number: number;
  readonly code: string;
  readonly commonCode: string | null;
  readonly kind: IndicatorKind;
  readonly name: LocalText;
  readonly unit: string;
  readonly measure: Measure;
  readonly operator: TargetOperator;
  readonly cumulative: boolean;
  /** Oldest first; at least one. */
  readonly definitions: readonly DefinitionVersion[];
  readonly baselines: readonly RecordedBaseline[];
  readonly targets: readonly RecordedTarget[];
  /** Oldest first; what the indicator started with has none. */
  readonly planChanges: readonly PlanChange[];
  /** Values that were typed, every version, in the order they were. */
  readonly typedValues: readonly RecordedTypedValue[];
}

export interface DeskFacts {
  readonly number: number;
  readonly code: string;
  readonly name: string;
}

export interface PartnerFacts {
  readonly number: number;
  readonly name: string;
}

/** What values are judged by, besides the tallies. */
export interface ProjectFacts {
  readonly projectId: string;
  readonly changeNumber: string;
  readonly lastPostedAt: Date;
  readonly acronym: string;
  readonly specificObjective: string;
  readonly start: CalendarDay;
  readonly end: CalendarDay;
  readonly timeZone: string;
  readonly settings: ProgrammeSettings;
  readonly periods: readonly ReportingPeriod[];
  readonly desks: readonly DeskFacts[];
  readonly partners: readonly PartnerFacts[];
  readonly indicators: readonly IndicatorFacts[];
  /** State of the newest report of each period that has one. */
  readonly reportStates: ReadonlyMap<string, ReportState>;
}

/** Reads the facts in one round trip: seven small lists as JSON. */
export async function readProjectFacts(client: ClientBase, projectId: string, change: ProjectChange): Promise<ProjectFacts> {
  const { rows } = await client.query<FactsRow>(factsQuestion, [projectId]);
  const row = rows[0];
  if (!row) throw new RangeError(`The scope does not hold project ${projectId}`);
  return {
    projectId,
    ...change,
    ...row.project,
    settings: programmeSettingsFrom(row.settings),
    periods: row.periods ?? [],
    desks: row.desks ?? [],
    partners: row.partners ?? [],
    indicators: (row.indicators ?? []).map((indicator) => indicatorFrom(indicator, row.desks ?? [])),
    reportStates: new Map((row.reports ?? []).map(({ periodId, state }) => [periodId, state])),
  };
}

/** Instants travel as text inside JSON. */
type AsText<T> = { readonly [K in keyof T]: T[K] extends Date ? string : T[K] extends Date | null ? string | null : T[K] };

interface FactsRow {
  readonly project: Pick<ProjectFacts, 'acronym' | 'specificObjective' | 'start' | 'end' | 'timeZone'>;
  readonly settings: unknown;
  readonly periods: ReportingPeriod[] | null;
  readonly desks: DeskFacts[] | null;
  readonly partners: PartnerFacts[] | null;
  readonly reports: { readonly periodId: string; readonly state: ReportState }[] | null;
  readonly indicators: IndicatorRow[] | null;
}

type Scoped<T> = Omit<T, 'scope'> & StoredScope;

interface IndicatorRow extends Omit<IndicatorFacts, 'definitions' | 'baselines' | 'targets' | 'planChanges' | 'typedValues'> {
  readonly definitions: readonly AsText<DefinitionVersion>[];
  readonly baselines: readonly Scoped<AsText<RecordedBaseline>>[] | null;
  readonly targets: readonly Scoped<AsText<RecordedTarget>>[] | null;
  readonly planChanges: readonly AsText<PlanChange>[] | null;
  readonly typedValues: readonly TypedValueRow[] | null;
}

function indicatorFrom(
  { definitions, baselines, targets, planChanges, typedValues, ...indicator }: IndicatorRow,
  desks: DeskFacts[],
): IndicatorFacts {
  return {
    ...indicator,
    definitions: definitions.map((version) => ({ ...version, inForceFrom: new Date(version.inForceFrom) })),
    baselines: (baselines ?? []).map(({ dimension, member, recordedAt, ...baseline }) => {
      return { ...baseline, scope: scopeFrom({ dimension, member }, desks), recordedAt: new Date(recordedAt) };
    }),
    targets: (targets ?? []).map(({ dimension, member, recordedAt, supersededAt, ...target }) => ({
      ...target,
      scope: scopeFrom({ dimension, member }, desks),
      recordedAt: new Date(recordedAt),
      supersededAt: supersededAt === null ? null : new Date(supersededAt),
    })),
    planChanges: (planChanges ?? []).map((change) => ({ ...change, at: new Date(change.at) })),
    typedValues: (typedValues ?? []).map(typedValueFrom),
  };
}

const factsQuestion = `
select json_build_object('acronym', p.acronym, 'specificObjective', p.specific_objective, 'start', p.start_date, 'end', p.end_date,
    'timeZone', g.time_zone) as project,
  g.settings,
  (select json_agg(json_build_object('id', period_id, 'number', number, 'start', start_date, 'end', end_date, 'reportDue', report_due)
      order by number) from reporting_period where project_id = p.project_id) as periods,
  (select json_agg(json_build_object('number', number, 'code', code, 'name', name) order by number)
    from desk where project_id = p.project_id) as desks,
  (select json_agg(json_build_object('number', m.number, 'name', o.name) order by m.number)
    from project_partner m join organisation o on o.organisation_id = m.organisation_id where m.project_id = p.project_id) as partners,
  (select json_agg(json_build_object('periodId', period_id, 'state', state))
    from (select distinct on (period_id) period_id, state from report where project_id = p.project_id and kind = 'project'
      order by period_id, number desc) r) as reports,
  (select json_agg(json_build_object('number', i.number, 'code', i.code, 'commonCode', i.common_code, 'kind', i.kind, 'name', i.name,
      'unit', i.unit, 'measure', i.measure, 'operator', i.operator, 'cumulative', i.cumulative,
      'definitions', (select json_agg(json_build_object('version', d.version, 'definition', d.definition, 'inForceFrom', d.in_force_from)
          order by d.version)
        from indicator_definition d where d.project_id = i.project_id and d.indicator_number = i.number),
      'baselines', (select json_agg(json_build_object('dimension', b.dimension, 'member', b.member, 'value', b.value, 'on', b.on_date,
          'origin', b.origin, 'source', b.source, 'recordedAt', b.recorded_at) order by b.recorded_at)
        from indicator_baseline b where b.project_id = i.project_id and b.indicator_number = i.number),
      'targets', (select json_agg(json_build_object('dimension', t.dimension, 'member', t.member, 'periodId', t.period_id,
          'value', t.value, 'milestone', t.milestone, 'origin', t.origin, 'source', t.source, 'recordedAt', t.recorded_at,
          'supersededAt', t.superseded_at) order by t.recorded_at)
        from indicator_target t where t.project_id = i.project_id and t.indicator_number = i.number),
      'planChanges', (select json_agg(json_build_object('version', c.version, 'at', c.changed_at, 'on', c.changed_on, 'by', c.changed_by,
          'reason', c.reason) order by c.version)
        from indicator_plan_change c where c.project_id = i.project_id and c.indicator_number = i.number),
      'typedValues', ${typedValuesQuestion})
      order by i.position, i.number)
    from indicator i where i.project_id = p.project_id
      and exists (select from indicator_definition d where d.project_id = i.project_id and d.indicator_number = i.number)) as indicators
from project p join programme g on g.programme_id = p.programme_id
where p.project_id = $1`;
