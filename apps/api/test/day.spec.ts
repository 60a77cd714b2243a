import {
  type AppointmentCalendar,
  type DayView,
  type DoubledServices,
  paths,
  type Problem,
  type RecordView,
  type RegisterName,
} from '#contract';
import { aParticipation } from '#testkit';
import { type ApiAnswer, type ApiClient, type ApiForSpecs, newId, startApi } from './api-for-specs.js';
import { anExampleProject, type ExampleProject, savePeople } from './values-example-project.js';

const today = '2026-03-31';

describe('the day of a desk over HTTP', () => {
  let api: ApiForSpecs;
  let project: ExampleProject;
  let operator: ApiClient;
  let manager: ApiClient;
  let desks: readonly string[];
  let people: readonly string[];

  beforeAll(async () => {
    api = await startApi({ today });
    project = await anExampleProject(api, { desks: ['LI-D1', 'LI-D4', 'LI-D5'].map((code) => ({ code, name: `Sportello ${code}` })) });
    const at = (participantId: string, entryDate: string, more = {}) =>
      aParticipation({ participantId, entryDate, desk: 'LI-D1', ...more });
    await savePeople(
      api,
      project,
      [
        at('a new', today),
        at('b this month', '2026-03-02'),
        at('c incomplete', '2026-02-02', { isced: null }),
        at('d unseen', '2025-11-03'),
        at('e due', '2025-02-03', { exitDate: '2025-09-30', exitReason: 'COMPLETED' }),
        at('f closing', '2025-10-01', { exitDate: '2026-03-20', exitReason: 'JOB' }),
      ],
      api.server.installation.secret,
    );
    await api.addAccount('operator', [{ role: 'operator', projectId: project.id, deskNumber: 1 }]);
    await api.addAccount('manager', [{ role: 'manager', projectId: project.id }]);
    [operator, manager] = [await api.as('operator'), await api.as('manager')];
    await api.database.withBulkScope(project.scope, async (client) => {
      const ids = async (text: string) => (await client.query<{ id: string }>(text, [project.id])).rows.map(({ id }) => id);
      desks = await ids('select desk_id as id from desk where project_id = $1 order by number');
      people = await ids('select person_id as id from person where project_id = $1 order by external_id');
      await client.query(`insert into organisation (organisation_id, name) values ($1, 'CPI di Livorno')`, [project.id]);
    });
  });
  afterAll(() => api.stop());

  const enter = (name: RegisterName, content: object, client = operator): Promise<ApiAnswer<RecordView & Problem>> =>
    client.post(paths.register(project.acronym, name), { content }, { headers: { 'idempotency-key': newId() } });
  const change = (id: string, content: object, version: number): Promise<ApiAnswer<RecordView & Problem>> =>
    operator.patch(paths.registerRecord(project.acronym, 'appointments', id), { content }, version, {
      headers: { 'idempotency-key': newId() },
    });
  const day = async (query = '', client = operator, desk = desks[0]): Promise<DayView> =>
    (await client.get<DayView>(`${paths.day(project.acronym)}?desk=${desk}${query}`)).body;
  const appointment = (more: object = {}): object => ({ desk: desks[0], requestedOn: '2026-03-20', status: 'confirmed', ...more });

  it('tells what is due at the desk, each with how many there are', async () => {
    const { followUps, exits, incomplete, counts, isToday, desk } = await day();
    expect([isToday, desk.code]).toEqual([true, 'LI-D1']);
    expect(followUps.items).toEqual([jasmine.objectContaining({ exitDate: '2025-09-30', dueOn: '2026-03-30', attempts: 0 })]);
    expect(exits.proposed.items).toEqual([jasmine.objectContaining({ entryDate: '2025-11-03', lastSupport: '2025-11-03' })]);
    expect(exits.closing.items).toEqual([jasmine.objectContaining({ exitDate: '2026-03-20', windowEnd: '2026-04-17' })]);
    expect(incomplete.items).toEqual([jasmine.objectContaining({ missing: ['isced'] })]);
    expect([counts.takenInCharge, counts.takenInChargeThisMonth]).toEqual([1, 2]);
    expect(JSON.stringify(await day())).not.toContain('disability');
  });

  it('takes an appointment from its request to the contact it brings', async () => {
    const asked = await enter('appointments', appointment({ person: people[0], status: 'requested', slotOn: today, slotAt: '10:30' }));
    expect(asked.status).withContext(JSON.stringify(asked.body)).toBe(201);
    const listed = async () => (await day()).appointments.items.find(({ id }) => id === asked.body.id);
    expect(await listed()).toEqual(
      jasmine.objectContaining({ slotAt: '10:30', status: 'requested', waitingWorkingDays: 7, contact: null, version: 1 }),
    );
    expect((await change(asked.body.id, { status: 'confirmed' }, 1)).status).toBe(200);
    expect((await change(asked.body.id, { status: 'held' }, 2)).status).toBe(200);
    const before = (await day()).counts;
    const contact = { desk: desks[0], date: today, channel: 'in_person', contactType: 'individual_guidance', minutes: 30 };
    const brought = await enter('contacts', {
      ...contact,
      ...{ origin: 'appointment', appointment: asked.body.id, person: people[0], anonymous: false },
    });
    expect(brought.status).toBe(201);
    const after = (await day()).counts;
    expect([
      after.contacts - before.contacts,
      after.minutes - before.minutes,
      after.withoutAppointment - before.withoutAppointment,
    ]).toEqual([1, 30, 0]);
    expect((await listed())?.contact).toBe(brought.body.id);
    // what brought a contact was not missed
    const missed = await change(asked.body.id, { status: 'no_show' }, 3);
    expect([missed.status, missed.body.field]).toEqual([422, 'status']);
  });

  it('a no-show is not a held interview: it brings no contact (example C)', async () => {
    const { body } = await enter('appointments', appointment({ slotOn: today, slotAt: '09:00', status: 'no_show' }));
    const contact = { desk: desks[0], date: today, channel: 'in_person', contactType: 'individual_guidance', anonymous: true };
    const refused = await enter('contacts', { ...contact, appointment: body.id });
    expect([refused.status, refused.body.field]).toEqual([422, 'appointment']);
    expect((await day()).appointments.items.find(({ id }) => id === body.id)?.contact).toBeNull();
  });

  it('tells who came without an appointment, and the referrals nobody answered', async () => {
    const walkIn = { desk: desks[0], date: '2026-03-30', channel: 'in_person', contactType: 'information', anonymous: true, minutes: 5 };
    await enter('contacts', { ...walkIn, origin: 'walk_in' });
    const yesterday = await day('&on=2026-03-30');
    expect(yesterday.walkIns.items).toEqual([jasmine.objectContaining({ contactType: 'information', minutes: 5, person: null })]);
    expect([yesterday.isToday, yesterday.followUps.total]).toEqual([false, 0]);
    const referral = { desk: desks[0], person: people[1], toMember: project.id };
    await enter('referrals', { ...referral, sentOn: '2026-03-02' });
    await enter('referrals', { ...referral, sentOn: '2026-03-03', takenUpOn: '2026-03-05', outcome: 'in_charge' });
    expect((await day()).referrals).toEqual({
      items: [jasmine.objectContaining({ toMember: 'CPI di Livorno', sentOn: '2026-03-02' })],
      total: 1,
    });
  });

  it('keeps asking what became of earlier appointments, and for a day for those without one', async () => {
    const at = { desk: desks[1], requestedOn: '2026-03-02', status: 'confirmed' };
    await enter('appointments', { ...at, slotOn: '2026-03-27' }, manager);
    await enter('appointments', { ...at, slotOn: '2026-03-26', status: 'held' }, manager);
    await enter('appointments', { ...at, status: 'requested' }, manager);
    const { unsettled, requests } = await day('', manager, desks[1]);
    expect(unsettled.items.map(({ slotOn }) => slotOn)).toEqual(['2026-03-27']);
    expect(requests.items.map(({ slotOn, status }) => [slotOn, status])).toEqual([[null, 'requested']]);
  });

  it('draws a calendar of some weeks, in order of day and hour', async () => {
    const at = { desk: desks[2], requestedOn: '2026-03-02', status: 'confirmed' };
    for (const [slotOn, slotAt] of [
      ['2026-04-02', '11:00'],
      ['2026-04-02', '09:30'],
      ['2026-04-01', '15:00'],
      ['2026-05-20', '09:00'],
    ])
      await enter('appointments', { ...at, slotOn, slotAt }, manager);
    const path = `${paths.appointmentCalendar(project.acronym)}?desk=${desks[2]}`;
    const { body } = await manager.get<AppointmentCalendar>(`${path}&from=2026-03-30&to=2026-05-03`);
    expect(body.items.map(({ slotOn, slotAt }) => [slotOn, slotAt])).toEqual([
      ['2026-04-01', '15:00'],
      ['2026-04-02', '09:30'],
      ['2026-04-02', '11:00'],
    ]);
    const tooLong = await manager.get<Problem>(`${path}&from=2026-01-01&to=2026-12-31`);
    expect([tooLong.status, tooLong.body.field]).toEqual([422, 'to']);
  });

  it('is of the own desk, and of no other', async () => {
    const path = `${paths.day(project.acronym)}?desk=`;
    expect((await operator.get(path + (desks[1] ?? ''))).status).toBe(404);
    expect((await manager.get(path + (desks[1] ?? ''))).status).toBe(200);
    expect((await manager.get(path + project.id)).status).toBe(404);
    expect((await api.nobody().get(path + (desks[0] ?? ''))).status).toBe(401);
    expect((await operator.get<Problem>(paths.day(project.acronym))).body.field).toBe('desk');
  });

  it('tells both desks of the same service that two members gave within ninety days, and opens only the own one', async () => {
    await api.database.withBulkScope(project.scope, async (client) => {
      // the example's desks are of one member: the second is of another
      await client.query(`update desk set host_organisation_id = $1 where project_id = $1 and number = 2`, [project.id]);
      await client.query(`insert into organisation (organisation_id, name) values ($1, 'Comune di Livorno')`, [desks[0]]);
      await client.query(`update desk set host_organisation_id = $2 where project_id = $1 and number = 1`, [project.id, desks[0]]);
    });
    const guidance = { contactType: 'individual_guidance', channel: 'in_person', person: people[0], services: [{ serviceType: 'E' }] };
    const mine = await enter('contacts', { ...guidance, desk: desks[0], date: today });
    const theirs = await enter('contacts', { ...guidance, desk: desks[1], date: '2026-03-02' }, manager);
    await enter('contacts', { ...guidance, services: [{ serviceType: 'C' }], desk: desks[1], date: '2026-03-03' }, manager);
    const read = async (client: ApiClient, query = ''): Promise<DoubledServices> =>
      (await client.get<DoubledServices>(`${paths.doubledServices(project.acronym)}${query}`)).body;
    expect(await read(operator)).toEqual({
      items: [
        {
          ...{ person: jasmine.objectContaining({ id: people[0] }), services: ['E'] },
          later: { contact: mine.body.id, on: today, desk: 'Sportello LI-D1', member: 'Comune di Livorno' },
          earlier: { contact: null, on: '2026-03-02', desk: 'Sportello LI-D4', member: 'CPI di Livorno' },
        },
      ],
      total: 1,
    });
    expect((await read(manager, `?person=${people[0]}`)).items[0]?.earlier.contact).toBe(theirs.body.id);
    expect((await read(manager, `?person=${people[1]}`)).total).toBe(0);
    expect((await operator.get<Problem>(`${paths.doubledServices(project.acronym)}?desk=${desks[1]}`)).status).toBe(404);
  });
});
