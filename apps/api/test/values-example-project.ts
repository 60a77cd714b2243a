import { v7 as uuid } from 'uuid';
import { commonIndicators, type Indicator, type Participation } from '#domain';
import type { Database } from '../src/platform/database/database.js';
import type { Scope } from '../src/platform/database/scope.js';
import { newPseudonyms } from '../src/platform/participations/pseudonyms.js';
import { ParticipationWriter, savePersons } from '../src/platform/participations/save-participations.js';
import { SpecialCategories } from '../src/platform/participations/special-categories.js';
import { readCountingBasis } from '../src/platform/tallies/counting-basis.js';
import { MonthSumChanges } from '../src/platform/tallies/month-sums.js';
import { changeMonthSums } from '../src/platform/tallies/tally-store.js';
import { queryOn } from '../src/platform/database/query.js';

/** A spec's database, alone or under an API. */
interface WithDatabase {
  readonly database: Database;
}

/** What a spec needs of a project: ids, and how to ask for its rows. */
export interface ExampleProject {
  readonly id: string;
  readonly acronym: string;
  readonly scope: Scope;
}

export interface ExampleOptions {
  readonly acronym?: string;
  readonly specificObjective?: string;
  readonly indicators?: readonly Indicator[];
  readonly desks?: readonly { readonly code: string; readonly name: string }[];
  readonly start?: string;
  readonly end?: string;
  /** First and last day of each period. */
  readonly periods?: readonly (readonly [start: string, end: string])[];
}

/** Half-years of the project of the samples. */
const halfYears: readonly (readonly [start: string, end: string])[] = [
  ['2024-04-01', '2024-09-30'],
  ['2024-10-01', '2025-03-31'],
  ['2025-04-01', '2025-09-30'],
  ['2025-10-01', '2026-03-31'],
  ['2026-04-01', '2026-09-30'],
  ['2026-10-01', '2027-03-31'],
];

/** A project with the common indicators of its specific objective, two desks and half-years, and nobody in it. */
export async function anExampleProject({ database }: WithDatabase, options: ExampleOptions = {}): Promise<ExampleProject> {
  const id = uuid();
  const {
    acronym = `P-${id.slice(-12)}`,
    specificObjective = 'ESO4.8',
    start = '2024-04-01',
    end = '2027-03-31',
    periods = halfYears,
  } = options;
  const indicators = options.indicators ?? commonIndicators(specificObjective);
  const desks = options.desks ?? [
    { code: 'LI-D1', name: 'Sportello di Livorno' },
    { code: 'LI-D4', name: 'Sportello di Cecina' },
  ];
  const scope: Scope = { projects: [id], account: 'spec' };
  await database.withBulkScope(
    scope,
    async (client) => {
      const programme = uuid();
      const partner = uuid();
      await client.query(`insert into programme (programme_id, code, name, fund) values ($1, $2, '{}', 'ESF+')`, [
        programme,
        `PR-${acronym}-${id.slice(-6)}`,
      ]);
      await client.query('insert into organisation (organisation_id, name) values ($1, $2)', [partner, `Provincia ${id}`]);
      await client.query(
        `insert into project (project_id, programme_id, acronym, title, specific_objective, start_date, end_date, lead_partner_id)
         values ($1, $2, $3, '{"it":"Progetto","en":"Project","fr":"Projet"}', $4, $5, $6, $7)`,
        [id, programme, acronym, specificObjective, start, end, partner],
      );
      for (const [at, { code, name }] of desks.entries())
        await client.query('insert into desk (project_id, desk_id, number, code, name) values ($1, $2, $3, $4, $5)', [
          id,
          uuid(),
          at + 1,
          code,
          name,
        ]);
      for (const [at, [first, last]] of periods.entries())
        await client.query(
          'insert into reporting_period (project_id, period_id, number, start_date, end_date, report_due) values ($1, $2, $3, $4, $5, $5)',
          [id, `P${at + 1}`, at + 1, first, last],
        );
      for (const [at, indicator] of indicators.entries()) {
        const { code, commonCode, kind, name, unit, operator, cumulative, definition } = indicator;
        await client.query(
          `insert into indicator (project_id, number, code, common_code, kind, name, unit, measure, operator, cumulative, position)
           values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $2)`,
          [id, at + 1, code, commonCode, kind, name, unit, definition.measure, operator, cumulative],
        );
        await client.query(
          `insert into indicator_definition (project_id, indicator_number, version, definition, in_force_from) values ($1, $2, 1, $3, $4)`,
          [id, at + 1, definition, start],
        );
      }
    },
    { lock: 'exclusive' },
  );
  return { id, acronym, scope };
}

/** Sets the targets of an indicator, period by period. */
export async function setTargets(
  { database }: WithDatabase,
  { id, scope }: ExampleProject,
  code: string,
  targets: Readonly<Record<string, number>>,
): Promise<void> {
  await database.withBulkScope(
    scope,
    async (client) => {
      for (const [period, value] of Object.entries(targets))
        await client.query(
          `insert into indicator_target (project_id, target_id, indicator_number, period_id, value, recorded_at)
           select $1, $2, number, $3, $4, '2024-01-01' from indicator where project_id = $1 and code = $5`,
          [id, uuid(), period, value, code],
        );
    },
    { lock: 'exclusive' },
  );
}

/** A secret like any other. */
export const specSecret = Buffer.alloc(32, 'a secret for specs, and for nothing else');

/** Saves participations of people who are new to the project, as a desk would one after the other, and answers their record ids. @param secret the installation's */
export async function savePeople(
  { database }: WithDatabase,
  { id, scope }: ExampleProject,
  records: readonly Participation[],
  secret: Buffer = specSecret,
  recordedBy = 'spec',
): Promise<string[]> {
  return database.withBulkScope(
    scope,
    async (client, postedAt) => {
      const basis = await readCountingBasis(queryOn(client), id);
      const sums = new MonthSumChanges();
      const pseudonyms = await newPseudonyms(client, id, records.length);
      const persons = records.map(({ participantId }, at) => ({
        personId: uuid(),
        externalId: participantId,
        pseudonym: pseudonyms[at] ?? '',
      }));
      const versions = records.map((record, at) => ({ id: uuid(), version: 1, personId: persons[at]?.personId ?? '', record }));
      await savePersons(client, id, persons);
      const writing = { basis, postedAt, recordedBy, reason: null, importId: null };
      await new ParticipationWriter(new SpecialCategories(secret)).save(client, writing, versions, sums);
      await changeMonthSums(queryOn(client), id, sums);
      return versions.map((version) => version.id);
    },
    { lock: 'exclusive', timeoutMs: 60_000 },
  );
}
