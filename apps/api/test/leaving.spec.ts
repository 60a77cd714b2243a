import {
  type ExitsDue,
  type FollowUpsDue,
  type IndicatorValue,
  type LeavingView,
  type NewExit,
  paths,
  type Problem,
  type RecordView,
} from '#contract';
import type { Participation } from '#domain';
import { aParticipation } from '#testkit';
import { type ApiAnswer, type ApiClient, type ApiForSpecs, newId, startApi } from './api-for-specs.js';
import { anExampleProject, type ExampleProject, savePeople } from './values-example-project.js';

type Answer = LeavingView & Problem;

describe('leaving, coming back and six months later, over HTTP', () => {
  let api: ApiForSpecs;
  let project: ExampleProject;
  let manager: ApiClient;
  let operator: ApiClient;
  /** Ids of the desks, by number. */
  let desks: readonly string[];
  const ids = new Map<string, string>();

  /** Who is there when the spec begins. Today is 31 March 2026. */
  const people: readonly Participation[] = [
    ...['leaves', 'drops', 'window', 'returns', 'twice', 'died', 'buried', 'stale', 'tells'].map((participantId) =>
      aParticipation({ participantId, entryDate: '2026-01-12', desk: 'LI-D1' }),
    ),
    aParticipation({ participantId: 'elsewhere', entryDate: '2026-01-12', desk: 'LI-D4' }),
    aParticipation({ participantId: 'unseen', entryDate: '2025-11-03', desk: 'LI-D1' }),
    aParticipation({ participantId: 'seen', entryDate: '2025-11-03', desk: 'LI-D1' }),
    aParticipation({ participantId: 'unsaid', entryDate: '2025-10-01', exitDate: '2026-03-12', desk: 'LI-D1' }),
    aParticipation({ participantId: 'locked', entryDate: '2025-10-01', exitDate: '2026-03-02', exitReason: 'COMPLETED', desk: 'LI-D1' }),
    aParticipation({ participantId: 'closing', entryDate: '2025-10-01', exitDate: '2026-03-03', exitReason: 'COMPLETED', desk: 'LI-D1' }),
    ...['due', 'intern', 'gone'].map((participantId) =>
      aParticipation({ participantId, entryDate: '2025-02-03', exitDate: '2025-08-31', exitReason: 'COMPLETED', desk: 'LI-D1' }),
    ),
    aParticipation({
      ...{ participantId: 'better', employmentStatus: 'EMP', longTerm: null, entryDate: '2025-02-03', exitDate: '2025-09-30' },
      ...{ exitReason: 'COMPLETED', desk: 'LI-D1' },
    }),
    // those of the list that is asked for, and those over whom the shares are reckoned: desks of their own
    ...['listed', 'listed too'].map((participantId) =>
      aParticipation({ participantId, entryDate: '2025-02-03', exitDate: '2025-08-31', exitReason: 'COMPLETED', desk: 'LI-D4' }),
    ),
    aParticipation({
      participantId: 'listed last',
      entryDate: '2025-02-03',
      exitDate: '2025-09-30',
      exitReason: 'COMPLETED',
      desk: 'LI-D4',
    }),
    aParticipation({ participantId: 'to come', entryDate: '2025-02-03', exitDate: '2025-10-01', exitReason: 'COMPLETED', desk: 'LI-D4' }),
    ...['works', 'interns', 'silent'].map((participantId) =>
      aParticipation({ participantId, entryDate: '2025-02-03', exitDate: '2025-08-31', exitReason: 'COMPLETED', desk: 'LI-D5' }),
    ),
    aParticipation({ participantId: 'later', entryDate: '2025-02-03', exitDate: '2025-10-01', exitReason: 'COMPLETED', desk: 'LI-D1' }),
  ];

  beforeAll(async () => {
    api = await startApi({ today: '2026-03-31' });
    const three = ['LI-D1', 'LI-D4', 'LI-D5'].map((code) => ({ code, name: `Sportello ${code}` }));
    project = await anExampleProject(api, { desks: three });
    const saved = await savePeople(api, project, people, api.server.installation.secret);
    people.forEach(({ participantId }, at) => ids.set(participantId, saved[at] ?? ''));
    await api.addAccount('manager', [{ role: 'manager', projectId: project.id }]);
    await api.addAccount('operator', [{ role: 'operator', projectId: project.id, deskNumber: 1 }]);
    await api.addAccount('lead', [{ role: 'lead', projectId: project.id }]);
    [manager, operator] = [await api.as('manager'), await api.as('operator')];
    const found = await api.database.withBulkScope(project.scope, (client) =>
      client.query<{ id: string }>('select desk_id as id from desk where project_id = $1 order by number', [project.id]),
    );
    desks = found.rows.map(({ id }) => id);
  });
  afterAll(() => api.stop());

  const idOf = (who: string): string => ids.get(who) ?? '';
  const open = async (who: string, client = operator): Promise<LeavingView> =>
    (await client.get<LeavingView>(paths.leaving(project.acronym, idOf(who)))).body;
  const headers = (version: number, key = newId()) => ({ headers: { 'if-match': `"${version}"`, 'idempotency-key': key } });
  const leave = (who: string, exit: Partial<NewExit>, version = 1, client = operator, key = newId()): Promise<ApiAnswer<Answer>> =>
    client.post<Answer>(
      paths.participationExit(project.acronym, idOf(who)),
      { exitDate: '2026-03-20', exitReason: 'COMPLETED', ...exit },
      headers(version, key),
    );
  const change = (who: string, answers: object, version: number, client = operator): Promise<ApiAnswer<Answer>> =>
    client.patch<Answer>(paths.participationExit(project.acronym, idOf(who)), answers, version, {
      headers: { 'idempotency-key': newId() },
    });
  const reEnter = (who: string, on: string, version: number): Promise<ApiAnswer<Answer>> =>
    operator.post<Answer>(paths.reEntry(project.acronym, idOf(who)), { on }, headers(version));
  const ask = (who: string, attempt: object, version: number, client = operator): Promise<ApiAnswer<Answer>> =>
    client.post<Answer>(
      paths.followUp(project.acronym, idOf(who)),
      { date: '2026-03-31', method: 'phone', reached: true, ...attempt },
      headers(version),
    );
  const contact = async (who: string, date: string): Promise<ApiAnswer<RecordView & Problem>> => {
    const { person } = await open(who);
    const content = { desk: desks[0], date, channel: 'in_person', contactType: 'listening', person, anonymous: false };
    return operator.post(paths.register(project.acronym, 'contacts'), { content }, { headers: { 'idempotency-key': newId() } });
  };
  const valueOf = async (code: string): Promise<number> => {
    const { body } = await manager.get<IndicatorValue[]>(paths.values(project.acronym));
    return body.find((value) => value.code === code)?.value ?? -1;
  };
  const refused = ({ status, body }: ApiAnswer<Answer>): readonly [number, string, string | undefined] => [status, body.code, body.field];

  it('somebody leaves, and the last status in the 28 days counts (R40, R41)', async () => {
    const before = [await valueOf('EECR01'), await valueOf('EECR04')];
    const left = await leave('leaves', { exitReason: 'COMPLETED', statusEvents: [{ on: '2026-03-22', status: 'SEARCH' }] });
    expect(left.status).toBe(201);
    expect(left.body.exit).toEqual(
      jasmine.objectContaining({ exitDate: '2026-03-20', lastStatus28d: 'SEARCH', windowEnd: '2026-04-17', isOpen: true }),
    );
    expect(await valueOf('EECR04')).toBe(before[1] ?? 0);
    const events = [
      { on: '2026-03-22', status: 'SEARCH' },
      { on: '2026-03-30', status: 'JOB' },
    ];
    const later = await change('leaves', { statusEvents: events }, left.body.version);
    expect([later.status, later.body.exit?.lastStatus28d]).toEqual([200, 'JOB']);
    expect([await valueOf('EECR01'), await valueOf('EECR04')]).toEqual([before[0] ?? 0, (before[1] ?? 0) + 1]);
  });

  it('a qualification counts once a competent body assessed it, and a certificate of attendance never (R45)', async () => {
    const before = await valueOf('EECR03');
    const { body } = await leave('drops', { exitReason: 'DROPOUT', exitDetail: 'moved', qualification: 'attendance' });
    expect([body.exit?.exitDetail, await valueOf('EECR03')]).toEqual(['moved', before]);
    expect(refused(await change('drops', { qualification: 'qualification', qualificationOn: '2026-03-25' }, body.version))).toEqual([
      422,
      'validation',
      'qualificationBody',
    ]);
    const certified = { qualification: 'qualification', qualificationOn: '2026-03-25', qualificationBody: 'Regione Toscana' };
    const changed = await change('drops', certified, body.version);
    expect(changed.body.exit).toEqual(jasmine.objectContaining(certified));
    expect(await valueOf('EECR03')).toBe(before + 1);
  });

  it('the job found, the level of Italian and the satisfaction stand in the questionnaire, and nothing of a job that was not found', async () => {
    const { version } = await open('tells');
    const said = { italianLevel: 'B1', satisfaction: 4, suggestion: 'orari più lunghi' };
    const job = { jobContract: 'TEMP-FT', jobEmployer: 'Cantiere Rossi' };
    expect(refused(await leave('tells', { ...said, ...job } as Partial<NewExit>))).toEqual([422, 'validation', 'jobContract']);
    expect((await leave('tells', { satisfaction: 6 } as Partial<NewExit>)).body.field).toBe('satisfaction');
    const worked = { statusEvents: [{ on: '2026-03-22', status: 'JOB' }], ...said, ...job } as Partial<NewExit>;
    const { body } = await leave('tells', worked);
    expect(body.exit).toEqual(jasmine.objectContaining({ ...said, ...job }));
    const without = await change('tells', { statusEvents: [] }, body.version);
    expect(without.body.exit).toEqual(jasmine.objectContaining({ ...said, jobContract: null, jobEmployer: null }));
    expect(version).toBeLessThan(body.version);
  });

  it('what contradicts the entry, the calendar or the window is refused, naming the field (V13, R40)', async () => {
    for (const [exit, field] of [
      [{ exitDate: '2026-01-11' }, 'exitDate'],
      [{ exitDate: '2026-04-01' }, 'exitDate'],
      [{ exitReason: 'DROPOUT' }, 'exitDetail'],
      [{ exitDetail: 'moved' }, 'exitDetail'],
      [{ exitDate: '2026-02-20', statusEvents: [{ on: '2026-03-21', status: 'JOB' }] }, 'statusEvents'],
      [{ statusEvents: [{ on: '2026-04-02', status: 'JOB' }] }, 'statusEvents'],
      [{ educationBegan: true }, 'educationOn'],
    ] as const)
      expect([exit, ...refused(await leave('window', exit as Partial<NewExit>))]).toEqual([exit, 422, 'validation', field]);
    expect((await open('window')).exit).toBeNull();
  });

  it('after the 28th day it is closed, and only a correction with its reason opens it (R15, R40)', async () => {
    const [closing, locked] = [await open('closing'), await open('locked')];
    expect([closing.exit?.windowEnd, closing.exit?.isOpen, locked.exit?.windowEnd, locked.exit?.isOpen]).toEqual([
      ...(['2026-03-31', true] as const),
      ...(['2026-03-30', false] as const),
    ]);
    const found = { statusEvents: [{ on: '2026-03-28', status: 'JOB' }] };
    expect((await change('closing', found, 1)).status).toBe(200);
    expect(refused(await change('locked', found, 1)).slice(0, 2)).toEqual([409, 'wrong_state']);
    expect(refused(await change('locked', found, 1, manager))).toEqual([422, 'validation', 'reason']);
    const corrected = await change('locked', { ...found, reason: 'letto sul contratto' }, 1, manager);
    expect([corrected.status, corrected.body.exit?.lastStatus28d]).toEqual([200, 'JOB']);
  });

  it('a reason that a file did not say is not made up: it is asked for with the first change', async () => {
    expect((await open('unsaid')).exit?.exitReason).toBeNull();
    const answers = { educationBegan: false };
    expect(refused(await change('unsaid', answers, 1))).toEqual([422, 'validation', 'exitReason']);
    expect((await change('unsaid', { ...answers, exitReason: 'EDU' }, 1)).body.exit?.exitReason).toBe('EDU');
  });

  it('who comes back has not left: the results are gone, the first entry stays, and a later exit replaces the first (R7)', async () => {
    const [entered, found] = [await valueOf('EECO01'), await valueOf('EECR04')];
    const job = { exitReason: 'JOB', exitDate: '2026-02-10', statusEvents: [{ on: '2026-02-12', status: 'JOB' }] } as const;
    const left = await leave('returns', { ...job, statusEvents: [...job.statusEvents] });
    expect(await valueOf('EECR04')).toBe(found + 1);
    // on the last day of support the person was still there
    expect(refused(await reEnter('returns', '2026-02-10', left.body.version))).toEqual([422, 'validation', 'on']);
    const back = await reEnter('returns', '2026-03-02', left.body.version);
    expect([back.status, back.body.exit, back.body.reenteredOn, back.body.entryDate]).toEqual([200, null, '2026-03-02', '2026-01-12']);
    expect(back.body.earlierExits).toEqual([{ exitDate: '2026-02-10', exitReason: 'JOB', reenteredOn: '2026-03-02' }]);
    expect([await valueOf('EECO01'), await valueOf('EECR04')]).toEqual([entered, found]);
    expect(refused(await leave('returns', { exitDate: '2026-03-01' }, back.body.version))).toEqual([422, 'validation', 'exitDate']);
    const again = await leave('returns', { exitDate: '2026-03-27' }, back.body.version);
    expect([again.body.exit?.exitDate, again.body.entryDate, again.body.earlierExits.length]).toEqual(['2026-03-27', '2026-01-12', 1]);
    expect([await valueOf('EECO01'), await valueOf('EECR04')]).toEqual([entered, found]);
  });

  it('there is one open participation per person and project (R4): nobody re-enters who is there, nobody leaves twice', async () => {
    expect(refused(await reEnter('twice', '2026-03-02', 1)).slice(0, 2)).toEqual([409, 'wrong_state']);
    const { body } = await leave('twice', {});
    expect(refused(await leave('twice', {}, body.version)).slice(0, 2)).toEqual([409, 'wrong_state']);
  });

  it('nothing is done for the dead: no contact, no status, no return, no question (R49)', async () => {
    expect(refused(await leave('died', { exitReason: 'DECEASED', statusEvents: [{ on: '2026-03-21', status: 'JOB' }] }))).toEqual([
      422,
      'validation',
      'statusEvents',
    ]);
    const { status, body } = await leave('died', { exitReason: 'DECEASED', exitDate: '2026-03-10' });
    expect(status).toBe(201);
    expect((await contact('died', '2026-03-10')).status).toBe(201);
    const after = await contact('died', '2026-03-11');
    expect([after.status, after.body.field]).toEqual([422, 'date']);
    expect(refused(await reEnter('died', '2026-03-20', body.version)).slice(0, 2)).toEqual([409, 'wrong_state']);
    expect(refused(await ask('died', { reached: false }, body.version)).slice(0, 2)).toEqual([422, 'validation']);
  });

  it('nor is a death recorded before something that was done for the person', async () => {
    const first = await contact('buried', '2026-03-12');
    expect(first.status).withContext(first.body.detail).toBe(201);
    const { status, body } = await leave('buried', { exitReason: 'DECEASED', exitDate: '2026-03-01' });
    expect([status, body.field]).toEqual([422, 'exitDate']);
    expect(body.detail).toContain('2026-03-12');
  });

  it('a double click, a retry and two tabs leave one exit (G19, G20)', async () => {
    const key = newId();
    const [one, other] = [await leave('stale', {}, 1, operator, key), await leave('stale', {}, 1, operator, key)];
    expect([one.status, other.status, other.body.version]).toEqual([201, 201, one.body.version]);
    expect(refused(await change('stale', { educationBegan: false }, 1)).slice(0, 2)).toEqual([412, 'stale_version']);
    const unversioned = await operator.post<Problem>(paths.participationExit(project.acronym, idOf('window')), {
      exitDate: '2026-03-20',
      exitReason: 'COMPLETED',
    });
    expect(unversioned.status).toBe(428);
  });

  it('is for the participations of the own desk, and for nobody who does no desk work', async () => {
    expect((await operator.get(paths.leaving(project.acronym, idOf('elsewhere')))).status).toBe(404);
    expect((await leave('elsewhere', {})).status).toBe(404);
    expect((await leave('elsewhere', {}, 1, manager)).status).toBe(201);
    expect((await (await api.as('lead')).get(paths.leaving(project.acronym, idOf('window')))).status).toBe(403);
    expect((await api.nobody().get(paths.leaving(project.acronym, idOf('window')))).status).toBe(401);
    expect(Object.keys(await open('window'))).not.toContain('disability');
  });

  it('who has not been seen for 90 days is proposed for exit as unreachable, on the day of the last support', async () => {
    // an appointment that was held is support, and one that was missed is none
    expect((await contact('seen', '2026-01-01')).status).toBe(201);
    expect((await contact('unseen', '2025-12-10')).status).toBe(201);
    const missed = {
      desk: desks[0],
      person: (await open('unseen')).person,
      requestedOn: '2026-02-02',
      slotOn: '2026-02-10',
      status: 'no_show',
    };
    await operator.post(paths.register(project.acronym, 'appointments'), { content: missed }, { headers: { 'idempotency-key': newId() } });
    const { body } = await operator.get<ExitsDue>(paths.exitsDue(project.acronym));
    expect(body.proposed).toEqual({
      items: [
        jasmine.objectContaining({
          participation: idOf('unseen'),
          version: 1,
          desk: 'LI-D1',
          entryDate: '2025-11-03',
          lastSupport: '2025-12-10',
        }),
      ],
      total: 1,
    });
    expect((await open('unseen')).isUnreachable).toBeTrue();
    // the counsellor confirms
    const confirmed = await leave('unseen', { exitDate: '2025-12-10', exitReason: 'DROPOUT', exitDetail: 'unreachable' });
    expect([confirmed.status, confirmed.body.isUnreachable]).toEqual([201, false]);
    expect((await operator.get<ExitsDue>(paths.exitsDue(project.acronym))).body.proposed.total).toBe(0);
  });

  it('those whose 28 days run out are told, the first to lock first', async () => {
    const { body } = await operator.get<ExitsDue>(`${paths.exitsDue(project.acronym)}?desk=${desks[0]}`);
    const days = body.closing.items.map(({ windowEnd }) => windowEnd);
    expect(days[0]).toBe('2026-03-31');
    expect([...days].sort()).toEqual(days);
    expect(body.closing.items.map(({ participation }) => participation)).not.toContain(idOf('died'));
    expect((await operator.get(`${paths.exitsDue(project.acronym)}?desk=${desks[1]}`)).status).toBe(404);
  });

  it('six calendar months after leaving somebody is due, and not a day before (R46)', async () => {
    const path = `${paths.followUps(project.acronym)}?desk=${desks[1]}`;
    const { body } = await manager.get<FollowUpsDue>(path);
    expect(body.items.map(({ dueOn }) => dueOn)).toEqual(['2026-02-28', '2026-02-28', '2026-03-30']);
    expect(body.items.map(({ participation }) => participation)).not.toContain(idOf('to come'));
    const page = await manager.get<FollowUpsDue>(`${path}&limit=1`);
    const second = await manager.get<FollowUpsDue>(`${path}&limit=1&cursor=${page.body.next ?? ''}`);
    expect([page.body.total, second.body.items[0]?.participation]).toEqual([3, body.items[1]?.participation]);
    expect((await operator.get(path)).status).toBe(404);
    expect(refused(await ask('later', { reached: false }, 1)).slice(0, 2)).toEqual([422, 'validation']);
  });

  it('attempts are kept, an answer counts, and an internship is no employment (R47, R49)', async () => {
    const before = await valueOf('EECR05');
    const missed = await ask('due', { date: '2026-03-02', reached: false, method: 'message' }, 1);
    expect([missed.status, missed.body.followUp?.attempts.length, missed.body.followUp?.status6m]).toEqual([201, 1, null]);
    expect(refused(await ask('due', { status: 'EMP' }, missed.body.version))).toEqual([422, 'validation', 'contractGroup']);
    const answered = await ask('due', { status: 'EMP', contractGroup: 'TEMP-FT', hoursPerWeek: 36 }, missed.body.version);
    expect([answered.body.followUp?.status6m, answered.body.followUp?.attempts.length]).toEqual(['EMP', 2]);
    expect(await valueOf('EECR05')).toBe(before + 1);
    const intern = await ask('intern', { status: 'EMP', contractGroup: 'TRAIN' }, 1);
    expect(intern.body.followUp?.status6m).toBe('UNE');
    expect(await valueOf('EECR05')).toBe(before + 1);
    const gone = await ask('gone', { reached: false, givesUp: true }, 1);
    expect(gone.body.followUp?.status6m).toBe('unknown');
  });

  it('R48: what improved counts for who was employed on entry, a pay rise alone does not', async () => {
    const before = await valueOf('EECR06');
    const paid = await ask('better', { status: 'EMP', contractGroup: 'PERM-FT', improved: ['PAY'] }, 1);
    expect(await valueOf('EECR06')).toBe(before);
    const answered = await ask('better', { status: 'EMP', contractGroup: 'PERM-FT', improved: ['PAY', 'PREC-STABLE'] }, paid.body.version);
    expect(answered.status).toBe(201);
    expect(await valueOf('EECR06')).toBe(before + 1);
  });

  it('the due list tells both rates and the coverage (example H in small)', async () => {
    await ask('works', { status: 'EMP', contractGroup: 'SELF' }, 1, manager);
    await ask('interns', { status: 'EMP', contractGroup: 'TRAIN' }, 1, manager);
    await ask('silent', { reached: false }, 1, manager);
    const { body } = await manager.get<FollowUpsDue>(`${paths.followUps(project.acronym)}?desk=${desks[2]}`);
    expect(body.items).toEqual([jasmine.objectContaining({ participation: idOf('silent'), attempts: 1, lastAttemptOn: '2026-03-31' })]);
    expect(body.standings[0]).toEqual({
      ...{ result: 'EECR05', left: 3, due: 3, reached: 2, positive: 1 },
      fullFollowUp: { numerator: 1, denominator: 3, share: 0.333333 },
      answersAlone: { numerator: 1, denominator: 2, share: 0.5 },
      coverage: { numerator: 2, denominator: 3, share: 0.666667 },
    });
  });
});
