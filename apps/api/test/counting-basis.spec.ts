import { anIndicator } from '#testkit';
import { type CountingBasis, readCountingBasis } from '../src/platform/tallies/counting-basis.js';
import { queryOn } from '../src/platform/database/query.js';
import { type ApiForSpecs, startApi } from './api-for-specs.js';
import { anExampleProject, type ExampleProject } from './values-example-project.js';

describe('what a project counts by', () => {
  let api: ApiForSpecs;
  let project: ExampleProject;

  beforeAll(async () => {
    api = await startApi({ today: '2026-03-31' });
    project = await anExampleProject(api, {
      indicators: [anIndicator({ code: 'TUTTI' })],
    });
  });
  afterAll(() => api.stop());

  /** Reads it, carries out statements, and reads it after each, all in one transaction that is rolled back. */
  const readAround = async (...statements: readonly string[]): Promise<CountingBasis[]> => {
    const read: CountingBasis[] = [];
    const inside = api.database.withBulkScope(project.scope, async (client) => {
      read.push(await readCountingBasis(queryOn(client), project.id));
      for (const statement of statements) {
        await client.query(statement);
        read.push(await readCountingBasis(queryOn(client), project.id));
      }
      throw new Error('rolled back');
    });
    await expectAsync(inside).toBeRejectedWithError('rolled back');
    return read;
  };

  it('is kept in mind while nothing of it changes', async () => {
    const [first, again] = await readAround(`update indicator set name = name where code = 'OTHER'`);
    expect(again).toBe(first);
    const [later] = await readAround();
    expect(later).toBe(first);
  });

  it('is read again when a row it comes from was written, even twice in one transaction, and as it was when that is rolled back', async () => {
    const [before, renamed, back] = await readAround(
      `update indicator set code = 'NUOVO' where code = 'TUTTI'`,
      `update indicator set code = 'TUTTI' where code = 'NUOVO'`,
    );
    expect([before, renamed, back].map((basis) => [...(basis?.indicators.keys() ?? [])])).toEqual([['TUTTI'], ['NUOVO'], ['TUTTI']]);
    const [afterwards] = await readAround();
    expect(afterwards?.indicators.has('TUTTI')).toBeTrue();
  });

  it('follows desks, partners, the project and new versions of definitions', async () => {
    const read = await readAround(
      `update desk set code = code || 'X' where number = 1`,
      `insert into project_partner (project_id, organisation_id, number, role, partner_id)
       select project_id, lead_partner_id, 1, 'partner', gen_random_uuid() from project`,
      `update project set specific_objective = 'ESO4.1'`,
      `insert into indicator_definition (project_id, indicator_number, version, definition, in_force_from, recorded_by)
       select project_id, indicator_number, 2, definition, now(), 'spec' from indicator_definition`,
    );
    expect(new Set(read).size).toBe(5);
    expect(read.at(-1)?.indicators.get('TUTTI')?.definitionVersion).toBe(2);
  });
});
