import {
  type AnyRegisterName,
  type AttendanceSaved,
  type AttendeeAdded,
  type AttendeesAlike,
  type CourseRegister,
  type FoundSheet,
  type IndicatorDetail,
  type IndicatorValue,
  paths,
  type Problem,
  type RecordsRefusal,
  type RecordView,
  type TrainingSessions,
} from '#contract';
import type { IndicatorDefinition } from '#domain';
import { anIndicator, aParticipation } from '#testkit';
import { type ApiAnswer, type ApiClient, type ApiForSpecs, newId, startApi } from './api-for-specs.js';
import { anExampleProject, type ExampleProject, savePeople } from './values-example-project.js';

const own = { commonCode: null, unit: 'persons' };
const operators = { field: 'edition.type', isAnyOf: ['capacity_building', 'information_day'] } as const;
const definitions: Readonly<Record<string, IndicatorDefinition>> = {
  GIORNATE: {
    measure: 'distinct',
    counts: [{ of: 'courseSession', where: { all: [operators, { field: 'status', is: 'held' }] }, on: 'date', subject: 'date' }],
  },
  FORMATI: {
    measure: 'distinct',
    counts: [
      { of: 'enrolment', where: { all: [operators, { field: 'role', is: 'operator' }] }, on: 'thresholdReachedOn', subject: 'person' },
    ],
    breakdowns: ['organisation.sector'],
  },
  ORE: {
    measure: 'sum',
    counts: [
      {
        of: 'attendance',
        where: { field: 'session.edition.type', isAnyOf: ['capacity_building', 'information_day'] },
        on: 'session.date',
        amount: { field: 'hours' },
      },
    ],
    breakdowns: ['organisation.sector'],
  },
  ENTI: { measure: 'distinct', counts: [{ of: 'enrolment', where: operators, on: 'firstAttendedOn', subject: 'organisation' }] },
  GUADAGNO: {
    measure: 'mean',
    counts: [{ of: 'enrolment', where: operators, on: 'postTestOn', amount: { field: 'postScore', minus: 'preScore' } }],
  },
  'IN AULA': {
    measure: 'distinct',
    counts: [{ of: 'enrolment', where: { field: 'edition.type', is: 'participant_course' }, on: 'firstAttendedOn', subject: 'person' }],
  },
  TRASFERITI: { measure: 'count', counts: [{ of: 'transferItem', on: 'deliveredOn' }] },
};

type Refused = ApiAnswer<AttendanceSaved & Omit<Problem, 'status'> & RecordsRefusal>;

