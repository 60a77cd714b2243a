import fc from 'fast-check';
import type { IndicatorValue } from '#contract';
import { addDays, mergeReentry, type Participation } from '#domain';
import { anyParticipation, aParticipation } from '#testkit';
import { Installation } from '../src/platform/installation/installation.js';
import { Origins } from '../src/platform/installation/origins.js';
import { reconcileSpells } from '../src/platform/imports/reconcile-spells.js';
import { changedFields } from '../src/platform/participations/content.js';
import { ParticipationWriter } from '../src/platform/participations/save-participations.js';
import { SpecialCategories } from '../src/platform/participations/special-categories.js';
import { StoredParticipations } from '../src/platform/participations/stored-participation.js';
import { readCountingBasis } from '../src/platform/tallies/counting-basis.js';
import { MonthSumChanges } from '../src/platform/tallies/month-sums.js';
import { changeMonthSums } from '../src/platform/tallies/tally-store.js';
import { ProjectAnswers } from '../src/platform/values/project-answers.js';
import { Values } from '../src/platform/values/values.js';
import { cloneDatabase, type SpecDatabase } from './database-for-specs.js';
import { anExampleProject, type ExampleProject, savePeople, specSecret } from './values-example-project.js';
import { queryOn } from '../src/platform/database/query.js';

const special = new SpecialCategories(specSecret);
const person = { participantId: 'A' };

