import { type AnyRegisterName, type CalendarEntry, paths, type Problem, type ProjectCalendar, type RecordView } from '#contract';
import type { DatedKind } from '#domain';
import { aParticipation } from '#testkit';
import { grantRole } from '../src/platform/accounts/create-account.js';
import { type ApiAnswer, type ApiClient, type ApiForSpecs, newId, startApi } from './api-for-specs.js';
import { anExampleProject, type ExampleProject, savePeople } from './values-example-project.js';

describe('the calendar of a project', () => {
  let api: ApiForSpecs;
  let project: ExampleProject;
  let manager: ApiClient;
  let body: string;
  let desk: string;
  const spring = { from: '2026-03-01', to: '2026-04-30' };

  beforeAll(async () => {
    api = await startApi({ today: '2026-03-31' });
    project = await anExampleProject(api, {
      end: '2026-04-15',
      periods: [
        ['2024-04-01', '2025-03-31'],
        ['2025-04-01', '2026-04-15'],
      ],
    });
    for (const role of ['manager', 'lead', 'auditor', 'assessor', 'trainer', 'admin'] as const)
      await api.addAccount(role, [role === 'admin' ? { role } : { role, projectId: project.id }]);
    const operator = await api.addAccount('operator', []);
    await api.database.shared((tx) => grantRole(tx, operator, { role: 'operator', projectId: project.id, deskNumber: 2 }));
    body = newId();
    await api.database.shared((tx) => tx.organisation.create({ data: { organisationId: body, name: 'Comune di Livorno' } }));
    manager = await api.as('manager');
    const exit = { entryDate: '2025-01-15', exitReason: 'COMPLETED' } as const;
    const people = [
      aParticipation({ participantId: 'A', desk: 'LI-D1', exitDate: '2025-10-10', ...exit }),
      aParticipation({ participantId: 'B', desk: 'LI-D1', exitDate: '2025-10-10', ...exit }),
      aParticipation({ participantId: 'C', desk: 'LI-D4', exitDate: '2025-08-31', ...exit }),
    ];
    await savePeople(api, project, people, api.server.installation.secret);
    const { rows } = await api.database.withBulkScope(project.scope, (client) =>
      client.query<{ id: string }>('select desk_id as id from desk where project_id = $1 order by number', [project.id]),
    );
    desk = rows[0]?.id ?? '';
    await fill();
  });
  afterAll(() => api.stop());

  const enter = async (name: AnyRegisterName, content: object): Promise<string> => {
    const options = { headers: { 'idempotency-key': newId() } };
    const answer: ApiAnswer<RecordView & Problem> = await manager.post(paths.register(project.acronym, name), { content }, options);
    expect(answer.status)
      .withContext(`${name}: ${answer.body.detail ?? ''}`)
      .toBe(201);
    return answer.body.id;
  };
  const fill = async (): Promise<void> => {
    await enter('events', { title: 'Job day', type: 'job_day', date: '2026-04-10', place: 'Fortezza', status: 'planned' });
    await enter('events', { title: 'Annullato', type: 'seminar', date: '2026-04-11', status: 'cancelled' });
    const roundTable = await enter('round-tables', { name: 'Tavolo del lavoro' });
    const meeting = await enter('round-table-meetings', { roundTable, date: '2026-03-12', status: 'held', attendance: [] });
    await enter('decisions', { meeting, text: 'Scheda unica', status: 'open', dueOn: '2026-03-20' });
    const edition = await enter('courses', { title: 'Operatori', type: 'capacity_building', hoursPlanned: 6, start: '2026-03-30' });
    await enter('course-sessions', { edition, date: '2026-03-30', from: '09:00', to: '13:00', hours: 4, place: 'Sala A' });
    await enter('group-sessions', { desk, topic: 'CV', date: '2026-03-17', hours: 2, status: 'held' });
    const agreement = await enter('agreements', {
      ...{ title: 'Protocollo', type: 'memorandum', expiresOn: '2026-03-25' },
      renewals: [{ on: '2026-03-01', newExpiry: '2026-04-05' }],
    });
    await enter('commitments', {
      agreement,
      party: body,
      text: 'Locali',
      status: 'fulfilled',
      dueOn: '2026-03-05',
      fulfilledOn: '2026-03-02',
    });
    await enter('plans', { title: 'Piano', status: 'draft', actions: [{ text: 'Formare', dueOn: '2026-04-02', status: 'open' }] });
    const vacancy = { title: 'Cuoca', positions: 1, publishedOn: '2026-02-01', validUntil: '2026-04-03', status: 'published' };
    await enter('vacancies', vacancy);
    await enter('vacancies', vacancy);
    const slot = { desk, slotOn: '2026-04-01', requestedOn: '2026-03-30', requestedChannel: 'phone' };
    for (const slotAt of ['09:00', '10:00']) await enter('appointments', { ...slot, slotAt, status: 'confirmed' });
    await enter('appointments', { ...slot, slotAt: '11:00', status: 'cancelled_by_desk' });
    await enter('closures', { desk, from: '2026-02-27', to: '2026-03-02', reason: 'staff' });
  };
  const ask = async (client = manager, days = spring): Promise<ProjectCalendar> => {
    const answer = await client.get<ProjectCalendar>(`${paths.projectCalendar(project.acronym)}?from=${days.from}&to=${days.to}`);
    expect(answer.status).toBe(200);
    return answer.body;
  };
  const of = ({ items }: ProjectCalendar, kind: DatedKind): readonly CalendarEntry[] => items.filter((item) => item.kind === kind);

  it('shows everything dated, in order, each once (LI-01, LE-14, SL-31)', async () => {
    const calendar = await ask();
    expect(calendar.items.map(({ from, kind, name }) => [from, kind, name])).toEqual([
      ['2026-02-27', 'desk_closure', 'staff'],
      ['2026-03-05', 'commitment_due', 'Comune di Livorno: Locali'],
      ['2026-03-12', 'meeting', 'Tavolo del lavoro'],
      ['2026-03-17', 'group_session', 'CV'],
      ['2026-03-20', 'decision_due', 'Scheda unica'],
      ['2026-03-30', 'course_session', 'Operatori'],
      ['2026-04-01', 'appointments', ''],
      ['2026-04-02', 'plan_action_due', 'Piano: Formare'],
      ['2026-04-03', 'vacancies_expiring', 'Cuoca'],
      ['2026-04-05', 'agreement_expiry', 'Protocollo'],
      ['2026-04-10', 'event', 'Job day'],
      ['2026-04-10', 'follow_ups_due', ''],
      ['2026-04-15', 'project', 'end'],
      ['2026-04-15', 'period_end', 'P2'],
      ['2026-04-15', 'report_due', 'P2'],
    ]);
    expect(new Set(calendar.items.map(({ kind }) => kind)).size).toBeGreaterThanOrEqual(13);
    expect(calendar.more).toEqual([]);
  });

  it('says hours, places and what is done, and takes the expiry after the last renewal', async () => {
    const calendar = await ask();
    expect(of(calendar, 'course_session')).toEqual([
      jasmine.objectContaining({ at: '09:00', until: '13:00', place: 'Sala A', isDone: false }),
    ]);
    expect(of(calendar, 'commitment_due')[0]?.isDone).toBeTrue();
    expect(of(calendar, 'meeting')[0]?.isDone).toBeTrue();
    expect(of(calendar, 'agreement_expiry').map(({ from }) => from)).toEqual(['2026-04-05']);
    expect(of(calendar, 'desk_closure')[0]).toEqual(jasmine.objectContaining({ to: '2026-03-02', name: 'staff' }));
  });

  it('counts appointments, follow-ups and vacancies, and names nobody (R46)', async () => {
    const calendar = await ask();
    expect(of(calendar, 'appointments').map(({ count, desk: at, id }) => [count, at?.code, id])).toEqual([[2, 'LI-D1', null]]);
    expect(of(calendar, 'follow_ups_due').map(({ count, from, desk: at }) => [count, from, at?.code])).toEqual([
      [2, '2026-04-10', 'LI-D1'],
    ]);
    expect(of(calendar, 'vacancies_expiring').map(({ count }) => count)).toEqual([2]);
    // 31 August and six months is the last of February
    expect(of(await ask(manager, { from: '2026-02-01', to: '2026-02-28' }), 'follow_ups_due').map(({ from }) => from)).toEqual([
      '2026-02-28',
    ]);
  });

  it('shows each what they may read: desks of one’s own, and to the administrator nothing of anybody', async () => {
    const kinds = async (name: string): Promise<readonly string[]> => [
      ...new Set((await ask(await api.as(name))).items.map(({ kind }) => kind)),
    ];
    expect(await kinds('operator')).not.toContain('appointments');
    expect(await kinds('operator')).toContain('meeting');
    expect(await kinds('lead')).not.toContain('follow_ups_due');
    expect(await kinds('trainer')).toContain('course_session');
    expect((await kinds('admin')).toSorted()).toEqual(['desk_closure', 'period_end', 'project', 'report_due']);
    expect((await api.nobody().get(`${paths.projectCalendar(project.acronym)}?from=2026-03-01&to=2026-03-31`)).status).toBe(401);
  });

  it('is asked for two months at most, and a file for a year', async () => {
    const refused = async (path: string, from: string, to: string): Promise<number> =>
      (await manager.get(`${path}?from=${from}&to=${to}`)).status;
    const [page, file] = [paths.projectCalendar(project.acronym), paths.projectCalendarFile(project.acronym)];
    expect(await refused(page, '2026-03-01', '2026-05-01')).toBe(200);
    expect(await refused(page, '2026-03-01', '2026-05-02')).toBe(422);
    expect(await refused(page, '2026-03-02', '2026-03-01')).toBe(422);
    expect(await refused(page, '2026-02-30', '2026-03-01')).toBe(422);
    expect(await refused(file, '2026-01-01', '2027-01-01')).toBe(200);
    expect(await refused(file, '2026-01-01', '2027-01-02')).toBe(422);
  });

  it('is taken as a file that other calendars read, all or some kinds of it (RFC 5545)', async () => {
    const address = `${paths.projectCalendarFile(project.acronym)}?from=${spring.from}&to=${spring.to}`;
    const { status, headers, body: text } = await manager.get<string>(address);
    expect([status, headers.get('content-type')]).toEqual([200, 'text/calendar; charset=utf-8']);
    expect(headers.get('content-disposition')).toContain('.ics"');
    expect(text.match(/BEGIN:VEVENT/g)?.length).toBe((await ask()).items.length);
    // nine in the morning in Rome, the day after the clocks were changed
    expect(text).toContain('DTSTART:20260330T070000Z\r\nDTEND:20260330T110000Z\r\nSUMMARY:Operatori');
    expect(text).toContain('DTSTART;VALUE=DATE:20260227\r\nDTEND;VALUE=DATE:20260303');
    const { body: some } = await manager.get<string>(`${address}&kinds=event,meeting`);
    expect(some.match(/SUMMARY:.*/g)).toEqual(['SUMMARY:Tavolo del lavoro', 'SUMMARY:Job day']);
    expect((await manager.get(`${address}&kinds=secrets`)).status).toBe(422);
    const uids = text.match(/UID:.*/g) ?? [];
    expect(new Set(uids).size).toBe(uids.length);
  });
});
