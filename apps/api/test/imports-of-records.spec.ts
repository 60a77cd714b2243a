import { readFileSync } from 'node:fs';
import {
  type ImportedKind,
  type ImportOutcome,
  type ImportView,
  type IndicatorValue,
  type Page,
  paths,
  type Problem,
  type RecordView,
  type RegisterName,
  type RegisterPage,
  type UndoRefusal,
} from '#contract';
import { commonIndicators, type IndicatorDefinition } from '#domain';
import { anIndicator, aParticipation } from '#testkit';
import { type ApiAnswer, type ApiClient, type ApiForSpecs, newId, startApi } from './api-for-specs.js';
import { anExampleProject, type ExampleProject, savePeople } from './values-example-project.js';

const sample = (name: string): string => new URL(`../../../../../libs/testkit/src/samples/${name}`, import.meta.url).pathname;
const own = { commonCode: null, unit: 'contacts' };
const contacts = { of: 'deskContact', on: 'date' } as const;
const definitions: Readonly<Record<string, IndicatorDefinition>> = {
  CONTATTI: { measure: 'count', counts: [contacts] },
  PERSONE: { measure: 'distinct', counts: [{ ...contacts, subject: 'person' }] },
  ANONIMI: { measure: 'count', counts: [{ ...contacts, where: { field: 'anonymous', is: true } }] },
  MINUTI: { measure: 'sum', counts: [{ ...contacts, amount: { field: 'minutes' } }] },
  TENUTI: { measure: 'count', counts: [{ of: 'appointment', where: { field: 'status', is: 'held' }, on: 'slotOn' }] },
};

interface Expected {
  readonly asOf: string;
  readonly contacts: number;
  readonly people: number;
  readonly anonymousContacts: number;
  readonly services: number;
  readonly minutes: number;
  readonly byDesk: Readonly<Record<string, number>>;
  readonly byContactType: Readonly<Record<string, number>>;
  readonly byChannel: Readonly<Record<string, number>>;
  readonly byClientType: Readonly<Record<string, number>>;
  readonly byOutcome: Readonly<Record<string, number>>;
  readonly byMonth: Readonly<Record<string, number>>;
}

