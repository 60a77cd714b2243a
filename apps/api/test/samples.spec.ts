import { paths, type Problem, type SampleList, type SamplePeople, type SampleView } from '#contract';
import { answersNeeded, type Participation } from '#domain';
import { aParticipation } from '#testkit';
import { type ApiAnswer, type ApiClient, type ApiForSpecs, newId, startApi } from './api-for-specs.js';
import { anExampleProject, type ExampleProject, savePeople } from './values-example-project.js';

describe('samples of the leavers over HTTP (R70-R78)', () => {
  let api: ApiForSpecs;
  let project: ExampleProject;
  let manager: ApiClient;
  let ids: readonly string[];

  /** 60 women and 40 men, unemployed on entry, whose day is past; every second answered, and of those every third works. */
  const people = Array.from({ length: 100 }, (_, at): Participation => {
    const status6m = at % 2 === 0 ? (at % 6 === 0 ? 'EMP' : 'UNE') : null;
    const left = { entryDate: '2025-01-02', exitDate: '2025-06-30', exitReason: 'COMPLETED' } as const;
    return aParticipation({ participantId: `P${at}`, sex: at < 60 ? 'F' : 'M', ...left, status6m });
  });
  const others = [
    aParticipation({ participantId: 'too late', entryDate: '2025-01-02', exitDate: '2025-10-01', exitReason: 'COMPLETED' }),
    aParticipation({ participantId: 'employed', employmentStatus: 'EMP', longTerm: null, entryDate: '2025-01-02', exitDate: '2025-06-30' }),
  ];

  beforeAll(async () => {
    api = await startApi({ today: '2026-03-31' });
    project = await anExampleProject(api);
    ids = await savePeople(api, project, [...people, ...others], api.server.installation.secret);
    await api.addAccount('manager', [{ role: 'manager', projectId: project.id }]);
    await api.addAccount('lead', [{ role: 'lead', projectId: project.id }]);
    await api.addAccount('operator', [{ role: 'operator', projectId: project.id, deskNumber: 1 }]);
    manager = await api.as('manager');
  });
  afterAll(() => api.stop());

  const draw = (plan: object = {}, client = manager): Promise<ApiAnswer<SampleView & Problem>> =>
    client.post(
      paths.samples(project.acronym),
      { result: 'EECR05', responseRate: 1, ...plan },
      { headers: { 'idempotency-key': newId() } },
    );
  const takeBack = (id: string): Promise<ApiAnswer<SampleView & Problem>> =>
    manager.post(
      paths.sampleWithdrawal(project.acronym, id),
      { reason: 'tasso di risposta sbagliato' },
      { headers: { 'idempotency-key': newId() } },
    );

  it('are drawn from complete leavers of the group, as many as the precision asks for, and documented (R72, R74, R77)', async () => {
    const { status, body } = await draw({ seed: 'onda 1' });
    expect(status).toBe(201);
    expect([body.population, body.answersNeeded, body.drawn, body.seed, body.on]).toEqual([
      ...[100, answersNeeded(100), answersNeeded(100)],
      ...['onda 1', '2026-03-31'],
    ]);
    expect(body.strata.map(({ key, size }) => [key, size])).toEqual([
      ['UNE 30-54 3-4 F', 60],
      ['UNE 30-54 3-4 M', 40],
    ]);
    expect(body.strata.reduce((sum, { drawn }) => sum + drawn, 0)).toBe(body.drawn);
    // the answers that are there are extrapolated in whole persons by sex (R75)
    const { value, valid, response } = body.extrapolation;
    expect(value.F + value.M + value.N).toBe(value.T);
    expect(response).toBeCloseTo(valid / body.drawn, 9);
    await takeBack(body.id);
  });

  it('draw the same people from the same seed, and tell them to who may open records', async () => {
    const first = (await draw({ seed: 'onda 2', responseRate: 0.5 })).body;
    const read = async (id: string): Promise<readonly string[]> =>
      (await manager.get<SamplePeople>(paths.samplePeople(project.acronym, id))).body.items
        .map(({ participation }) => participation)
        .sort();
    const drawn = await read(first.id);
    expect(drawn.length).toBe(first.drawn);
    expect(drawn.every((id) => ids.slice(0, 100).includes(id))).toBeTrue();
    const { body } = await manager.get<SamplePeople>(paths.samplePeople(project.acronym, first.id));
    expect(body.items[0]?.pseudonym).toMatch(/^P-/);
    await takeBack(first.id);
    const again = (await draw({ seed: 'onda 2', responseRate: 0.5 })).body;
    expect(await read(again.id)).toEqual(drawn);
    expect((await (await api.as('lead')).get(paths.samplePeople(project.acronym, again.id))).status).toBe(403);
    await takeBack(again.id);
  });

  it('put every leaver into one wave: what an earlier frame held is not drawn again until that is taken back (R74)', async () => {
    const { body } = await draw();
    expect(body.seed).toMatch(/^[0-9a-f]{16}$/);
    const second = await draw();
    expect([second.status, second.body.code]).toEqual([409, 'wrong_state']);
    const other = await draw({ result: 'EECR06' });
    expect(other.body.population).toBe(1);
    const back = await takeBack(body.id);
    expect(typeof back.body.withdrawnAt).toBe('string');
    expect((await takeBack(body.id)).status).toBe(409);
    const third = await draw();
    expect(third.status).toBe(201);
    const { items } = (await manager.get<SampleList>(paths.samples(project.acronym))).body;
    expect(items.map(({ id }) => id)).toContain(body.id);
    await takeBack(third.body.id);
    await takeBack(other.body.id);
  });

  it('follow what is answered later, on the frame of the day they were drawn', async () => {
    const { body } = await draw({ responseRate: 0.5 });
    expect(body.drawn).toBe(100);
    expect([body.extrapolation.valid, body.extrapolation.response]).toEqual([50, 0.5]);
    const before = body.extrapolation.value.T;
    // one of those who had not answered works
    const correction = { status6m: 'EMP', reason: 'risposta arrivata per posta' };
    expect((await manager.patch(paths.participation(project.acronym, ids[1] ?? ''), correction, 1)).status).toBe(200);
    const after = (await manager.get<SampleView>(paths.sample(project.acronym, body.id))).body;
    expect([after.extrapolation.valid, after.population]).toEqual([51, 100]);
    expect(after.extrapolation.value.T).toBeGreaterThan(before);
    await takeBack(body.id);
  });

  it('are for who reports, and refuse what is no share', async () => {
    expect((await draw({}, await api.as('operator'))).status).toBe(403);
    expect((await draw({ responseRate: 0 })).body.field).toBe('responseRate');
    expect((await manager.get(paths.sample(project.acronym, project.id))).status).toBe(404);
  });
});
