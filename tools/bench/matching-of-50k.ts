import { paths } from '#contract';
import { percentile, timed, type Bench, type Measurement } from './measurement.js';
import { ownerPool } from './plain-sql.js';
import { RunningProduct } from './running-product.js';
import { BenchVisitor } from './visitor.js';

const project = 'MARE-RETELAVORO';
const each = 50_000;
const looks = 40;

/** Forty occupations, of which the first few are sought and offered by many, as in life: a quarter of all are the first of them. */
const unitGroup = (
  number: string,
): string => `(array[5223, 9112, 5131, 4110, 5120, 9333, 8322, 7115, 5322, 2221, 3313, 7212, 5311, 4321, 9211,
  2341, 5141, 7231, 7411, 8332, 3412, 5411, 6113, 7512, 8131, 2512, 3115, 4226, 9412, 5153, 7126, 3221, 2320, 8211, 6222, 4311, 7531, 3522,
  2632, 9621])[1 + (power((hashtext('of ' || ${number}) & 65535) / 65536.0, 2) * 40)::integer % 40]`;
const municipality = (number: string): string =>
  `(array['Livorno', 'Pisa', 'Cecina', 'Piombino', 'Rosignano', 'Bastia'])[1 + ${number} % 6]`;

/** So many people in charge with what they answered, and so many open vacancies. Written by the owner: what is measured is how they are read. */
const filling: readonly string[] = [
  `create temporary table measured as select p.project_id, n, gen_random_uuid() as person_id from project p, generate_series(1, $2::integer) n
   where p.acronym = $1`,
  `insert into person (project_id, person_id, pseudonym) select project_id, person_id, 'M-' || n from measured`,
  `insert into participation (project_id, participation_id, version, person_id, recorded_at, recorded_by, desk_number, sex, birth_date, entry_date,
     employment_status, isced, third_country_national, foreign_background, housing_exclusion)
   select project_id, gen_random_uuid(), 1, person_id, clock_timestamp(), 'bench', 1, 'F', '1990-01-01', date '2025-06-01' - n % 300, 'UNE',
     n % 7, 'no', 'no', 'no' from measured`,
  `insert into record_version (project_id, record_id, version, type, recorded_at, recorded_by, content)
   select project_id, person_id, 1, 'person', clock_timestamp(), 'bench', jsonb_build_object(
     'occupationSought', case when n % 5 = 0 then 'cameriera, commessa' else ${unitGroup('n')}::text || ' come prima' end,
     'municipalityOfResidence', ${municipality('n')}, 'mobility', (array['local', 'regional', 'national', 'cross_border'])[1 + n / 7 % 4],
     'availableFrom', date '2026-03-01' + n % 60, 'languageLevel', (array['native', 'A2', 'B1', 'B2'])[1 + n % 4],
     'drivingLicence', jsonb_build_array((array['none', 'B', 'C'])[1 + n % 3]),
     'digitalLevel', (array['none', 'basic', 'intermediate', 'advanced'])[1 + n / 3 % 4]) from measured`,
  `insert into record_version (project_id, record_id, version, type, recorded_at, recorded_by, day, content)
   select project_id, gen_random_uuid(), 1, 'vacancy', clock_timestamp(), 'bench', date '2026-03-30' - n % 90, jsonb_build_object(
     'title', 'Offerta misurata', 'iscoCode', ${unitGroup('-n')}::text, 'municipality', ${municipality('n / 3')}, 'positions', 1,
     'status', 'published', 'publishedOn', date '2026-03-30' - n % 90, 'sharedWithNetwork', n % 2 = 0,
     'requiredLicences', jsonb_build_array((array['none', 'B'])[1 + n % 2])) from measured`,
  'analyze person, participation, record_version, matching_profile',
];

/** The plainest answer: everybody of the same unit group who is in charge, in the order of a few comparisons. */
const plainly = `with wanted as (select m.* from matching_profile m where m.project_id = (select project_id from project where acronym = $1)
    and m.record_id = $2::uuid)
  select s.person_id, r.isced, (case when s.told ->> 'municipalityOfResidence' = w.told ->> 'municipality' then 20 else 6 end)
    + (case when s.told -> 'drivingLicence' ? 'B' then 5 else 1 end) + (case when (s.told ->> 'availableFrom')::date <= date '2026-03-31' then 7 else 1 end)
    as score
  from wanted w join matching_profile s on s.project_id = w.project_id and s.type = 'person' and s.unit_group = w.unit_group
  join participation r on r.project_id = s.project_id and r.person_id = s.person_id and r.superseded_at is null and not r.withdrawn
  order by score desc limit 50`;

/** Vacancies of the occupation that most look for, and of as many others. */
const measuredVacancies = `(select record_id as id from matching_profile m where m.project_id = (select project_id from project where acronym = $1)
    and type = 'vacancy' and unit_group = 5223 and told ? 'requiredLicences' limit $2::integer / 2)
  union all (select record_id from matching_profile m where m.project_id = (select project_id from project where acronym = $1)
    and type = 'vacancy' and unit_group <> 5223 and told ? 'requiredLicences' order by record_id limit $2::integer / 2)`;

/** Who might fill a vacancy, among fifty thousand people and as many vacancies. */
export const matchingOf50k: Bench = {
  names: ['matching.proposals.50k'],
  async measure(): Promise<readonly Measurement[]> {
    const product = await RunningProduct.start({ demo: true });
    const pool = ownerPool(product.folder, 1);
    try {
      await product.answersAt('/api/health');
      for (const statement of filling) await pool.query(statement, statement.includes('$1') ? [project, each] : []);
      const { rows } = await pool.query<{ id: string }>(measuredVacancies, [project, looks]);
      const visitor = await BenchVisitor.signIn(product.address, 'manager');
      const samples: number[] = [];
      const beside: number[] = [];
      for (const { id } of rows) {
        samples.push((await timed(() => visitor.look(paths.vacancyProposals(project, id)))).milliseconds);
        beside.push((await timed(() => pool.query(plainly, [project, id]))).milliseconds);
      }
      const [value, baseline] = [samples, beside].map((all) => percentile(all.slice(2), 0.95));
      const name = 'matching.proposals.50k';
      return [
        { name, value: value ?? Number.NaN, unit: 'ms', baseline: baseline ?? Number.NaN, baselineName: 'plain SQL, same unit group' },
      ];
    } finally {
      await pool.end().finally(() => product.stop());
    }
  },
};