describe('courses, who came to them and what follows', () => {
  let api: ApiForSpecs;
  let project: ExampleProject;
  let manager: ApiClient;
  let trainer: ApiClient;
  let bodies: readonly string[];
  let participants: readonly string[];
  const accounts = new Map<string, string>();

  beforeAll(async () => {
    api = await startApi({ today: '2026-03-31' });
    for (const name of ['manager', 'trainer', 'other-trainer', 'auditor']) accounts.set(name, await api.addAccount(name, []));
    bodies = Array.from({ length: 9 }, newId);
    await api.database.shared(async (tx) => {
      for (const [at, id] of bodies.entries())
        await tx.organisation.create({
          data: { organisationId: id, name: `Ente ${id}`, category: at < 6 ? 'public_administration' : 'company' },
        });
    });
    [manager, trainer] = [await api.as('manager'), await api.as('trainer')];
  });
  beforeEach(async () => {
    const indicators = Object.entries(definitions).map(([code, definition]) => anIndicator({ code, ...own, definition }));
    project = await anExampleProject(api, { indicators });
    const people = [
      aParticipation({ participantId: 'A', entryDate: '2025-01-15', desk: 'LI-D1' }),
      aParticipation({ participantId: 'B', entryDate: '2025-01-15', desk: 'LI-D1', exitDate: '2025-02-01', exitReason: 'DECEASED' }),
    ];
    await savePeople(api, project, people, api.server.installation.secret);
    const found = await api.database.withBulkScope(project.scope, (client) =>
      client.query<{ id: string }>('select person_id as id from person where project_id = $1 order by external_id', [project.id]),
    );
    participants = found.rows.map(({ id }) => id);
    await api.grant(accounts.get('manager') ?? '', 'manager', project.id);
    await api.grant(accounts.get('trainer') ?? '', 'trainer', project.id);
    await api.grant(accounts.get('other-trainer') ?? '', 'trainer', project.id);
    await api.grant(accounts.get('auditor') ?? '', 'auditor', project.id);
  });
  afterAll(() => api.stop());

  const withKey = (key = newId()) => ({ headers: { 'idempotency-key': key } });
  const tryToEnter = (name: AnyRegisterName, content: object, client = trainer): Promise<ApiAnswer<RecordView & Problem>> =>
    client.post(paths.register(project.acronym, name), { content }, withKey());
  const enter = async (name: AnyRegisterName, content: object, client = trainer): Promise<string> => {
    const { status, body } = await tryToEnter(name, content, client);
    expect(status)
      .withContext(body.detail ?? '')
      .toBe(201);
    return body.id;
  };
  const course = (more: object = {}): Promise<string> =>
    enter('courses', { title: 'Titoli di soggiorno', type: 'capacity_building', hoursPlanned: 6, start: '2025-03-18', ...more });
  const session = (edition: string, more: object = {}): Promise<string> =>
    enter('course-sessions', { edition, date: '2025-03-18', from: '09:00', to: '16:00', hours: 6, ...more });
  const tryToAdd = (edition: string, attendee: object, client = trainer): Promise<ApiAnswer<AttendeeAdded & Problem & AttendeesAlike>> =>
    client.post(paths.courseAttendees(project.acronym, edition), attendee, withKey());
  const add = async (edition: string, attendee: object): Promise<AttendeeAdded> => {
    const { status, body } = await tryToAdd(edition, attendee);
    expect(status)
      .withContext(body.detail ?? '')
      .toBe(201);
    return body;
  };
  const named = (surname: string, more: object = {}) => ({
    identity: { surname, name: 'Chiara' },
    role: 'operator',
    organisation: bodies[0],
    ...more,
  });
  const registerOf = async (edition: string, client = trainer): Promise<CourseRegister> =>
    (await client.get<CourseRegister>(paths.courseRegister(project.acronym, edition))).body;
  const save = (one: string, version: number, saving: object, client = trainer, key = newId()): Promise<Refused> =>
    client.put(paths.sessionAttendance(project.acronym, one), saving, { headers: { 'if-match': `"${version}"`, 'idempotency-key': key } });
  const values = async (query = ''): Promise<Readonly<Record<string, number | null>>> => {
    const { body } = await manager.get<IndicatorValue[]>(paths.values(project.acronym) + query);
    return Object.fromEntries(body.map(({ code, value }) => [code, value]));
  };
  const surnames = ['Amadori', 'Bassi', 'Carli', 'Dini', 'Elmi', 'Fabbri', 'Gori', 'Landi', 'Mei', 'Neri', 'Orsi'];

  it('count a capacity-building day as the worked example D says', async () => {
    const edition = await course();
    const day = await session(edition);
    const list: AttendeeAdded[] = [];
    for (let at = 0; at < 22; at += 1)
      list.push(
        await add(
          edition,
          named(`${surnames[at % 11] ?? ''}${at < 11 ? '' : 'ni'}${'abcdefghij'[at % 10] ?? ''}`, {
            organisation: bodies[at % 9],
            isAnother: true,
          }),
        ),
      );
    const marks = list.map(({ enrolment }, at) => ({
      enrolment,
      status: at < 20 ? 'present' : 'partial',
      outAt: at < 20 ? null : '12:00',
    }));
    const saved = await save(day, 0, { marks, close: true });
    expect([saved.status, saved.body.version, saved.body.changed, saved.body.status]).toEqual([200, 22, 22, 'held']);
    // nineteen took both tests
    for (const [at, { enrolment }] of list.entries()) {
      const tests = [
        ...(at < 21 ? [{ moment: 'pre', takenOn: '2025-03-18', score: 48 }] : []),
        ...(at > 1 ? [{ moment: 'post', takenOn: '2025-03-18', score: 66 }] : []),
      ];
      await trainer.patch(paths.registerRecord(project.acronym, 'enrolments', enrolment), { content: { testResults: tests } }, 1);
    }
    for (const title of ['Elenco dei titoli', 'Procedura dei rinnovi'])
      await enter('transfer-items', { type: 'tool', title, deliveredIn: day, deliveredOn: '2025-03-18' });
    const found = await values();
    expect(found).toEqual(
      jasmine.objectContaining({ GIORNATE: 1, FORMATI: 20, ORE: 126, ENTI: 9, GUADAGNO: 18, TRASFERITI: 2, 'IN AULA': 0 }),
    );
  });

  it('tell hours by the sector of whom they were for, and follow a change of the organisation', async () => {
    const edition = await course();
    const day = await session(edition);
    const [one, two] = [await add(edition, named('Amadori')), await add(edition, named('Bassi', { organisation: bodies[7] }))];
    await save(day, 0, { marks: [one, two].map(({ enrolment }) => ({ enrolment, status: 'present' })) });
    const bySector = async () => {
      const { body } = await manager.get<IndicatorDetail>(paths.value(project.acronym, 'ORE'));
      const members = body.ownBreakdowns.find(({ by }) => by === 'organisation.sector')?.members ?? [];
      return Object.fromEntries(members.map(({ member, value }) => [member, value]));
    };
    expect(await bySector()).toEqual({ public: 6, private: 6 });
    await trainer.patch(paths.registerRecord(project.acronym, 'enrolments', two.enrolment), { content: { organisation: bodies[1] } }, 1);
    expect(await bySector()).toEqual({ public: 12 });
  });

  it('are saved as one write: the same marks again change nothing, and the same request is answered as before', async () => {
    const edition = await course();
    const day = await session(edition);
    const { enrolment } = await add(edition, named('Amadori'));
    const saving = { marks: [{ enrolment, status: 'partial', outAt: '12:00' }], source: 'paper' };
    const key = newId();
    const first = await save(day, 0, saving, trainer, key);
    expect(await save(day, 0, saving, trainer, key)).toEqual(jasmine.objectContaining({ status: 200, body: first.body }));
    const again = await save(day, 1, saving);
    expect([again.status, again.body.changed, again.body.version]).toEqual([200, 0, 1]);
    const { sessions, people } = await registerOf(edition);
    expect(sessions[0]?.attendanceVersion).toBe(1);
    expect(people[0]?.marks[day]).toEqual({ status: 'partial', inAt: null, outAt: '12:00', hours: 3, source: 'paper' });
  });

  it('refuse marks made on what somebody has changed meanwhile', async () => {
    const edition = await course();
    const day = await session(edition);
    const { enrolment } = await add(edition, named('Amadori'));
    await save(day, 0, { marks: [{ enrolment, status: 'present' }] });
    const late = await save(day, 0, { marks: [{ enrolment, status: 'absent' }] }, manager);
    expect([late.status, late.body.code]).toEqual([412, 'stale_version']);
    const right = await save(day, 1, { marks: [{ enrolment, status: 'absent' }] }, manager);
    expect([right.status, right.body.version]).toEqual([200, 2]);
    expect((await values())['ORE']).toBe(0);
    // a mark that is taken back counts nothing, and its number is not used again
    const gone = await save(day, 2, { marks: [{ enrolment, status: null }] });
    expect([gone.status, gone.body.version]).toEqual([200, 3]);
    const { sessions, people } = await registerOf(edition);
    expect([sessions[0]?.attendanceVersion, people[0]?.marks]).toEqual([3, {}]);
  });

  it('follow the minimum of the course: hours of several days, and of a course that asks for less', async () => {
    const edition = await course({ hoursPlanned: 10 });
    const [first, second] = [await session(edition), await session(edition, { date: '2025-03-19' })];
    const { enrolment } = await add(edition, named('Amadori'));
    await save(first, 0, { marks: [{ enrolment, status: 'present' }] });
    expect((await values())['FORMATI']).toBe(0);
    await save(second, 0, { marks: [{ enrolment, status: 'partial', outAt: '10:00' }] });
    expect((await values())['FORMATI']).toBe(1);
    const view = await trainer.get<RecordView>(paths.registerRecord(project.acronym, 'enrolments', enrolment));
    expect(view.body.derived).toEqual(
      jasmine.objectContaining({ attendedHours: 7, attendanceShare: 0.7, firstAttendedOn: '2025-03-18', thresholdReachedOn: '2025-03-19' }),
    );
    await trainer.patch(paths.registerRecord(project.acronym, 'courses', edition), { content: { minimumAttendanceShare: 0.8 } }, 1);
    expect((await values())['FORMATI']).toBe(0);
  });

  it('refuse attendance that cannot be, each with its reason, and save none of the marks with it', async () => {
    const edition = await course();
    const day = await session(edition);
    const list = [await add(edition, named('Amadori')), await add(edition, named('Bassi')), await add(edition, named('Carli'))];
    const [one, two, three] = list.map(({ enrolment }) => enrolment);
    const refused = await save(day, 0, {
      marks: [
        { enrolment: one, status: 'partial', hours: 7 },
        { enrolment: two, status: 'partial', inAt: '12:00', outAt: '10:00' },
        { enrolment: three, status: 'present' },
      ],
    });
    expect([refused.status, refused.body.code]).toEqual([422, 'validation']);
    expect(refused.body.refused.map(({ id, code, field }) => [id, code, field])).toEqual([
      [one ?? '', 'more-than-the-session', 'hours'],
      [two ?? '', 'out-before-in', 'outAt'],
    ]);
    expect((await registerOf(edition)).people.every(({ marks }) => Object.keys(marks).length === 0)).toBeTrue();
    const strange = await save(day, 0, { marks: [{ enrolment: newId(), status: 'present' }] });
    expect(strange.body.refused.map(({ code }) => code)).toEqual(['not-on-the-list']);
    // and by the register of attendance alike
    const { person } = list[0] ?? { person: '' };
    const alone = await tryToEnter('attendance', { session: day, enrolment: one, person, status: 'partial', hours: 7 });
    expect([alone.status, alone.body.field]).toEqual([422, 'hours']);
  });

  it('refuse somebody in two rooms at once', async () => {
    const [here, there] = [await course(), await course({ title: 'Colloquio interculturale' })];
    const [morning, other] = [
      await session(here, { to: '13:00', hours: 4 }),
      await session(there, { from: '12:00', to: '14:00', hours: 2 }),
    ];
    const one = await add(here, named('Amadori'));
    const same = await add(there, { person: one.person, role: 'operator', organisation: bodies[0] });
    await save(morning, 0, { marks: [{ enrolment: one.enrolment, status: 'present' }] });
    const twice = await save(other, 0, { marks: [{ enrolment: same.enrolment, status: 'present' }] });
    expect([twice.status, twice.body.refused.map(({ code }) => code)]).toEqual([422, ['in-two-rooms']]);
    // who left the first at noon can be in the second
    await save(morning, 1, { marks: [{ enrolment: one.enrolment, status: 'partial', outAt: '12:00' }] });
    expect((await save(other, 0, { marks: [{ enrolment: same.enrolment, status: 'present' }] })).status).toBe(200);
    // and is one person trained, in two courses
    expect((await values())['FORMATI']).toBe(0);
  });

  it('refuse attendance of the dead (R49), and of a session that is cancelled or still to come', async () => {
    const edition = await course({ type: 'participant_course', title: 'Italiano' });
    const day = await session(edition);
    const { enrolment } = await add(edition, { person: participants[1] });
    const dead = await save(day, 0, { marks: [{ enrolment, status: 'present' }] });
    expect([dead.status, dead.body.refused.map(({ code }) => code)]).toEqual([422, ['after-death']]);
    expect((await save(day, 0, { marks: [{ enrolment, status: 'absent' }] })).status).toBe(200);
    const later = await session(edition, { date: '2026-04-01' });
    expect((await save(later, 0, { marks: [] })).body.code).toBe('wrong_state');
    const off = await session(edition, { status: 'cancelled' });
    expect((await save(off, 0, { marks: [] })).body.code).toBe('wrong_state');
  });

  it('keep participants and operators apart (R2)', async () => {
    const [training, italian] = [await course(), await course({ type: 'participant_course', title: 'Italiano' })];
    const roleless = await tryToAdd(training, named('Amadori', { role: null }));
    expect([roleless.status, roleless.body.field]).toEqual([422, 'role']);
    const withRole = await tryToAdd(italian, { person: participants[0], role: 'operator' });
    expect([withRole.status, withRole.body.field]).toEqual([422, 'role']);
    const stranger = await tryToAdd(italian, named('Bassi', { role: null, organisation: null }));
    expect([stranger.status, stranger.body.field]).toEqual([422, 'person']);
    const lesson = await session(italian);
    // by the name the desk gives them
    const called = await api.database.withBulkScope(project.scope, (client) =>
      client.query<{ pseudonym: string }>('select pseudonym from person where project_id = $1 and person_id = $2', [
        project.id,
        participants[0],
      ]),
    );
    const nobody = await tryToAdd(italian, { pseudonym: 'P-????' });
    expect([nobody.status, nobody.body.field]).toEqual([422, 'pseudonym']);
    const { enrolment, person } = await add(italian, { pseudonym: called.rows[0]?.pseudonym.toLowerCase() });
    expect(person).toBe(participants[0] ?? '');
    await save(lesson, 0, { marks: [{ enrolment, status: 'present' }] });
    expect(await values()).toEqual(jasmine.objectContaining({ 'IN AULA': 1, FORMATI: 0, ORE: 0, ENTI: 0 }));
  });

  it('ask whether somebody of the same name is the same, so that nobody is counted twice', async () => {
    const [one, other] = [await course(), await course({ title: 'Colloquio' })];
    const first = await add(one, named('Amadori'));
    const asked = await tryToAdd(other, named('Amadori'));
    expect([asked.status, asked.body.code]).toEqual([409, 'people_alike']);
    expect(asked.body.alike).toEqual([
      { person: first.person, pseudonym: first.pseudonym, role: 'operator', organisation: `Ente ${bodies[0] ?? ''}` },
    ]);
    expect((await tryToAdd(other, { person: first.person, role: 'operator' })).status).toBe(201);
    expect((await tryToAdd(one, named('Amadori', { isAnother: true }))).status).toBe(201);
    const twice = await tryToAdd(other, { person: first.person, role: 'manager' });
    expect([twice.status, twice.body.field]).toEqual([422, 'person']);
  });

  it('name people to whoever keeps the register and to nobody else', async () => {
    const edition = await course({ registerKeepers: 'trainer@spec.example' });
    const day = await session(edition);
    const { enrolment, pseudonym } = await add(edition, named('Amadori'));
    expect((await registerOf(edition)).people.map(({ person }) => person.name)).toEqual(['Amadori Chiara']);
    for (const client of [manager, await api.as('other-trainer'), await api.as('auditor')]) {
      const register = await registerOf(edition, client);
      expect([register.named, register.people.map(({ person }) => [person.name, person.pseudonym])]).toEqual([false, [[null, pseudonym]]]);
    }
    const foreign = await save(day, 0, { marks: [{ enrolment, status: 'present' }] }, await api.as('other-trainer'));
    expect([foreign.status, foreign.body.code]).toEqual([403, 'forbidden']);
    const looks = await api.database.withBulkScope(project.scope, (client) =>
      client.query<{ detail: object }>(
        `select detail from audit_entry where project_id = $1 and action = 'record_opened' and record_id = $2 order by seq`,
        [project.id, edition],
      ),
    );
    expect(looks.rows.map(({ detail }) => detail)).toContain({ names: 'told' });
  });

  it('print a sheet with a code, by which it is found again', async () => {
    const edition = await course();
    const day = await session(edition);
    await add(edition, named('Amadori'));
    const print = () => trainer.post<string>(paths.sessionSheet(project.acronym, day), { language: 'it' });
    const first = await print();
    expect([first.status, first.headers.get('content-type'), first.body.slice(0, 5)]).toEqual([200, 'application/pdf', '%PDF-']);
    const code = (await registerOf(edition)).sessions[0]?.sheetCode ?? '';
    expect(first.headers.get('content-disposition')).toBe(`attachment; filename="${code}-2025-03-18.pdf"`);
    expect((await print()).headers.get('etag'))
      .withContext('the same sheet again')
      .toBe(first.headers.get('etag'));
    const typed = code.toLowerCase().replace('-', ' ');
    expect((await trainer.get<FoundSheet>(paths.sheetByCode(project.acronym, typed))).body).toEqual({ course: edition, session: day });
    const wrong = (code.startsWith('0') ? '1' : '0') + code.slice(1);
    expect((await trainer.get<Problem>(paths.sheetByCode(project.acronym, wrong))).status).toBe(422);
  });

  it('list the sessions of some days, and how many are marked', async () => {
    const edition = await course();
    const day = await session(edition);
    await session(edition, { date: '2025-04-18' });
    const [one] = [await add(edition, named('Amadori')), await add(edition, named('Bassi'))];
    await save(day, 0, { marks: [{ enrolment: one?.enrolment, status: 'present' }] });
    const { body } = await trainer.get<TrainingSessions>(`${paths.trainingSessions(project.acronym)}?from=2025-03-01&to=2025-03-31`);
    expect(body.items.map(({ id, people, marked, mayMark, course: of }) => [id, people, marked, mayMark, of.title])).toEqual([
      [day, 2, 1, true, 'Titoli di soggiorno'],
    ]);
  });

  it('keep a session that people are marked at: neither its course nor its hours are taken from them', async () => {
    const [edition, other] = [await course(), await course({ title: 'Colloquio' })];
    const day = await session(edition);
    const { enrolment } = await add(edition, named('Amadori'));
    await save(day, 0, { marks: [{ enrolment, status: 'present' }] });
    const change = (content: object) =>
      trainer.patch<RecordView & Problem>(paths.registerRecord(project.acronym, 'course-sessions', day), { content }, 1);
    expect([(await change({ edition: other })).body.field, (await change({ hours: 4 })).body.field]).toEqual(['edition', 'hours']);
    expect((await change({ date: '2025-03-20' })).status).toBe(200);
    expect((await values('?asOf=2025-03-19'))['FORMATI']).toBe(0);
    expect((await values('?asOf=2025-03-20'))['FORMATI']).toBe(1);
  });
});
