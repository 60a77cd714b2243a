import { paths, type PeopleFound, type Problem } from '#contract';
import { aParticipation } from '#testkit';
import { type ApiClient, type ApiForSpecs, newId, startApi } from './api-for-specs.js';
import { anExampleProject, type ExampleProject, savePeople } from './values-example-project.js';

describe('people found by pseudonym', () => {
  let api: ApiForSpecs;
  let project: ExampleProject;
  let manager: ApiClient;
  let operator: ApiClient;
  /** Pseudonyms of two people of the first desk and one of the second. */
  let known: readonly string[];

  beforeAll(async () => {
    api = await startApi({ today: '2026-03-31' });
    project = await anExampleProject(api);
    const at = (participantId: string, desk: string) => aParticipation({ participantId, sex: 'F', entryDate: '2025-01-15', desk });
    await savePeople(api, project, [at('A', 'LI-D1'), at('B', 'LI-D1'), at('C', 'LI-D4')], api.server.installation.secret);
    known = await api.database.withBulkScope(project.scope, async (client) => {
      const { rows } = await client.query<{ pseudonym: string }>(
        'select pseudonym from person where project_id = $1 order by external_id',
        [project.id],
      );
      return rows.map(({ pseudonym }) => pseudonym);
    });
    await api.addAccount('manager', [{ role: 'manager', projectId: project.id }]);
    await api.addAccount('operator', [{ role: 'operator', projectId: project.id, deskNumber: 1 }]);
    [manager, operator] = [await api.as('manager'), await api.as('operator')];
  });
  afterAll(() => api.stop());

  const found = async (search: string, client = manager): Promise<string[]> =>
    (await client.get<PeopleFound>(`${paths.people(project.acronym)}?search=${encodeURIComponent(search)}`)).body.items.map(
      ({ pseudonym }) => pseudonym,
    );

  it('are those whose pseudonym has the letters, written small or large, and nothing of them is told but that', async () => {
    expect((await found('P-')).sort()).toEqual([...known].sort());
    const [first = ''] = known;
    expect(await found(first.slice(2).toLowerCase())).toContain(first);
    const { body } = await manager.get<PeopleFound>(`${paths.people(project.acronym)}?search=${first}`);
    expect(Object.keys(body.items[0] ?? {}).sort()).toEqual(['id', 'pseudonym']);
  });

  it('are those of the own desk for an operator, and another only by the whole pseudonym, until served there', async () => {
    const [one = '', two = '', elsewhere = ''] = known;
    expect((await found('P-', operator)).sort()).toEqual([one, two].sort());
    expect(await found(elsewhere.slice(0, -1), operator)).not.toContain(elsewhere);
    expect(await found(elsewhere, operator)).toEqual([elsewhere]);
    // and one of the own desk too, once something was done for that person there
    const { items } = (await manager.get<PeopleFound>(`${paths.people(project.acronym)}?search=${elsewhere}`)).body;
    const desk = await api.database.withBulkScope(project.scope, (client) =>
      client.query<{ id: string }>('select desk_id as id from desk where project_id = $1 and number = 1', [project.id]),
    );
    const content = { desk: desk.rows[0]?.id, date: '2026-03-02', channel: 'in_person', contactType: 'listening', person: items[0]?.id };
    await operator.post(paths.register(project.acronym, 'contacts'), { content }, { headers: { 'idempotency-key': newId() } });
    expect(await found('P-', operator)).toContain(elsewhere);
  });

  it('are not looked for by less than two letters', async () => {
    const { status, body } = await manager.get<Problem>(`${paths.people(project.acronym)}?search=P`);
    expect([status, body.field]).toEqual([422, 'search']);
  });
});