describe('stored tallies of a participation', () => {
  let spec: SpecDatabase;
  let project: ExampleProject;
  let values: Values;
  beforeAll(async () => {
    spec = await cloneDatabase();
    project = await anExampleProject(spec);
    const installation = new Installation({
      ...{ demo: false, secret: specSecret, origins: new Origins([]), uploadFolder: '', dashboardFolder: null, today: '2026-12-31' },
    });
    values = new Values(new ProjectAnswers(spec.database, installation));
  });
  afterAll(() => spec.drop());

  /** Writes the next version of a record. */
  const save = (id: string, record: Participation, withdrawn = false): Promise<Date> =>
    spec.database.withBulkScope(
      project.scope,
      async (client, postedAt) => {
        const basis = await readCountingBasis(queryOn(client), project.id);
        const open = (await new StoredParticipations(special).openById(client, basis, [id])).get(id);
        if (!open) throw new Error('no such record');
        const sums = new MonthSumChanges();
        const writing = { basis, postedAt, recordedBy: 'spec', reason: 'corrected', importId: null };
        const next = { id, version: open.version + 1, personId: open.personId, record, withdrawn };
        await new ParticipationWriter(special).save(client, writing, [next], sums);
        await changeMonthSums(queryOn(client), project.id, sums);
        return postedAt;
      },
      { lock: 'shared' },
    );
  const ask = async <Row extends object>(text: string, parameters: unknown[] = []): Promise<Row[]> =>
    (
      await spec.database.withBulkScope(project.scope, (client) =>
        client.query<Row & Record<string, unknown>>(text, [project.id, ...parameters]),
      )
    ).rows;
  const openTallies = (id: string): Promise<object[]> =>
    ask(
      `select indicator_number, part, ordinal, day, last_day, amount, desk_number, sex, age_band, employment_status, education_group, citizenship_group
       from tally where project_id = $1 and record_id = $2 and superseded_at is null order by 1, 2, 3`,
      [id],
    );
  let people = 0;
  const saveNew = async (record: Participation): Promise<string> =>
    (await savePeople(spec, project, [{ ...record, participantId: `P${(people += 1)}` }]))[0] ?? '';

  it('are the same however the record came to be: at once, or by corrections', async () => {
    await fc.assert(
      fc.asyncProperty(anyParticipation, fc.array(anyParticipation, { minLength: 1, maxLength: 3 }), async (record, before) => {
        const [first, ...others] = before;
        const corrected = await saveNew(first ?? record);
        for (const version of [...others, record]) await save(corrected, version);
        expect(await openTallies(corrected)).toEqual(await openTallies(await saveNew(record)));
      }),
      { numRuns: 25 },
    );
  });

  it('are the same for two spells merged one after the other and for the person known from the start (R7)', async () => {
    const spells = fc.tuple(anyParticipation, anyParticipation, fc.nat(200), fc.nat(100)).map(([one, other, gap, stay]) => {
      const first = { ...one, ...person, exitDate: addDays(one.entryDate, 20) };
      const second = {
        ...other,
        ...person,
        entryDate: addDays(first.exitDate, gap + 1),
        exitDate: addDays(first.exitDate, gap + 1 + stay),
      };
      return [first, second] as const;
    });
    await fc.assert(
      fc.asyncProperty(spells, async ([first, second]) => {
        const came = await saveNew(first);
        const { record, reentry } = reconcileSpells(first, second, []);
        expect(reentry).toBe(true);
        await save(came, record);
        expect(await openTallies(came)).toEqual(await openTallies(await saveNew(mergeReentry([second, first]))));
        // the same row again, and the first one again, find nothing new
        expect(changedFields(record, reconcileSpells(record, second, [first]).record)).toEqual([]);
      }),
      { numRuns: 15 },
    );
  });

  it('that still hold stay as they were posted', async () => {
    const id = await saveNew(aParticipation({ entryDate: '2025-03-10' }));
    await save(id, aParticipation({ entryDate: '2025-03-10', exitDate: '2025-05-02', lastStatus28d: 'JOB' }));
    const rows = await ask<{ version: number; closed: boolean }>(
      'select distinct record_version as version, superseded_at is not null as closed from tally where project_id = $1 and record_id = $2 order by 1',
      [id],
    );
    expect(rows).toEqual([
      { version: 1, closed: false },
      { version: 2, closed: false },
    ]);
  });

  it('of a withdrawn record are none, and closed ones are kept', async () => {
    const id = await saveNew(aParticipation());
    const posted = (await openTallies(id)).length;
    await save(id, aParticipation(), true);
    expect(await openTallies(id)).toEqual([]);
    expect(
      (await ask<{ kept: number }>('select count(*)::integer as kept from tally where project_id = $1 and record_id = $2', [id]))[0]?.kept,
    ).toBe(posted);
  });

  it('tell what was known at any past instant (design: bitemporal)', async () => {
    const own = await anExampleProject(spec);
    const whole = project;
    project = own;
    const steps: { at: Date; told: object[] }[] = [];
    const id = await saveNew(aParticipation({ participantId: 'K' }));
    for (const change of [
      { sex: 'M' },
      { isced: null },
      { isced: 2, entryDate: '2025-09-01' },
      { exitDate: '2025-11-30', lastStatus28d: 'JOB' },
    ] as const) {
      const at = await save(id, aParticipation(change));
      steps.push({ at, told: (await values.of(own.scope, own.id, { by: 'sex,desk' })).map(figures) });
    }
    for (const { at, told } of steps) {
      const then = await values.of(own.scope, own.id, { by: 'sex,desk', knownAt: at.toISOString() });
      expect(then.map(figures)).toEqual(told);
      expect(then[0]?.knownAt).toBe(at.toISOString());
    }
    project = whole;
  });

  it('add up to the sums per month, whatever was written', async () => {
    const corrected = await saveNew(aParticipation({ desk: 'LI-D1' }));
    await save(corrected, aParticipation({ sex: 'M', entryDate: '2025-07-01' }));
    const [difference] = await ask<{ rows: number }>(
      `with counted as (
         select indicator_number, part, date_trunc('month', day)::date as month, d.dimension, coalesce(d.member, '') as member, sum(amount) as amount
         from tally, lateral (values ('total', ''), ('sex', sex::text), ('ageBand', age_band), ('employmentStatus', employment_status::text),
           ('educationGroup', education_group), ('citizenshipGroup', citizenship_group), ('desk', desk_number::text),
           ('partner', partner_number::text)) as d (dimension, member)
         where project_id = $1 and superseded_at is null group by 1, 2, 3, 4, 5),
       kept as (select indicator_number, part, month, dimension, member, amount from tally_month_sum where project_id = $1 and amount <> 0)
       select ((select count(*) from (table counted except table kept) a) + (select count(*) from (table kept except table counted) b))::integer as rows`,
    );
    expect(difference?.rows).toBe(0);
  });
});

const figures = ({ code, value, inPeriod, by, excluded }: IndicatorValue): object => ({ code, value, inPeriod, by, excluded });
