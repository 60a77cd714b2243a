import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import type { IndicatorValue, ValueQuery } from '#contract';
import { countParticipations, defaultProgrammeSettings } from '#domain';
import { anyParticipation, aParticipation } from '#testkit';
import { Installation } from '../src/platform/installation/installation.js';
import { Origins } from '../src/platform/installation/origins.js';
import { readParticipations } from '../src/platform/files/index.js';
import { Refusal } from '../src/platform/problems/refusal.js';
import { ProjectAnswers } from '../src/platform/values/project-answers.js';
import { ProjectStandings } from '../src/platform/values/project-standings.js';
import { Values } from '../src/platform/values/values.js';
import { cloneDatabase, type SpecDatabase } from './database-for-specs.js';
import { anExampleProject, type ExampleProject, savePeople, setTargets, specSecret } from './values-example-project.js';

const sample = (name: string): string => new URL(`../../../../../libs/testkit/src/samples/${name}`, import.meta.url).pathname;
const singles = 'sex,ageBand,employmentStatus,educationGroup,citizenshipGroup,desk';
const lastDay = '2026-03-31';

describe('values of a project', () => {
  let spec: SpecDatabase;
  let answers: ProjectAnswers;
  let values: Values;

  beforeAll(async () => {
    spec = await cloneDatabase();
    const installation = new Installation({
      ...{ demo: false, secret: specSecret, origins: new Origins([]), uploadFolder: '', dashboardFolder: null, today: lastDay },
    });
    answers = new ProjectAnswers(spec.database, installation);
    values = new Values(answers);
  });
  afterAll(() => spec.drop());

  const ask = (project: ExampleProject, query: ValueQuery = {}): Promise<IndicatorValue[]> => values.of(project.scope, project.id, query);
  const valueOf = async (project: ExampleProject, code: string, query: ValueQuery = {}): Promise<IndicatorValue> => {
    const found = (await ask(project, query)).find((value) => value.code === code);
    if (!found) throw new Error(`no value ${code}`);
    return found;
  };

  it('are those of the sample of Livorno at the end of 2025, by sex', async () => {
    const project = await anExampleProject(spec, { acronym: 'MEDMORE-SUI' });
    const expected = JSON.parse(readFileSync(sample('participations-livorno.expected.json'), 'utf8')) as {
      values: Record<string, Record<string, number>>;
      incomplete: unknown[];
      counts: { provisional: number };
    };
    const read = await readParticipations(
      { path: sample('participations-livorno.csv') },
      {
        operation: { names: [project.acronym], days: { start: '2024-04-01', end: '2027-03-31' } },
        specificObjective: 'ESO4.8',
        settings: defaultProgrammeSettings,
        today: lastDay,
        dateOrder: null,
      },
    );
    await savePeople(spec, project, read.participations);
    for (const query of [
      { asOf: '2025-12-31', by: 'sex' },
      { asOf: '2025-12-31', by: 'sex,sex*desk' },
    ]) {
      const found = await ask(project, query);
      const bySex = found.map(({ code, value, by }) => [code, { T: value, ...by?.['sex'] }] as const);
      expect(Object.fromEntries(bySex)).toEqual(jasmine.objectContaining(expected.values));
    }
    const result = await valueOf(project, 'EECR04', { asOf: '2025-12-31' });
    expect(result.provisional).toBe(expected.counts.provisional);
  });

  it('equal a naive count over the records, on any day and by any breakdown (design: records → tallies → values)', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(anyParticipation, { selector: ({ participantId }) => participantId, minLength: 1, maxLength: 30 }),
        fc.constantFrom('2024-12-31', '2025-03-15', '2025-09-30', '2026-02-10', lastDay),
        async (records, asOf) => {
          const project = await anExampleProject(spec);
          await savePeople(spec, project, records);
          const naive = countParticipations(records, { specificObjective: 'ESO4.8', asOf, settings: defaultProgrammeSettings });
          for (const { code, value, by } of await ask(project, { asOf, by: singles })) {
            expect({ code, T: value, ...by?.['sex'] }).toEqual({ code, ...(naive.values[code] ?? { T: -1, F: -1, M: -1, N: -1 }) });
            for (const members of Object.values(by ?? {})) expect(sumOf(members)).toBe(value ?? -1);
          }
        },
      ),
      { numRuns: 12 },
    );
  });

  it('are the same from the sums per month and from the tallies themselves', async () => {
    const project = await anExampleProject(spec, {
      periods: [
        ['2024-04-01', '2025-02-14'],
        ['2025-02-15', '2027-03-31'],
      ],
    });
    await savePeople(spec, project, fc.sample(anyParticipation, { numRuns: 120, seed: 7 }));
    for (const asOf of ['2025-02-14', '2025-02-28', '2025-08-19', lastDay]) {
      const kept = await ask(project, { asOf, by: singles });
      // a crossing is not kept by month, so the whole answer comes from the tallies
      const counted = await ask(project, { asOf, by: `${singles},sex*desk` });
      expect(counted.map((value) => comparable(value))).toEqual(kept.map(comparable));
    }
  });

  it('are narrowed by where, and the parts make the whole', async () => {
    const project = await anExampleProject(spec);
    await savePeople(spec, project, fc.sample(anyParticipation, { numRuns: 60, seed: 3 }));
    const all = await valueOf(project, 'EECO01', { by: 'sex,ageBand,sex*ageBand' });
    const women = await valueOf(project, 'EECO01', { where: 'sex:F', by: 'ageBand' });
    const others = await valueOf(project, 'EECO01', { where: 'sex:M|N|unknown' });
    expect(women.value).toBe(all.by?.['sex']?.['F'] ?? -1);
    expect((women.value ?? 0) + (others.value ?? 0)).toBe(all.value ?? -1);
    expect(women.by?.['ageBand']?.['18-29']).toBe(all.by?.['sex*ageBand']?.['F*18-29'] ?? 0);
  });

  it('refuse what the project does not have', async () => {
    const project = await anExampleProject(spec);
    for (const [query, field] of [
      [{ period: 'P99' }, 'period'],
      [{ where: 'disability:yes' }, 'where'],
      [{ where: 'desk:XX' }, 'where'],
    ] as const)
      await expectAsync(ask(project, query)).toBeRejectedWith(
        jasmine.objectContaining({ code: 'validation', details: jasmine.objectContaining({ field }) }),
      );
    await expectAsync(values.of({ projects: [], account: 'spec' }, project.id, {})).toBeRejectedWithError(Refusal, /not_found/);
  });

  it('judge a value against the target of the period on the cut-off day (R130-R132)', async () => {
    const project = await anExampleProject(spec);
    await setTargets(spec, project, 'EECO01', { P3: 4, P4: 10, P6: 40 });
    await savePeople(
      spec,
      project,
      ['2025-04-10', '2025-10-02', '2025-11-15', '2026-01-20', '2026-03-02'].map((entryDate, at) =>
        aParticipation({ participantId: `A-${at}`, entryDate }),
      ),
    );
    const atEnd = await valueOf(project, 'EECO01', { period: 'P4' });
    expect(atEnd).toEqual(
      jasmine.objectContaining({
        value: 5,
        inPeriod: 4,
        target: 10,
        final: 40,
        expected: 10,
        ratio: 0.5,
        status: 'at_risk',
        period: 'P4',
        lock: 'not_started',
      }),
    );
    const earlier = await valueOf(project, 'EECO01', { asOf: '2025-12-30' });
    // 4 + 6 × 91/182 days, rounded down to whole people
    expect(earlier).toEqual(jasmine.objectContaining({ value: 3, inPeriod: 2, expected: 7, cutOff: '2025-12-30', period: 'P4' }));
    const before = await valueOf(project, 'EECO01', { period: 'P3' });
    expect(before).toEqual(jasmine.objectContaining({ value: 1, target: 4, cutOff: '2025-09-30', period: 'P3' }));
  });

  it('leave incomplete records out and count them apart (R12)', async () => {
    const project = await anExampleProject(spec);
    await savePeople(spec, project, [aParticipation({ participantId: 'A' }), aParticipation({ participantId: 'B', isced: null })]);
    expect(await valueOf(project, 'EECO01')).toEqual(jasmine.objectContaining({ value: 1, excluded: 1 }));
    const standing = await spec.database.withBulkScope(project.scope, (client) => new ProjectStandings(answers).of(client, [project.id]));
    expect(standing.get(project.id)).toEqual(jasmine.objectContaining({ participants: 1, excluded: 1 }));
  });
});

const sumOf = (members: Readonly<Record<string, number>>): number => Object.values(members).reduce((sum, amount) => sum + amount, 0);

/** A value without the crossing that was asked for to go another way, and without the instant it was told at. */
function comparable({ by = {}, ...value }: IndicatorValue): object {
  const single = Object.fromEntries(Object.entries(by).filter(([name]) => !name.includes('*')));
  return { ...value, by: single, knownAt: '' };
}
