import {
  type AlertPage,
  type AlertsQuery,
  type AlertSummary,
  type AlertView,
  type AnyRegisterName,
  paths,
  type Problem,
  type RecordView,
  type SettingAside,
} from '#contract';
import { alertKindNames, type AlertKind } from '#domain';
import { aParticipation } from '#testkit';
import { grantRole } from '../src/platform/accounts/create-account.js';
import { type ApiAnswer, type ApiClient, type ApiForSpecs, newId, startApi } from './api-for-specs.js';
import { anExampleProject, type ExampleProject, savePeople } from './values-example-project.js';

const withKey = (key = newId()) => ({ headers: { 'idempotency-key': key } });

describe('alerts of a project', () => {
  let api: ApiForSpecs;
  let project: ExampleProject;
  let manager: ApiClient;
  let operator: ApiClient;
  let body: string;
  let person: string;
  const accounts = new Map<string, string>();

  beforeAll(async () => {
    api = await startApi({ today: '2026-03-31' });
    for (const name of ['manager', 'operator', 'second-desk', 'trainer', 'auditor', 'assessor', 'lead'])
      accounts.set(name, await api.addAccount(name, []));
    body = newId();
    await api.database.shared((tx) => tx.organisation.create({ data: { organisationId: body, name: 'Comune di Livorno' } }));
    [manager, operator] = [await api.as('manager'), await api.as('operator')];
  });
  beforeEach(async () => {
    project = await anExampleProject(api);
    for (const role of ['manager', 'trainer', 'auditor', 'assessor', 'lead'] as const)
      await api.grant(accounts.get(role) ?? '', role, project.id);
    await api.database.shared(async (tx) => {
      for (const [name, deskNumber] of [
        ['operator', 1],
        ['second-desk', 2],
      ] as const)
        await grantRole(tx, accounts.get(name) ?? '', { role: 'operator', projectId: project.id, deskNumber });
    });
    const people = [
      aParticipation({ participantId: 'A', entryDate: '2025-01-15', desk: 'LI-D1', thirdCountryNational: 'yes' }),
      aParticipation({ participantId: 'B', entryDate: '2025-01-15', desk: 'LI-D1', exitDate: '2025-06-30', exitReason: 'COMPLETED' }),
    ];
    await savePeople(api, project, people, api.server.installation.secret);
    const found = await api.database.withBulkScope(project.scope, (client) =>
      client.query<{ id: string }>('select person_id as id from person where project_id = $1 order by external_id', [project.id]),
    );
    person = found.rows[0]?.id ?? '';
  });
  afterAll(() => api.stop());

  const enter = async (name: AnyRegisterName, content: object, client = manager): Promise<string> => {
    const answer: ApiAnswer<RecordView & Problem> = await client.post(paths.register(project.acronym, name), { content }, withKey());
    expect(answer.status)
      .withContext(`${name}: ${answer.body.detail ?? ''}`)
      .toBe(201);
    return answer.body.id;
  };
  const ask = async (query: Partial<Record<keyof AlertsQuery, string>> = {}, client = manager): Promise<AlertPage> => {
    const { status, body: page } = await client.get<AlertPage>(`${paths.alerts(project.acronym)}?${new URLSearchParams(query).toString()}`);
    expect(status).toBe(200);
    return page;
  };
  const summary = async (client = manager): Promise<AlertSummary> =>
    (await client.get<AlertSummary>(paths.alertSummary(project.acronym))).body;
  const told = async (kind: AlertKind, client = manager): Promise<readonly AlertView[]> => (await ask({ kind }, client)).items;
  const setAside = (key: string, more: object = {}, client = manager): Promise<ApiAnswer<SettingAside & Problem>> =>
    client.post(
      paths.alertSettingAside(project.acronym, key),
      { until: '2026-04-30', reason: 'Deciso dal tavolo del 12 marzo', ...more },
      withKey(),
    );
  const tellAgain = (key: string, client = manager) =>
    client.send({ method: 'DELETE', path: paths.alertSettingAside(project.acronym, key), ...withKey() });

  const signedAgreement = async (more: object): Promise<string> => {
    const agreement = await enter('agreements', { title: 'Protocollo d’intesa', type: 'memorandum', ...more });
    for (const signedOn of ['2024-05-01', '2024-05-02'])
      await enter('signatures', { agreement, organisation: body, signedOn, signedBy: 'sindaco' });
    return agreement;
  };

  it('tell of an agreement that expires, and no more once its renewal is recorded (desk practice 3.8)', async () => {
    const id = await signedAgreement({ expiresOn: '2026-05-31' });
    expect(await told('agreement_expiring')).toEqual([
      jasmine.objectContaining({ id, name: 'Protocollo d’intesa', due: '2026-05-31', since: '2026-03-02', severity: 'soon', desk: null }),
    ]);
    const renewals = [{ on: '2026-03-20', newExpiry: '2027-12-31' }];
    const { status } = await manager.patch(
      paths.registerRecord(project.acronym, 'agreements', id),
      { content: { renewals } },
      1,
      withKey(),
    );
    expect(status).toBe(200);
    expect((await ask()).items.filter(({ id: of }) => of === id)).toEqual([]);
  });

  it('tell of one that ends before the project, and of those that expired and that nobody renewed', async () => {
    await signedAgreement({ title: 'Prima della fine', expiresOn: '2026-12-31' });
    await signedAgreement({ title: 'Scaduto', expiresOn: '2026-02-28' });
    await signedAgreement({ title: 'Da un anno', expiresOn: '2025-03-01' });
    expect((await told('agreement_ends_before_project')).map(({ name }) => name)).toEqual(['Prima della fine']);
    expect((await told('agreement_expired')).map(({ name }) => name)).toEqual(['Scaduto']);
    expect((await told('agreement_not_renewed')).map(({ name }) => name)).toEqual(['Da un anno']);
  });

  it('tell of commitments, decisions and actions of plans whose day is over, the longest overdue first', async () => {
    const agreement = await signedAgreement({});
    const promise = { agreement, party: body, text: 'Mettere a disposizione i locali', status: 'open' };
    await enter('commitments', { ...promise, dueOn: '2026-02-28' });
    await enter('commitments', { ...promise, dueOn: '2026-04-30' });
    await enter('commitments', { ...promise, dueOn: '2025-11-30', status: 'fulfilled', fulfilledOn: '2025-11-01' });
    const roundTable = await enter('round-tables', { name: 'Tavolo' });
    const meeting = await enter('round-table-meetings', { roundTable, date: '2025-10-01', status: 'held', attendance: [] });
    await enter('decisions', { meeting, text: 'Adottare la scheda unica', status: 'open', dueOn: '2025-12-31' });
    await enter('plans', { title: 'Piano', status: 'draft', actions: [{ text: 'Formare', dueOn: '2026-01-31', status: 'open' }] });
    const { items } = await ask();
    const ours = items.filter(({ kind }) => ['commitment_overdue', 'decision_overdue', 'plan_actions_overdue'].includes(kind));
    expect(ours.map(({ kind, due, name }) => [kind, due, name])).toEqual([
      ['decision_overdue', '2025-12-31', 'Adottare la scheda unica'],
      ['plan_actions_overdue', '2026-01-31', 'Piano'],
      ['commitment_overdue', '2026-02-28', 'Comune di Livorno: Mettere a disposizione i locali'],
    ]);
    expect((await summary()).kinds.find(({ kind }) => kind === 'commitment_overdue')).toEqual(
      jasmine.objectContaining({ told: 1, setAside: 0, severity: 'overdue', more: false }),
    );
  });

  it('tell of a residence title to the operators of the person’s desk, and to nobody else (desk practice §8, AP-22)', async () => {
    await enter(
      'residence-titles',
      { person, titleType: '1', expiresOn: '2026-03-15', checkedOn: '2025-03-01', rightToWork: 'yes' },
      operator,
    );
    expect(await told('residence_title_expired', operator)).toEqual([
      jasmine.objectContaining({ id: person, due: '2026-03-15', desk: jasmine.objectContaining({ code: 'LI-D1' }) }),
    ]);
    for (const name of ['manager', 'second-desk', 'auditor', 'lead', 'trainer']) {
      const client = await api.as(name);
      expect([...(await ask({}, client)).items, ...(await summary(client)).kinds].filter(({ kind }) => kind.startsWith('residence')))
        .withContext(name)
        .toEqual([]);
    }
    // seen anew, with a later day
    await enter(
      'residence-titles',
      { person, titleType: '1', expiresOn: '2028-03-15', checkedOn: '2026-03-31', rightToWork: 'yes' },
      operator,
    );
    expect(await told('residence_title_expired', operator)).toEqual([]);
  });

  it('count the people a desk has to ask and those it lost touch with, each desk its own (R9, R46)', async () => {
    const expected = { count: 1, desk: jasmine.objectContaining({ code: 'LI-D1' }) };
    for (const client of [manager, operator]) {
      expect(await told('follow_ups_overdue', client)).toEqual([jasmine.objectContaining({ ...expected, due: '2025-12-30' })]);
      expect(await told('exits_due', client)).toEqual([jasmine.objectContaining({ ...expected, due: '2025-04-15' })]);
    }
    expect(await told('exits_due', await api.as('second-desk'))).toEqual([]);
    const [{ id: desk } = { id: '' }] = await told('exits_due');
    await enter('contacts', {
      ...{ desk, person, date: '2026-03-30', channel: 'phone', contactType: 'listening', clientType: 'citizen' },
      ...{ need: ['work'], minutes: 10, origin: 'walk_in' },
    });
    expect(await told('exits_due')).toEqual([]);
  });

  it('tell operators of their desk alone, and nothing of the whole project', async () => {
    await signedAgreement({ expiresOn: '2026-05-31' });
    const { items } = await ask({}, operator);
    expect(items.length).toBeGreaterThan(0);
    expect(items.filter(({ desk }) => desk?.code !== 'LI-D1')).toEqual([]);
  });

  it('tell of a session whose register is empty, to those who keep it (desk practice 3.6)', async () => {
    const trainer = await api.as('trainer');
    const course = { type: 'capacity_building', hoursPlanned: 6, start: '2026-03-01' };
    const own = await enter('courses', { ...course, title: 'Mio' }, trainer);
    const other = await enter('courses', { ...course, title: 'Di altri', registerKeepers: 'someone@else.example' });
    for (const edition of [own, other]) await enter('course-sessions', { edition, date: '2026-03-20', hours: 6 });
    expect((await told('session_without_attendance', trainer)).map(({ name, within }) => [name, within])).toEqual([['Mio', own]]);
    expect((await told('session_without_attendance')).length).toBe(2);
    expect(await told('session_without_attendance', operator)).toEqual([]);
  });

  it('tell of desks without hours, vacancies past their validity, connections that are silent and standards not kept', async () => {
    await api.database.withBulkScope(project.scope, (client) =>
      client.query(`update desk set opened_on = '2025-03-01' where project_id = $1`, [project.id]),
    );
    const desks = await told('desk_without_hours');
    expect(desks.map(({ name, since }) => [name, since])).toEqual([
      ['Sportello di Livorno', '2025-03-01'],
      ['Sportello di Cecina', '2025-03-01'],
    ]);
    const desk = desks[0]?.id ?? '';
    await enter('opening-hours', { desk, weekday: 2, from: '09:00', to: '13:00', validFrom: '2025-03-01' });
    expect((await told('desk_without_hours')).map(({ name }) => name)).toEqual(['Sportello di Cecina']);

    const vacancy = { title: 'Cuoca', positions: 1, publishedOn: '2025-12-01', validUntil: '2026-01-31', status: 'published' };
    const shown = await enter('vacancies', vacancy);
    expect((await told('vacancy_past_validity')).map(({ id }) => id)).toEqual([shown]);

    await enter('interconnections', { organisation: body, system: 'cliclavoro', status: 'connected', liveOn: '2025-06-01' });
    const batch = { administration: body, system: 'cliclavoro', direction: 'out', recordType: 'vacancy' };
    await enter('exchange-batches', { ...batch, sentOn: '2026-02-01', recordsSent: 20, recordsAccepted: 16, recordsRejected: 4 });
    expect((await told('interconnection_silent')).map(({ name, measured }) => [name, measured])).toEqual([
      ['Comune di Livorno', { value: 58, limit: 31 }],
    ]);
    expect((await told('records_rejected')).map(({ measured }) => measured?.value)).toEqual([0.2]);
    await enter('exchange-batches', { ...batch, sentOn: '2026-03-30', recordsSent: 20, recordsAccepted: 20, recordsRejected: 0 });
    expect([...(await told('interconnection_silent')), ...(await told('records_rejected'))]).toEqual([]);

    const charter = await enter('service-charters', { desk, status: 'published', publishedOn: '2025-06-01', approvedOn: '2025-05-01' });
    const standard = await enter('charter-standards', {
      charter,
      code: 'S1',
      name: 'Giorni di apertura',
      threshold: 0.95,
      operator: '>=',
      periodicity: 'semestrale',
    });
    expect((await told('charter_measurement_missing')).map(({ name }) => name)).toEqual(['S1 · Giorni di apertura · Sportello di Livorno']);
    await enter('charter-measurements', { standard, desk, measuredOn: '2026-03-01', numerator: 45, denominator: 48 });
    expect(await told('charter_measurement_missing')).toEqual([]);
    expect((await told('charter_standard_not_met')).map(({ measured }) => measured)).toEqual([{ value: 0.9375, limit: 0.95 }]);
  });

  it('tell of the checks of a placement, and not once it was made', async () => {
    const placement = { person, type: 'employment', startDate: '2026-01-10', contractType: 'A.02.00', workingTime: 'F' };
    const id = await enter('placements', placement);
    expect((await told('placement_check_due')).map((alert) => [alert.id, alert.count, alert.due])).toEqual([[id, 30, '2026-02-09']]);
    const checks = [{ on: '2026-02-12', lasts: true }];
    await manager.patch(paths.registerRecord(project.acronym, 'placements', id), { content: { checks } }, 1, withKey());
    expect(await told('placement_check_due')).toEqual([]);
  });

  it('tell of the reports of periods that have ended', async () => {
    const due = await told('report_overdue');
    expect(due.length).toBeGreaterThan(0);
    expect(due.every(({ due: day }) => (day ?? '') < '2026-03-31')).toBeTrue();
    expect(await told('report_overdue', operator)).toEqual([]);
  });

  it('are set aside until a day, with a reason, and told again when somebody says so', async () => {
    const id = await signedAgreement({ expiresOn: '2026-05-31' });
    const key = `agreement_expiring.${id}`;
    const before = await summary();
    const { status, body: setting } = await setAside(key);
    expect([status, setting.until, setting.by]).toEqual([201, '2026-04-30', 'manager']);
    expect((await ask()).items.map((alert) => alert.key)).not.toContain(key);
    const aside = await ask({ aside: 'true' });
    expect(aside.items).toEqual([
      jasmine.objectContaining({
        key,
        maySetAside: true,
        settingAside: jasmine.objectContaining({ reason: 'Deciso dal tavolo del 12 marzo' }),
      }),
    ]);
    expect(aside.total).toBe(1);
    expect(await summary()).toEqual(jasmine.objectContaining({ told: before.told - 1, setAside: 1 }));
    // longer, in place of what was said before
    expect((await setAside(key, { until: '2026-05-15' })).status).toBe(201);
    expect((await ask({ aside: 'true' })).items[0]?.settingAside?.until).toBe('2026-05-15');
    expect((await tellAgain(key)).status).toBe(200);
    expect((await tellAgain(key)).status).toBe(404);
    expect((await summary()).told).toBe(before.told);
    const trail = await api.database.withBulkScope(project.scope, (client) =>
      client.query<{ action: string }>(`select action from audit_entry where record_type = 'alert_setting_aside' and project_id = $1`, [
        project.id,
      ]),
    );
    expect(trail.rowCount).toBeGreaterThanOrEqual(4);
  });

  it('are told again by themselves when the day is over', async () => {
    const id = await signedAgreement({ expiresOn: '2026-05-31' });
    await setAside(`agreement_expiring.${id}`, { until: '2026-04-01' });
    expect(await told('agreement_expiring')).toEqual([]);
    await api.database.withBulkScope(project.scope, (client) =>
      client.query(
        `insert into alert_setting_aside (project_id, setting_id, alert_key, until_day, reason, set_by, set_at)
         select project_id, gen_random_uuid(), 'agreement_expired.' || gen_random_uuid(), '2026-03-30', reason, set_by, set_at
         from alert_setting_aside where project_id = $1`,
        [project.id],
      ),
    );
    expect((await summary()).setAside).toBe(1);
  });

  it('are set aside only by those who put them right, for half a year at most, and only while they are', async () => {
    const id = await signedAgreement({ expiresOn: '2026-05-31' });
    const key = `agreement_expiring.${id}`;
    expect((await setAside(key, {}, await api.as('lead'))).status).toBe(403);
    expect((await setAside(key, {}, await api.as('auditor'))).status).toBe(403);
    expect((await setAside(key, {}, operator)).status).toBe(404);
    expect((await ask({ kind: 'agreement_expiring' }, await api.as('auditor'))).items[0]?.maySetAside).toBeFalse();
    for (const until of ['2026-03-31', '2026-10-01']) {
      const refused = await setAside(key, { until });
      expect([refused.status, refused.body.field]).toEqual([422, 'until']);
    }
    expect((await setAside(key, { reason: ' ' })).status).toBe(422);
    expect((await setAside(`agreement_expiring.${newId()}`)).status).toBe(404);
    expect((await setAside('something else')).status).toBe(422);
  });

  it('are no one’s who may not read them, and stay in their project', async () => {
    expect((await (await api.as('assessor')).get(paths.alerts(project.acronym))).status).toBe(403);
    expect((await api.nobody().get(paths.alerts(project.acronym))).status).toBe(401);
    await signedAgreement({ expiresOn: '2026-05-31' });
    const other = await anExampleProject(api);
    await api.grant(accounts.get('manager') ?? '', 'manager', other.id);
    const { body: page } = await manager.get<AlertPage>(paths.alerts(other.acronym));
    expect(page.items.filter(({ kind }) => kind === 'agreement_expiring')).toEqual([]);
  });

  it('come page by page, and as figures for the menu', async () => {
    for (const day of ['01', '02', '03']) await signedAgreement({ title: `Accordo ${day}`, expiresOn: `2026-05-${day}` });
    const first = await ask({ kind: 'agreement_expiring', limit: '2' });
    const second = await ask({ kind: 'agreement_expiring', limit: '2', cursor: first.next ?? '' });
    expect([...first.items, ...second.items].map(({ name }) => name)).toEqual(['Accordo 01', 'Accordo 02', 'Accordo 03']);
    expect(second.next).toBeNull();
    expect([first.total, second.total]).toEqual([3, 3]);
    const grouped = await ask({ each: '2' });
    expect(grouped.items.filter(({ kind }) => kind === 'agreement_expiring').map(({ name }) => name)).toEqual(['Accordo 01', 'Accordo 02']);
    expect(grouped.items.map(({ kind }) => kind)).toEqual(
      alertKindNames.flatMap((kind) => grouped.items.flatMap((one) => (one.kind === kind ? [kind] : []))),
    );
    const { told: all, overdue, kinds } = await summary();
    expect(all).toBe((await ask()).total);
    expect(overdue).toBe(kinds.reduce((sum, kind) => sum + (kind.severity === 'overdue' ? kind.told : 0), 0));
  });
});
