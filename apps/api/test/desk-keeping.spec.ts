import {
  type AnyRegisterName,
  type DeskActivity,
  type DeskHours,
  type DeskPlaces,
  type DeskRecord,
  type DesksActivity,
  paths,
  type Problem,
  type RecordView,
  type RegisterPage,
} from '#contract';
import { grantRole } from '../src/platform/accounts/create-account.js';
import { type ApiAnswer, type ApiClient, type ApiForSpecs, newId, startApi } from './api-for-specs.js';
import { anExampleProject, type ExampleProject } from './values-example-project.js';

type Answer<T> = ApiAnswer<T & Omit<Problem, 'status'>>;

describe('hours, closures and staff of desks over HTTP', () => {
  let api: ApiForSpecs;
  let project: ExampleProject;
  let manager: ApiClient;
  let desks: readonly string[];

  const roles = ['manager', 'lead', 'auditor', 'assessor'] as const;
  const accounts = new Map<string, string>();

  beforeAll(async () => {
    api = await startApi({ today: '2026-03-31' });
    for (const role of [...roles, 'operator']) accounts.set(role, await api.addAccount(role, []));
    await api.addAccount('admin', [{ role: 'admin' }]);
  });
  beforeEach(async () => {
    project = await anExampleProject(api);
    await api.database.withBulkScope(project.scope, async (client) => {
      await client.query(
        `update desk set opened_on = '2025-01-07', istat_code = case number when 1 then '049009' else '049007' end where project_id = $1`,
        [project.id],
      );
      const { rows } = await client.query<{ id: string }>('select desk_id as id from desk where project_id = $1 order by number', [
        project.id,
      ]);
      desks = rows.map(({ id }) => id);
    });
    for (const role of roles) await api.grant(accounts.get(role) ?? '', role, project.id);
    const deskNumber = 2;
    await api.database.shared((tx) =>
      grantRole(tx, accounts.get('operator') ?? '', { role: 'operator', projectId: project.id, deskNumber }),
    );
    manager = await api.as('manager');
  });
  afterAll(() => api.stop());

  const hoursOf = async (desk = 'LI-D1', client = manager): Promise<DeskHours> =>
    (await client.get<DeskHours>(paths.deskHours(project.acronym, desk))).body;
  const basedOn = ({ slots }: DeskHours) => slots.map(({ id, version }) => ({ id, version }));
  const setHours = async (plan: object, desk = 'LI-D1', client = manager): Promise<Answer<DeskHours>> => {
    const known = { basedOn: basedOn(await hoursOf(desk)) };
    return client.put<DeskHours & Omit<Problem, 'status'>>(
      paths.deskHours(project.acronym, desk),
      { ...known, ...plan },
      { headers: { 'idempotency-key': newId() } },
    );
  };
  const enter = (name: AnyRegisterName, content: object, client = manager): Promise<Answer<RecordView>> =>
    client.post<RecordView & Omit<Problem, 'status'>>(
      paths.register(project.acronym, name),
      { content },
      { headers: { 'idempotency-key': newId() } },
    );
  const mornings = ([1, 2, 3, 4, 5] as const).map((weekday) => ({ weekday, from: '09:00', to: '13:00' }));
  const contact = (date: string, change: object = {}) => {
    const usual = { channel: 'in_person', place: 'desk', contactType: 'information', clientType: 'citizen', minutes: 10, anonymous: true };
    return { desk: desks[0], date, time: '09:30', ...usual, ...change };
  };

  it('change as a week from a day on: what goes on stays, what ends does so the day before', async () => {
    expect((await hoursOf()).slots).toEqual([]);
    const first = await setHours({ from: '2025-01-07', slots: mornings });
    expect(first.status).toBe(200);
    expect(first.body.slots.map(({ weekday, from, to, validTo }) => [weekday, from, to, validTo])).toEqual(
      mornings.map(({ weekday, from, to }) => [weekday, from, to, null]),
    );
    const longTuesday = [...mornings.filter(({ weekday }) => weekday !== 5), { weekday: 2, from: '15:00', to: '17:30' }];
    const second = await setHours({ from: '2026-02-01', slots: longTuesday, reason: 'nuovo orario' });
    const said = second.body.slots.map(({ weekday, from, validFrom, validTo }) => [weekday, from, validFrom, validTo]);
    expect(said).toContain([5, '09:00', '2025-01-07', '2026-01-31']);
    expect(said).toContain([2, '15:00', '2026-02-01', null]);
    expect(said.length).toBe(6);
    // the Monday that goes on was not written again
    const [before, after] = [first, second].map(({ body }) => body.slots.find(({ weekday }) => weekday === 1));
    expect(after).toEqual(before);
    const ended = second.body.slots.find(({ weekday }) => weekday === 5);
    const record = await manager.get<RecordView>(paths.registerRecord(project.acronym, 'opening-hours', ended?.id ?? ''));
    expect(record.body.history.map(({ version, reason }) => [version, reason])).toEqual([
      [2, 'nuovo orario'],
      [1, null],
    ]);
  });

  it('that were still to come are taken back when others are planned', async () => {
    await setHours({ from: '2025-01-07', slots: mornings.slice(0, 2) });
    const plan = await setHours({ from: '2026-09-01', slots: mornings });
    expect(plan.body.slots.some(({ validFrom }) => validFrom === '2026-09-01')).toBeTrue();
    const other = await setHours({ from: '2026-07-01', slots: mornings.slice(0, 4) });
    expect(other.body.slots.map(({ weekday, validFrom }) => [weekday, validFrom])).toEqual([
      [1, '2025-01-07'],
      [2, '2025-01-07'],
      [3, '2026-07-01'],
      [4, '2026-07-01'],
    ]);
  });

  it('are refused when they overlap, end before they begin, or somebody else was faster', async () => {
    await setHours({ from: '2025-01-07', slots: mornings });
    const slots = [...mornings, { weekday: 3, from: '12:00', to: '14:00' }];
    expect((await setHours({ from: '2026-04-01', slots })).body).toEqual(
      jasmine.objectContaining({ code: 'validation', field: 'slots.2' }),
    );
    const backwards = await setHours({ from: '2026-04-01', slots: [{ weekday: 1, from: '13:00', to: '09:00' }] });
    expect([backwards.status, backwards.body.field]).toEqual([422, 'slots.0']);
    expect((await setHours({ from: '2026-04-01', slots: [{ weekday: 1, from: '9:00', to: '13:00' }] })).status).toBe(422);
    expect((await setHours({ from: '2026-04-01', slots: mornings, basedOn: [] })).body.code).toBe('stale_version');
    const beside = { desk: desks[0], weekday: 1, from: '12:00', to: '14:00', validFrom: '2026-03-01' };
    expect((await enter('opening-hours', beside)).body).toEqual(jasmine.objectContaining({ code: 'validation', field: 'from' }));
    expect((await enter('opening-hours', { ...beside, from: '13:00' })).status).toBe(201);
  });

  it('a closure has one reason a day and lies within the project', async () => {
    const strike = { desk: desks[0], from: '2026-03-09', to: '2026-03-10', reason: 'strike' };
    expect((await enter('closures', strike)).status).toBe(201);
    expect((await enter('closures', { ...strike, from: '2026-03-10', to: '2026-03-12', reason: 'works' })).body.field).toBe('from');
    expect((await enter('closures', { ...strike, desk: desks[1] })).status).toBe(201);
    expect((await enter('closures', { ...strike, from: '2020-03-09', to: '2020-03-10' })).body.detail).toContain('outside the project');
    expect((await enter('closures', { ...strike, from: '2026-03-12', to: '2026-03-11' })).body.field).toBe('to');
    expect((await hoursOf()).closures.map(({ from, to, reason }) => [from, to, reason])).toEqual([['2026-03-09', '2026-03-10', 'strike']]);
  });

  it('are kept by manager and administrator, and read by whoever is in the project, of the own desk alone', async () => {
    const holder = { desk: desks[1], operator: 'Anna Riva', role: 'desk_operator', mode: 'seconded', hoursPerWeek: 18, from: '2026-01-01' };
    expect((await enter('desk-staff', holder)).status).toBe(201);
    expect((await enter('desk-staff', { ...holder, desk: desks[0] }, await api.as('admin'))).status).toBe(201);
    for (const role of ['operator', 'lead', 'auditor']) expect((await enter('desk-staff', holder, await api.as(role))).status).toBe(403);
    const list = async (role: string): Promise<ApiAnswer<RegisterPage>> =>
      (await api.as(role)).get<RegisterPage>(paths.register(project.acronym, 'desk-staff'));
    expect((await list('operator')).body.items.map(({ content }) => content['desk'])).toEqual([desks[1]]);
    expect((await list('lead')).body.total).toBe(2);
    expect((await list('assessor')).status).toBe(403);
    await setHours({ from: '2025-01-07', slots: mornings });
    expect((await hoursOf('LI-D1', await api.as('assessor'))).slots.length).toBe(5);
  });

  const twoWeeks = async (): Promise<void> => {
    const longTuesday = [...mornings.filter(({ weekday }) => weekday !== 5), { weekday: 2, from: '15:00', to: '17:30' }];
    expect((await setHours({ from: '2025-01-07', slots: longTuesday })).status).toBe(200);
    expect((await enter('closures', { desk: desks[0], from: '2026-03-09', to: '2026-03-10', reason: 'strike' })).status).toBe(201);
    for (const [date, change] of [
      ['2026-03-02', {}],
      ['2026-03-02', { time: '09:50', contactType: 'individual_guidance', minutes: 45 }],
      ['2026-03-03', { time: '15:10', channel: 'phone' }],
      ['2026-03-03', { channel: 'email', time: '20:00' }],
      ['2026-03-04', { channel: 'event', place: 'outside', clientType: 'school', anonymous: false }],
      ['2026-03-05', { time: null }],
    ] as const)
      expect((await enter('contacts', contact(date, change))).status).toBe(201);
  };

  it('tell how far opening days were kept, and how many came in an hour', async () => {
    await twoWeeks();
    const { body } = await manager.get<DeskActivity>(`${paths.deskActivity(project.acronym, 'LI-D1')}?from=2026-03-02&to=2026-03-15`);
    expect([body.contacts, body.atDesk, body.minutes, body.withoutTime]).toEqual([6, 4, 95, 1]);
    // Monday to Thursday 4 hours, Tuesdays 2½ more; two days of strike
    expect([body.opening.scheduled, body.opening.kept, body.opening.hoursScheduled, body.opening.hoursKept]).toEqual([8, 6, 37, 26.5]);
    expect(body.opening.missed).toEqual([
      { day: '2026-03-09', reason: 'strike' },
      { day: '2026-03-10', reason: 'strike' },
    ]);
    expect(body.contactsPerHour).toBeCloseTo(4 / 26.5, 9);
    expect(body.days).toContain({ day: '2026-03-02', contacts: 2 });
    expect(body.hours).toContain({ weekday: 1, hour: 9, count: 2 });
    expect(body.hours).toContain({ weekday: 2, hour: 15, count: 1 });
    expect(body.byType.find(({ type }) => type === 'individual_guidance')).toEqual({
      type: 'individual_guidance',
      contacts: 1,
      minutes: 45,
    });
    expect(body.byClient.find(({ client }) => client === 'school')?.contacts).toBe(1);
  });

  it('of all desks side by side, of the own desk for whoever works at one', async () => {
    await twoWeeks();
    const all = await manager.get<DesksActivity>(`${paths.desksActivity(project.acronym)}?from=2026-03-02&to=2026-03-15`);
    expect(all.body.items.map(({ desk, contacts, contactsPerHour }) => [desk.code, contacts, contactsPerHour === null])).toEqual([
      ['LI-D1', 6, false],
      ['LI-D4', 0, true],
    ]);
    const operator = await api.as('operator');
    const own = await operator.get<DesksActivity>(paths.desksActivity(project.acronym));
    expect(own.body.items.map(({ desk }) => desk.code)).toEqual(['LI-D4']);
    expect([own.body.from, own.body.to]).toEqual(['2025-04-01', '2026-03-31']);
    expect((await operator.get(paths.deskActivity(project.acronym, 'LI-D1'))).status).toBe(404);
    for (const role of ['admin', 'lead']) expect((await (await api.as(role)).get(paths.desksActivity(project.acronym))).status).toBe(403);
    const tooLong = await manager.get(`${paths.desksActivity(project.acronym)}?from=2020-01-01&to=2026-03-15`);
    expect(tooLong.status).toBe(422);
  });

  it('are somewhere: a point in the municipality, on the ground of its province', async () => {
    const { body } = await manager.get<DeskPlaces>(paths.deskPlaces(project.acronym));
    expect(body.items.map(({ desk, point }) => [desk.code, Math.round(point?.latitude ?? 0), Math.round(point?.longitude ?? 0)])).toEqual([
      ['LI-D1', 44, 10],
      ['LI-D4', 43, 11],
    ]);
    expect(body.provinces.map(({ code, municipalities }) => [code, municipalities.length])).toEqual([['LI', 19]]);
  });

  it('a desk says how one gets there, in which languages, and who runs it together', async () => {
    const path = paths.desk(project.acronym, 'LI-D1');
    const { version } = (await manager.get<DeskRecord>(path)).body;
    const facts = {
      accessMode: 'mixed',
      languages: ['it', 'fr'],
      coManagedBy: ['Comune di Cecina', 'ARCI Livorno'],
      address: 'Via Galilei 1',
    };
    const changed = await manager.patch<DeskRecord>(path, { ...facts, reason: 'scheda completata' }, version);
    expect(changed.status).toBe(200);
    expect(changed.body).toEqual(jasmine.objectContaining({ ...facts, coManagedBy: ['ARCI Livorno', 'Comune di Cecina'] }));
    expect(changed.body.history[0]?.fields.toSorted()).toEqual(['accessMode', 'address', 'coManagedBy', 'languages']);
    expect((await manager.patch(path, { languages: ['italiano'], reason: 'scheda completata' }, version + 1)).status).toBe(422);
  });
});
