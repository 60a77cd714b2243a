import { paths, type Problem, type RecordView, type Timeline } from '#contract';
import type { Identity } from '#domain';
import { aParticipation } from '#testkit';
import { SealedIdentities } from '../src/platform/identity/sealed-identities.js';
import { type ApiClient, type ApiForSpecs, newId, startApi } from './api-for-specs.js';
import { anExampleProject, type ExampleProject, savePeople } from './values-example-project.js';

describe('the whole way of a person', () => {
  let api: ApiForSpecs;
  let project: ExampleProject;
  let manager: ApiClient;
  let operator: ApiClient;
  let desks: readonly string[];
  let person: string;

  beforeAll(async () => {
    api = await startApi({ today: '2026-03-31' });
    project = await anExampleProject(api);
    const { secret } = api.server.installation;
    const taken = { entryDate: '2025-02-01', exitDate: '2025-11-30', exitReason: 'JOB', lastStatus28d: 'JOB', desk: 'LI-D1' } as const;
    const statusEvents = [{ on: '2025-12-05', status: 'JOB' }] as const;
    await savePeople(api, project, [aParticipation({ participantId: 'X', ...taken, statusEvents })], secret);
    const identity: Identity = { surname: 'Gallo', name: 'Teresa' };
    await api.database.withBulkScope(project.scope, async (client, postedAt) => {
      const found = await client.query<{ id: string }>('select desk_id as id from desk where project_id = $1 order by number', [
        project.id,
      ]);
      desks = found.rows.map(({ id }) => id);
      const people = await client.query<{ id: string }>('select person_id as id from person where project_id = $1', [project.id]);
      person = people.rows[0]?.id ?? '';
      await new SealedIdentities(secret).keep(client, { projectId: project.id, postedAt, recordedBy: 'spec', reason: null }, [
        [person, identity],
      ]);
    });
    await api.addAccount('manager', [{ role: 'manager', projectId: project.id }]);
    await api.addAccount('operator', [{ role: 'operator', projectId: project.id, deskNumber: 1 }]);
    await api.addAccount('elsewhere', [{ role: 'operator', projectId: project.id, deskNumber: 2 }]);
    await api.addAccount('auditor', [{ role: 'auditor', projectId: project.id }]);
    manager = await api.as('manager');
    operator = await api.as('operator');
    const contact = { channel: 'in_person', contactType: 'information', anonymous: false, person };
    for (const [at, date] of ['2025-03-10', '2025-04-10', '2026-01-15'].entries())
      await manager.post<RecordView>(paths.register(project.acronym, 'contacts'), {
        content: { ...contact, date, desk: desks[at === 2 ? 1 : 0] },
      });
    await manager.post(paths.register(project.acronym, 'referrals'), { content: { desk: desks[0], person, sentOn: '2025-05-01' } });
  });
  afterAll(() => api.stop());

  const timeline = async (client: ApiClient, query = ''): Promise<Timeline> =>
    (await client.get<Timeline>(paths.personTimeline(project.acronym, person) + query)).body;

  it('is told newest first: entry, what was done, leaving, the status after it, and who looked', async () => {
    const { items } = await timeline(manager);
    const told = items.filter(({ kind }) => kind !== 'look');
    expect(told.map(({ kind, at }) => `${at} ${kind}`)).toEqual([
      '2026-01-15 record',
      '2025-12-05 status',
      '2025-11-30 left',
      '2025-04-10 record',
      '2025-03-10 record',
      '2025-02-01 entered',
    ]);
    expect(told[0]?.says).toEqual(jasmine.objectContaining({ contactType: 'information' }));
    expect(told[2]?.says).toEqual({ exitReason: 'JOB' });
    const looked = (await timeline(manager)).items.find(({ kind }) => kind === 'look');
    expect(looked).toEqual(jasmine.objectContaining({ by: 'manager', says: jasmine.objectContaining({ action: 'timeline_opened' }) }));
  });

  it('is told page by page, each event once', async () => {
    const all = (await timeline(manager)).items.filter(({ kind }) => kind !== 'look').map(({ key }) => key);
    const seen: string[] = [];
    for (let cursor = ''; ;) {
      const { items, next } = await timeline(manager, `?limit=2${cursor}`);
      seen.push(...items.filter(({ kind }) => kind !== 'look').map(({ key }) => key));
      if (next === null) break;
      cursor = `&cursor=${encodeURIComponent(next)}`;
    }
    expect(seen).toEqual(all);
  });

  it('shows whoever works at one desk what that desk did, and nobody of another desk that there is anybody', async () => {
    const { items } = await timeline(operator);
    expect(items.some(({ at }) => at === '2026-01-15')).toBeFalse();
    expect(items.some(({ at }) => at === '2025-04-10')).toBeTrue();
    const stranger = await operator.get<Problem>(paths.personTimeline(project.acronym, newId()));
    expect(stranger.status).toBe(404);
  });

  it('is issued as a file with a reason, by who may open what is sealed, and leaves a trace', async () => {
    const ask = (client: ApiClient, body: object) => client.post<Problem>(paths.personFile(project.acronym, person), body);
    expect((await ask(manager, { language: 'it' })).status)
      .withContext('without a reason')
      .toBe(422);
    expect((await ask(await api.as('auditor'), { language: 'it', reason: 'curiosità' })).status).toBe(403);
    const issued = await ask(operator, { language: 'fr', reason: 'demande de la personne' });
    expect(issued.status).toBe(200);
    expect(issued.headers.get('content-type')).toBe('application/pdf');
    expect(issued.headers.get('content-disposition')).toMatch(/filename="P-\w+-2026-03-31\.pdf"/);
    expect(issued.headers.get('cache-control')).toContain('no-store');
    const { items } = await timeline(manager);
    const trace = items.find(({ says }) => says['action'] === 'person_file_issued');
    expect(trace).toEqual(jasmine.objectContaining({ by: 'operator', reason: 'demande de la personne' }));
  });
});
