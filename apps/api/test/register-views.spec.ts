import { paths, type Problem, type RegisterView, type RegisterViewList } from '#contract';
import { type ApiAnswer, type ApiClient, type ApiForSpecs, newId, startApi } from './api-for-specs.js';
import { anExampleProject, type ExampleProject } from './values-example-project.js';

const aView = { register: 'contacts', name: 'Ascolti di marzo', content: { where: 'contactType:listening', sort: '-minutes' } } as const;

describe('views of registers', () => {
  let api: ApiForSpecs;
  let project: ExampleProject;
  let other: ExampleProject;
  let manager: ApiClient;
  let operator: ApiClient;

  beforeAll(async () => {
    api = await startApi({ today: '2026-03-31' });
    [project, other] = [await anExampleProject(api), await anExampleProject(api)];
    const roles = (role: 'manager' | 'operator' | 'auditor' | 'lead', of: ExampleProject) => ({ role, projectId: of.id });
    await api.addAccount('manager', [roles('manager', project), roles('manager', other)]);
    await api.addAccount('operator', [{ ...roles('operator', project), deskNumber: 1 }]);
    await api.addAccount('second', [roles('manager', project)]);
    await api.addAccount('auditor', [roles('auditor', project)]);
    await api.addAccount('lead', [roles('lead', project)]);
    await api.addAccount('stranger', [roles('manager', other)]);
    [manager, operator] = [await api.as('manager'), await api.as('operator')];
  });
  afterAll(() => api.stop());
  afterEach(async () => {
    await api.database.withBulkScope({ projects: [project.id, other.id], account: 'spec' }, async (client) => {
      await client.query('delete from saved_view_default');
      await client.query('delete from saved_view');
    });
  });

  type Answer = Promise<ApiAnswer<RegisterView & Problem>>;
  const save = (more: object = {}, client = manager, key = newId()): Answer =>
    client.post(paths.registerViews(project.acronym), { ...aView, ...more }, { headers: { 'idempotency-key': key } });
  const listed = async (client = manager, of = project): Promise<readonly RegisterView[]> =>
    (await client.get<RegisterViewList>(paths.registerViews(of.acronym))).body.items;
  const change = (id: string, body: object, version: number | null, client = manager): Answer =>
    client.patch(paths.registerView(project.acronym, id), body, version);
  const remove = (id: string, version: number | null, client = manager): Answer =>
    client.send({
      method: 'DELETE',
      path: paths.registerView(project.acronym, id),
      headers: { 'idempotency-key': newId(), ...(version === null ? {} : { 'if-match': `"${version}"` }) },
    });
  const begin = (view: string | null, client = manager, register: 'contacts' | 'people' = 'contacts') =>
    client.send<{ view: string | null } & Problem>({
      method: 'PUT',
      path: paths.registerViewDefault(project.acronym, register),
      body: { view },
      headers: { 'idempotency-key': newId() },
    });

  it('are kept with what narrows them, their order and their columns, once however often they are sent', async () => {
    const key = newId();
    const { status, body } = await save({}, manager, key);
    expect([status, body]).toEqual([
      201,
      jasmine.objectContaining({ ...aView, version: 1, isShared: false, isOwn: true, isDefault: false, owner: 'manager' }),
    ]);
    expect((await save({}, manager, key)).body.id).toBe(body.id);
    expect(await listed()).toEqual([body]);
    expect((await save()).body.code).toBe('taken');
  });

  it('are one’s own, and of the project when they are shared by those who may', async () => {
    await save();
    expect(await listed(operator)).toEqual([]);
    const { body } = await save({ name: 'Per tutti', isShared: true });
    expect(await listed(operator)).toEqual([{ ...body, isOwn: false }]);
    expect((await save({ isShared: true }, operator)).status).toBe(403);
    const own = (await save({ name: 'Mia' }, operator)).body;
    expect((await change(own.id, { isShared: true }, 1, operator)).status).toBe(403);
    expect((await change(body.id, { name: 'Altro' }, 1, operator)).status).toBe(403);
    expect((await remove(body.id, 1, operator)).status).toBe(403);
    // another manager keeps the shared ones in order, and sees nobody's own
    const second = await api.as('second');
    expect((await change(body.id, { name: 'Per noi' }, 1, second)).body).toEqual(jasmine.objectContaining({ name: 'Per noi', version: 2 }));
    expect((await change(own.id, { name: 'Tua' }, 1, second)).status).toBe(404);
    expect((await remove(own.id, 1, second)).status).toBe(404);
  });

  it('stay in their project, and are for those who read its registers', async () => {
    const { body } = await save({ isShared: true });
    expect(await listed(manager, other)).toEqual([]);
    expect(await listed(await api.as('stranger'), other)).toEqual([]);
    const stranger = await api.as('stranger');
    expect((await stranger.get(paths.registerViews(project.acronym))).status).toBe(404);
    expect((await stranger.patch(paths.registerView(other.acronym, body.id), { name: 'x' }, 1)).status).toBe(404);
    // a lead partner reads agreements and no desk work
    const lead = await api.as('lead');
    expect(await listed(lead)).toEqual([]);
    expect((await save({ name: 'Mia' }, lead)).status).toBe(403);
    const ofAgreements = { register: 'agreements', name: 'Protocolli', content: { where: 'type:memorandum' } };
    expect([(await save(ofAgreements, lead)).status, (await listed(lead)).map(({ name }) => name)]).toEqual([201, ['Protocolli']]);
    expect((await api.nobody().get(paths.registerViews(project.acronym))).status).toBe(401);
    expect((await listed(await api.as('auditor'))).length).toBe(1);
    const rows = await api.database.withBulkScope({ projects: [other.id], account: 'spec' }, (client) =>
      client.query('select from saved_view where view_id = $1', [body.id]),
    );
    expect(rows.rowCount).toBe(0);
  });

  it('are renamed, changed and deleted at the version that was read', async () => {
    const { body } = await save();
    expect((await change(body.id, { name: 'Nuovo' }, null)).status).toBe(428);
    const changed = await change(body.id, { name: 'Nuovo', content: { sort: 'date' } }, 1);
    expect(changed.body).toEqual(jasmine.objectContaining({ name: 'Nuovo', content: { sort: 'date' }, version: 2 }));
    const stale = await change(body.id, { name: 'Tardi' }, 1);
    expect([stale.status, stale.body.conflicts]).toEqual([412, [{ field: 'name', yours: 'Tardi', theirs: 'Nuovo' }]]);
    expect((await remove(body.id, 1)).status).toBe(412);
    expect((await remove(body.id, 2)).status).toBe(200);
    expect(await listed()).toEqual([]);
    expect((await remove(body.id, 2)).status).toBe(404);
  });

  it('can be what one begins a register with: each for oneself, until it is shared no more', async () => {
    const { body } = await save({ isShared: true });
    expect((await begin(body.id, operator)).body).toEqual({ view: body.id } as never);
    expect((await listed(operator))[0]?.isDefault).toBeTrue();
    expect((await listed())[0]?.isDefault).toBeFalse();
    await begin(body.id);
    const second = (await save({ name: 'Altra' })).body;
    await begin(second.id);
    expect((await listed()).map(({ name, isDefault }) => [name, isDefault])).toEqual([
      ['Altra', true],
      ['Ascolti di marzo', false],
    ]);
    expect((await begin(body.id, manager, 'people')).status).toBe(404);
    expect((await begin(second.id, operator)).status).toBe(404);
    expect((await begin(null)).body).toEqual({ view: null } as never);
    expect((await listed()).some(({ isDefault }) => isDefault)).toBeFalse();
    await begin(body.id);
    await change(body.id, { isShared: false }, 1);
    expect(await listed(operator)).toEqual([]);
    expect((await listed()).find(({ id }) => id === body.id)?.isDefault).toBeTrue();
    await change(body.id, { isShared: true }, 2);
    expect((await listed(operator))[0]?.isDefault).toBeFalse();
    expect((await remove(body.id, 3)).status).toBe(200);
  });

  it('say nothing that the register has not, and hold nobody', async () => {
    for (const [content, field] of [
      [{ where: 'salary:high' }, 'content.where'],
      [{ sort: 'notThere' }, 'content.sort'],
      [{ columns: 'date,toString' }, 'content.columns'],
    ] as const)
      expect((await save({ content })).body.field).toBe(field);
    expect((await save({ content: { person: newId() } })).status).toBe(422);
    expect((await save({ name: '  ' })).status).toBe(422);
    expect((await save({ register: 'agreements' })).status).toBe(422);
  });
});
