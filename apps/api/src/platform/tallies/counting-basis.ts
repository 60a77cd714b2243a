import {
  type CountedParticipation,
  type CountedPerson,
  type Indicator,
  type IndicatorDefinition,
  type Participation,
  type ProgrammeSettings,
  recordTypesOf,
  talliesFor,
  typesRead,
} from '#domain';
import type { Query } from '../database/query.js';
import { readDesksByCode } from '../projects/project-nodes.js';
import { partnerOfDesk } from './partner-of-desk.js';
import { programmeSettingsFrom } from './programme-settings-from.js';

/** An indicator as tallies point to it: by number, in a version of its definition. */
export interface CountedIndicator {
  readonly number: number;
  readonly code: string;
  readonly definition: IndicatorDefinition;
  readonly definitionVersion: number;
}

/** What a project counts by: read once per write, asked for every record. */
export interface CountingBasis {
  readonly projectId: string;
  readonly acronym: string;
  readonly specificObjective: string;
  readonly start: string;
  readonly end: string;
  readonly timeZone: string;
  readonly settings: ProgrammeSettings;
  readonly indicators: ReadonlyMap<string, CountedIndicator>;
  readonly desks: DeskNumbers;
  /** The domain's rules with this project's indicators (R1-R49). */
  readonly count: (record: Participation, person?: CountedPerson) => CountedParticipation;
}

interface CountedDesk {
  readonly code: string;
  readonly number: number;
  /** Number of the partner it belongs to; null: it belongs to none. */
  readonly partner: number | null;
}

/** Desks by code, as people and files call them, and by the number that tallies and records carry. */
export class DeskNumbers {
  readonly #byCode: ReadonlyMap<string, CountedDesk>;
  readonly #byNumber: ReadonlyMap<number, CountedDesk>;

  constructor(desks: readonly CountedDesk[]) {
    this.#byCode = new Map(desks.map((desk) => [desk.code, desk]));
    this.#byNumber = new Map(desks.map((desk) => [desk.number, desk]));
  }

  /** Null for no desk, undefined for a code that no desk of the project has. */
  numberOf(code: string | null): number | null | undefined {
    return code === null ? null : this.#byCode.get(code)?.number;
  }

  codeOf(number: number | null): string | null {
    return number === null ? null : (this.#byNumber.get(number)?.code ?? null);
  }

  /** Number of the partner whose desk it is. */
  partnerOf(number: number | null): number | null {
    return number === null ? null : (this.#byNumber.get(number)?.partner ?? null);
  }
}

export class UnknownProject extends Error {
  override readonly name = 'UnknownProject';
}

interface ProjectRow {
  readonly acronym: string;
  readonly specificObjective: string;
  readonly start: string;
  readonly end: string;
  readonly timeZone: string;
  readonly settings: unknown;
}

/** So many projects are kept in mind. */
const mostKept = 50;
/** What was read last of each project, and in which state of its rows. */
const kept = new Map<string, { readonly state: string; readonly basis: CountingBasis }>();

/**
 * What a project counts by, inside the transaction that writes. It is read and made once, and again when one of the rows it comes from is
 * not the same any more: a desk writes a contact every few minutes and a definition changes every few months.
 * @throws UnknownProject when the scope does not hold it.
 */
export async function readCountingBasis(query: Query, projectId: string): Promise<CountingBasis> {
  const state = await readState(query, projectId);
  const known = kept.get(projectId);
  if (state !== null && known?.state === state) return known.basis;
  const { basis, readsMore } = await readBasis(query, projectId);
  if (state === null || readsMore) return basis;
  kept.delete(projectId);
  kept.set(projectId, { state, basis });
  for (const oldest of [...kept.keys()].slice(0, kept.size - mostKept)) kept.delete(oldest);
  return basis;
}

/**
 * Tells one state of the rows that a basis is read from from every other: each row by the transaction that wrote it and by its place, in
 * this database of this server. Null: the scope does not hold the project.
 */
async function readState(query: Query, projectId: string): Promise<string | null> {
  const rows = (table: string): string =>
    `(select string_agg(t.xmin::text || t.ctid::text, ' ' order by t.ctid) from ${table} t where t.project_id = $1::uuid)`;
  const [row] = await query<{ state: string }>(
    `select concat_ws('/', current_database(), pg_postmaster_start_time(), p.xmin, p.ctid, g.xmin, g.ctid, ${rows('indicator')},
       ${rows('indicator_definition')}, ${rows('desk')}, ${rows('project_partner')}) as state
     from project p join programme g on g.programme_id = p.programme_id where p.project_id = $1::uuid`,
    [projectId],
  );
  return row?.state ?? null;
}

/** `readsMore`: it holds what other rows say of the desks. */
async function readBasis(query: Query, projectId: string): Promise<{ readonly basis: CountingBasis; readonly readsMore: boolean }> {
  const project = await readProject(query, projectId);
  const indicators = await readIndicators(query, projectId);
  const desks = await query<CountedDesk>(
    `select d.code, d.number, (${partnerOfDesk}) as partner from desk d where d.project_id = $1::uuid`,
    [projectId],
  );
  const settings = programmeSettingsFrom(project.settings);
  const readsMore = indicators.some(({ definition }) => readsDesks(definition));
  const basis = {
    projectId,
    acronym: project.acronym,
    specificObjective: project.specificObjective,
    start: project.start,
    end: project.end,
    timeZone: project.timeZone,
    settings,
    indicators: new Map(indicators.map((indicator) => [indicator.code, indicator])),
    desks: new DeskNumbers(desks),
    count: talliesFor(
      indicators satisfies readonly Pick<Indicator, 'code' | 'definition'>[],
      settings,
      project.specificObjective,
      readsMore ? await readDesksByCode(query, projectId) : undefined,
    ),
  };
  return { basis, readsMore };
}

/** Whether a definition over participations reads more of their desks than which one it is. */
export function readsDesks(definition: IndicatorDefinition): boolean {
  return recordTypesOf(definition).includes('participation') && typesRead(definition).has('desk');
}

async function readProject(query: Query, projectId: string): Promise<ProjectRow> {
  const rows = await query<ProjectRow>(
    `select p.acronym, p.specific_objective as "specificObjective", p.start_date::text as start, p.end_date::text as "end", g.time_zone as "timeZone", g.settings
     from project p join programme g on g.programme_id = p.programme_id where p.project_id = $1::uuid`,
    [projectId],
  );
  if (!rows[0]) throw new UnknownProject(projectId);
  return rows[0];
}

/** Each indicator in the newest version of its definition, in the order of the project. */
async function readIndicators(query: Query, projectId: string): Promise<CountedIndicator[]> {
  return query<CountedIndicator>(
    `select i.number, i.code, d.definition, d.version as "definitionVersion"
     from indicator i
     join lateral (select definition, version from indicator_definition
       where project_id = i.project_id and indicator_number = i.number order by version desc limit 1) d on true
     where i.project_id = $1::uuid order by i.position, i.number`,
    [projectId],
  );
}