describe('imports of the records of registers', () => {
  let api: ApiForSpecs;
  let manager: ApiClient;
  let managerId: string;
  let keys = 0;

  beforeAll(async () => {
    api = await startApi({ today: '2026-03-31' });
    managerId = await api.addAccount('manager', []);
    await api.addAccount('lead', []);
  });
  afterAll(() => api.stop());

  /** A project of its own, with desks of these codes, that the manager may write to. */
  const aProject = async (codes: readonly string[] = ['SP-D1', 'SP-D2']): Promise<ExampleProject> => {
    const indicators = Object.entries(definitions).map(([code, definition]) => anIndicator({ code, ...own, definition }));
    const project = await anExampleProject(api, { indicators: [...commonIndicators('ESO4.8'), ...indicators] });
    await api.database.withBulkScope(project.scope, async (client) => {
      for (const [at, code] of codes.entries())
        await client.query(
          `insert into desk (project_id, desk_id, number, code, name, desk_type, status, opened_on)
           select project_id, $2, $3, $4, $5, desk_type, status, opened_on from desk where project_id = $1 and number = 1`,
          [project.id, newId(), at + 11, code, `Sportello ${code}`],
        );
    });
    await api.grant(managerId, 'manager', project.id);
    manager = await api.as('manager');
    return project;
  };
  const send = (
    project: ExampleProject,
    of: ImportedKind,
    content: string | Buffer,
    { query = '', key = `key-${(keys += 1)}` } = {},
  ): Promise<ApiAnswer<ImportOutcome>> => {
    const form = new FormData();
    form.append('file', new Blob([Buffer.from(content)]), `${of}.csv`);
    return manager.post<ImportOutcome>(`${paths.imports(project.id)}?of=${of}${query}`, form, { headers: { 'idempotency-key': key } });
  };
  const list = async (project: ExampleProject, name: RegisterName, query = ''): Promise<RegisterPage> =>
    (await manager.get<RegisterPage>(paths.register(project.id, name) + query)).body;
  const everything = async (project: ExampleProject, name: RegisterName, query: string): Promise<RegisterPage['items']> => {
    const items: RegisterPage['items'] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const page: RegisterPage = await list(project, name, `?limit=500&${query}${cursor && `&cursor=${cursor}`}`);
      items.push(...page.items);
      cursor = page.next;
    }
    return items;
  };
  const valuesOf = async (project: ExampleProject, query = ''): Promise<Readonly<Record<string, number | null>>> => {
    const { body } = await manager.get<IndicatorValue[]>(paths.values(project.id) + query);
    return Object.fromEntries(body.filter(({ code }) => code in definitions).map(({ code, value }) => [code, value]));
  };
  const places = ({ body }: ApiAnswer<ImportOutcome>) => body.faults.map(({ row, column, code }) => `${row} ${column}: ${code}`);
  const countBy = <T>(all: readonly T[], of: (one: T) => unknown): Record<string, number> => {
    const counts: Record<string, number> = {};
    for (const one of all) counts[String(of(one))] = (counts[String(of(one))] ?? 0) + 1;
    return counts;
  };

  it('refuse what was done for somebody after their death, row by row (R49)', async () => {
    const project = await aProject();
    const dead = { participantId: 'K-1', entryDate: '2025-01-15', exitDate: '2025-03-01', exitReason: 'DECEASED' } as const;
    await savePeople(api, project, [aParticipation(dead)], api.server.installation.secret);
    const rows = ['A;SP-D1;2025-02-03 09:10;information;phone;5;K-1', 'B;SP-D1;2025-03-02 09:10;information;phone;5;K-1'];
    const answer = await send(project, 'contacts', ['id;desk;at;contactType;channel;minutes;person', ...rows].join('\n'));
    expect(answer.status).toBe(422);
    expect(places(answer)).toEqual(['3 at: after-death']);
  });

  it('bring in the contacts of La Spezia to what a second implementation counted', async () => {
    const project = await aProject(['SP-D1', 'SP-D2', 'SP-D3', 'SP-D4']);
    const expected = JSON.parse(readFileSync(sample('contacts-laspezia.expected.json'), 'utf8')) as Expected;
    const file = readFileSync(sample('contacts-laspezia.csv'));
    const until = `?asOf=${expected.asOf}`;
    const before = await valuesOf(project, until);

    const check = await send(project, 'contacts', file, { query: '&dryRun=true' });
    expect([check.status, check.body.faults]).toEqual([200, []]);
    expect(check.body.summary).toEqual({ new: 4000, changed: 0, same: 0 });
    expect(check.body.dialect).toEqual(
      jasmine.objectContaining({ encoding: 'utf-8 with BOM', delimiter: ';', newline: 'CRLF', dateOrder: 'dmy' }),
    );
    expect((await list(project, 'contacts')).total).toBe(0);
    expect(await valuesOf(project, until)).toEqual(before);

    const made = await send(project, 'contacts', file);
    expect([made.status, made.body.summary]).toEqual([201, { new: 4000, changed: 0, same: 0 }]);
    expect(made.body.effect).withContext('what the check foretold').toEqual(check.body.effect);
    const values = await valuesOf(project);
    for (const { code, after } of made.body.effect) if (code in values) expect(after).toBe(values[code] ?? -1);
    const { contacts: CONTATTI, people: PERSONE, anonymousContacts: ANONIMI, minutes: MINUTI } = expected;
    expect(await valuesOf(project, until)).toEqual(jasmine.objectContaining({ CONTATTI, PERSONE, ANONIMI, MINUTI }));

    const items = await everything(project, 'contacts', `to=${expected.asOf}`);
    const { names } = await list(project, 'contacts');
    expect(items.length).toBe(expected.contacts);
    const deskOf = ({ content }: RegisterPage['items'][number]) => names[String(content['desk'])]?.split(' · ')[0];
    expect(countBy(items, ({ content }) => content['contactType'])).toEqual(expected.byContactType);
    expect(countBy(items, ({ content }) => content['channel'])).toEqual(expected.byChannel);
    expect(countBy(items, ({ content }) => content['clientType'])).toEqual(expected.byClientType);
    expect(countBy(items, ({ content }) => content['outcome'])).toEqual(expected.byOutcome);
    expect(countBy(items, ({ day }) => day?.slice(0, 7))).toEqual(expected.byMonth);
    const desks = new Map<string, number>(Object.entries(countBy(items, deskOf)));
    for (const [code, count] of Object.entries(expected.byDesk)) {
      const { total } = await list(project, 'contacts', `?limit=1&to=${expected.asOf}&desk=${await deskId(project, code)}`);
      expect(total).withContext(code).toBe(count);
    }
    expect(desks.size).toBeGreaterThan(0);
    expect(items.reduce((sum, { content }) => sum + (Array.isArray(content['services']) ? content['services'].length : 0), 0)).toBe(
      expected.services,
    );

    const again = await send(project, 'contacts', file);
    expect([again.status, again.body.summary, again.body.effect]).toEqual([200, { new: 0, changed: 0, same: 4000 }, []]);

    const undone = await manager.post<ImportView>(paths.importUndo(project.id, made.body.importId ?? ''));
    expect([undone.status, undone.body.undoneBy]).toEqual([200, 'manager']);
    expect(await valuesOf(project, until)).toEqual(before);
    expect((await list(project, 'contacts')).total).toBe(0);
    const restored = await send(project, 'contacts', file);
    expect(restored.body.summary).toEqual({ new: 4000, changed: 0, same: 0 });
    expect(await valuesOf(project, until)).toEqual(jasmine.objectContaining({ CONTATTI, PERSONE, ANONIMI, MINUTI }));
  }, 120_000);

  const deskId = async (project: ExampleProject, code: string): Promise<string> => {
    const found = await api.database.withBulkScope(project.scope, (client) =>
      client.query<{ id: string }>('select desk_id as id from desk where project_id = $1 and code = $2', [project.id, code]),
    );
    return found.rows[0]?.id ?? '';
  };

  it('find a record again by the id of its sender, and change what the file says otherwise', async () => {
    const project = await aProject();
    const header = 'id;sportello;data e ora;tipo;canale;minuti;persona;note';
    const first = await send(
      project,
      'contacts',
      [
        header,
        'C-1;SP-D1;2026-03-02 09:10;ascolto;telefono;10;P-1;resta',
        'C-2;Sportello SP-D2;2026-03-02;informazione;di persona;5;;',
      ].join('\n'),
    );
    expect([first.status, first.body.summary]).toEqual([201, { new: 2, changed: 0, same: 0 }]);
    // the note has no column this time: it stays
    const second = await send(
      project,
      'contacts',
      [
        'id;desk;at;contactType;channel;minutes',
        'C-2;SP-D2;2026-03-02;information;in_person;5',
        'C-1;SP-D1;2026-03-03 11:00;listening;phone;25',
      ].join('\n'),
    );
    expect([second.status, second.body.summary]).toEqual([201, { new: 0, changed: 1, same: 1 }]);
    const [corrected] = (await list(project, 'contacts', '?sort=-minutes')).items;
    expect(corrected?.content).toEqual(jasmine.objectContaining({ date: '2026-03-03', time: '11:00', minutes: 25, notes: 'resta' }));
    const view = await manager.get<RecordView>(paths.registerRecord(project.id, 'contacts', corrected?.id ?? ''));
    expect(view.body.history[0]?.fields.sort()).toEqual(['date', 'minutes', 'time']);
    // the last import first
    const refused = await manager.post<Problem & UndoRefusal>(paths.importUndo(project.id, first.body.importId ?? ''));
    expect([refused.status, refused.body.code]).toEqual([409, 'wrong_state']);
    expect(refused.body.changedSince).toEqual([{ recordId: corrected?.id ?? '', pseudonym: '2026-03-03', of: 'contacts' }]);
    expect((await manager.post(paths.importUndo(project.id, second.body.importId ?? ''))).status).toBe(200);
    const after = await manager.get<RecordView>(paths.registerRecord(project.id, 'contacts', corrected?.id ?? ''));
    expect(after.body.content).toEqual(jasmine.objectContaining({ date: '2026-03-02', time: '09:10', minutes: 10 }));
    expect((await manager.post(paths.importUndo(project.id, first.body.importId ?? ''))).status).toBe(200);
    expect((await list(project, 'contacts')).total).toBe(0);
    expect(await valuesOf(project)).toEqual(jasmine.objectContaining({ CONTATTI: 0, MINUTI: 0, PERSONE: 0 }));
  });

  it('find a record by its own id, as an export gives it', async () => {
    const project = await aProject();
    const id = newId();
    const content = { desk: await deskId(project, 'SP-D1'), date: '2026-03-02', channel: 'phone', contactType: 'listening', minutes: 5 };
    await manager.post(paths.register(project.id, 'contacts'), { id, content }, { headers: { 'idempotency-key': newId() } });
    const { body } = await send(project, 'contacts', `id;desk;date;contactType;channel;minutes\n${id};SP-D1;2026-03-02;listening;phone;7`);
    expect(body.summary).toEqual({ new: 0, changed: 1, same: 0 });
  });

  it('say every fault at its row and column, and write nothing', async () => {
    const project = await aProject();
    const rows = [
      'id;desk;date;contactType;channel;anonymous;person;minutes;organisation',
      'C-1;SP-D1;2026-03-02;listening;phone;no;P-1;10;',
      'C-2;SP-D9;2026-03-02;listening;phone;no;;10;',
      'C-3;SP-D1;2026-04-02;listening;phone;no;;10;',
      'C-4;SP-D1;2026-03-02;listening;phone;yes;P-1;10;',
      'C-5;SP-D1;2026-03-02;listening;phone;no;;2000;',
      'C-1;SP-D1;2026-03-02;listening;phone;no;;10;',
      'C-7;SP-D1;2026-03-02;listening;fax;no;;10;',
      'C-8;SP-D1;2026-03-02;listening;phone;no;;10;Nessuno',
    ];
    const answer = await send(project, 'contacts', rows.join('\n'));
    expect(answer.status).toBe(422);
    expect(places(answer)).toEqual([
      '8 channel: code-unknown',
      '3 desk: reference-unknown',
      '4 date: in-the-future',
      '5 anonymous: somebody-and-nobody',
      '6 minutes: longer-than-the-day',
      '7 id: sender-id-twice',
      '9 organisation: reference-unknown',
    ]);
    expect((await list(project, 'contacts')).total).toBe(0);
  });

  it('take the desk that was chosen for rows that name none', async () => {
    const project = await aProject();
    const file = 'data;tipo;canale\n2026-03-02;ascolto;telefono\n2026-03-02;ascolto;telefono\n';
    expect((await send(project, 'contacts', file)).status).toBe(422);
    const made = await send(project, 'contacts', file, { query: '&desk=SP-D2' });
    // two rows that say the same are two contacts
    expect([made.status, made.body.summary]).toEqual([201, { new: 2, changed: 0, same: 0 }]);
    expect((await send(project, 'contacts', file, { query: '&desk=SP-D2' })).body.summary).toEqual({ new: 0, changed: 0, same: 2 });
    const elsewhere = await send(project, 'contacts', file, { query: '&desk=XX' });
    expect([elsewhere.status, elsewhere.body]).toEqual([422, jasmine.objectContaining({ code: 'validation', field: 'desk' })]);
  });

  it('bring in appointments and referrals by the same rules', async () => {
    const project = await aProject();
    const appointments = [
      'desk;person;requestedOn;requestedChannel;slotStart;status',
      'SP-D1;P-1;02/03/2026;phone;05/03/2026 09:30;held',
      'SP-D1;P-2;13/03/2026;in_person;;requested',
    ].join('\n');
    const made = await send(project, 'appointments', appointments);
    expect([made.status, made.body.summary]).toEqual([201, { new: 2, changed: 0, same: 0 }]);
    expect(made.body.effect).toEqual([jasmine.objectContaining({ code: 'TENUTI', before: 0, after: 1 })]);
    const [held] = (await list(project, 'appointments', '?where=status:held')).items;
    expect(held?.content).toEqual(jasmine.objectContaining({ slotOn: '2026-03-05', slotAt: '09:30' }));

    await api.database.withBulkScope(project.scope, (client) =>
      client.query(`insert into organisation (organisation_id, name) values ($1, $2)`, [newId(), `Patronato ${project.acronym}`]),
    );
    const referrals = [
      'person;toMember;sentOn;outcome;takenUpOn',
      `P-1;patronato ${project.acronym.toLowerCase()};2026-03-06;in_charge;2026-03-09`,
      `P-2;Patronato ${project.acronym};2026-03-07;no_answer;`,
    ].join('\n');
    const sent = await send(project, 'referrals', referrals);
    expect([sent.status, sent.body.summary]).toEqual([201, { new: 2, changed: 0, same: 0 }]);
    const answered = await send(project, 'referrals', referrals.replace('no_answer;', 'accepted;'));
    expect(answered.body.summary).toEqual({ new: 0, changed: 1, same: 1 });

    const { body } = await manager.get<Page<ImportView>>(paths.imports(project.id));
    expect(body.items.map(({ of }) => of)).toEqual(['referrals', 'referrals', 'appointments']);
  });
});
