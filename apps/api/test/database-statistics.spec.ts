import type { ClientBase } from 'pg';
import { closeByKey } from '../src/platform/database/close-by-key.js';
import { refreshYoungStatistics } from '../src/platform/database/prefer-keys.js';
import { withClient } from '../src/platform/database/prepare-database.js';
import { cloneDatabase, type SpecDatabase } from './database-for-specs.js';
import { fillProject, type FilledProject } from './filled-project.js';

describe('a project that begins to fill beside a full one', () => {
  let clone: SpecDatabase;
  let full: FilledProject;
  let young: FilledProject;
  const writeIn = <T>({ projectId }: FilledProject, work: (client: ClientBase) => Promise<T>) =>
    clone.database.withBulkScope({ projects: [projectId], account: 'anna' }, work, { lock: 'exclusive' });
  const addPeople = (client: ClientBase, { projectId }: FilledProject, many: number) =>
    client.query(
      `insert into person (project_id, person_id, pseudonym) select $1::uuid, gen_random_uuid(), 'P-' || n from generate_series(1, $2) n`,
      [projectId, many],
    );
  const believedRows = async (client: ClientBase, { projectId }: FilledProject): Promise<number> => {
    const { rows } = await client.query<{ 'QUERY PLAN': { Plan: { 'Plan Rows': number } }[] }>(
      `explain (format json) select from person where project_id = '${projectId}'`,
    );
    return rows[0]?.['QUERY PLAN'][0]?.Plan['Plan Rows'] ?? Number.NaN;
  };

  beforeAll(async () => {
    clone = await cloneDatabase();
    full = await fillProject(clone.database, 'FULL');
    young = await fillProject(clone.database, 'YOUNG');
    await writeIn(full, (client) => addPeople(client, full, 40_000));
    await withClient(clone.urls.owner, (owner) => owner.query('analyze person'));
  });
  afterAll(() => clone.drop());

  it('is known to the planner as soon as it has written many rows', async () => {
    await writeIn(young, async (client) => {
      await addPeople(client, young, 2000);
      expect(await believedRows(client, young)).toBeLessThan(100);
      await refreshYoungStatistics(client, young.projectId, 2000);
      expect(await believedRows(client, young)).toBeGreaterThan(1000);
    });
  });

  it('has its versions closed one by one, and only those that are open in its own scope', async () => {
    const replaced = [{ id: young.participationId, version: 2 }];
    const close = (client: ClientBase) =>
      closeByKey(client, 'close_participations', { projectId: young.projectId, at: new Date('2100-01-01'), replaced });
    expect(await writeIn(full, close)).toBe(0);
    expect(await writeIn(young, close)).toBe(1);
    expect(await writeIn(young, close)).toBe(0);
  });
});
