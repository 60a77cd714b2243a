import {
  type DeviceEntry,
  type DeviceEntryOutcomes,
  type DeviceKey,
  type DeviceWrite,
  type Me,
  paths,
  type PersonView,
  type Problem,
  type RecordView,
  type RegisterPage,
  sealEntry,
  type SealedEntry,
} from '#contract';
import { type ApiClient, type ApiForSpecs, newId, startApi } from './api-for-specs.js';
import { anExampleProject, type ExampleProject } from './values-example-project.js';

const hour = 3_600_000;

describe('G22 entries written on a device without a network', () => {
  let api: ApiForSpecs;
  let project: ExampleProject;
  let operator: ApiClient;
  let account: string;
  let serverKey: DeviceKey;
  let [mine, another] = ['', ''];

  beforeAll(async () => {
    api = await startApi({ today: '2026-03-31' });
    project = await anExampleProject(api);
    await api.database.withBulkScope(project.scope, async (client) => {
      const { rows } = await client.query<{ id: string }>('select desk_id as id from desk where project_id = $1 order by number', [
        project.id,
      ]);
      [mine, another] = [rows[1]?.id ?? '', rows[0]?.id ?? ''];
    });
    await api.addAccount('operator', [{ role: 'operator', projectId: project.id, deskNumber: 2 }]);
    await api.addAccount('manager', [{ role: 'manager', projectId: project.id }]);
    await api.addAccount('lead', [{ role: 'lead', projectId: project.id }]);
    operator = await api.as('operator');
    account = (await operator.get<Me>(paths.me)).body.account.id;
    serverKey = (await operator.get<DeviceKey>(paths.deviceKey)).body;
  });
  afterAll(() => api.stop());

  const contacts = (): string => paths.register(project.acronym, 'contacts');
  const contact = (change: object = {}, id: string = newId()): DeviceWrite => {
    const content = { contactType: 'information', need: ['work'], minutes: 10, channel: 'in_person', outcome: 'information_given' };
    return {
      method: 'POST',
      address: contacts(),
      version: null,
      body: { id, content: { desk: mine, date: '2026-03-30', ...content, ...change } },
    };
  };
  const sealed = (write: DeviceWrite, change: Partial<DeviceEntry> = {}, key = crypto.randomUUID()): Promise<SealedEntry> => {
    const [signedInAt, writtenAt] = [new Date(Date.now() - hour).toISOString(), new Date().toISOString()];
    return sealEntry(serverKey, key, { write, account, signedInAt, writtenAt, ...change });
  };
  const send = async (entries: readonly SealedEntry[], client = operator): Promise<DeviceEntryOutcomes> => {
    const answer = await client.post<DeviceEntryOutcomes>(paths.deviceEntries(project.acronym), { entries });
    expect(answer.status).toBe(200);
    return answer.body;
  };
  const page = async (): Promise<RegisterPage> => (await operator.get<RegisterPage>(`${contacts()}?limit=100`)).body;
  const codes = ({ outcomes }: DeviceEntryOutcomes): string[] =>
    outcomes.map((one) => (one.state === 'saved' ? 'saved' : one.problem.code));

  it('are saved in the order in which they were written', async () => {
    const before = (await page()).total;
    const ids = [newId(), newId(), newId()];
    const entries = await Promise.all(ids.map((id, at) => sealed(contact({ minutes: 5 + at }, id))));
    expect(await send(entries)).toEqual({ outcomes: entries.map(({ key }) => ({ state: 'saved', key })), stopped: null });
    expect((await page()).total).toBe(before + 3);
    const views = await Promise.all(ids.map((id) => operator.get<RecordView>(paths.registerRecord(project.acronym, 'contacts', id))));
    const times = views.map(({ body }) => body.history[0]?.at ?? '');
    expect([...times].sort()).toEqual(times);
    expect(views.map(({ body }) => body.content['minutes'])).toEqual([5, 6, 7]);
  });

  it('make one record of two sendings, as when the device was cut off between sending and the answer', async () => {
    const before = (await page()).total;
    const entries = [await sealed(contact())];
    expect(await send(entries)).toEqual(await send(entries));
    expect((await page()).total).toBe(before + 1);
  });

  it('make one record with a try that was sent at once and whose reply was lost', async () => {
    const before = (await page()).total;
    const write = contact();
    const key = crypto.randomUUID();
    expect((await operator.post(write.address, write.body, { headers: { 'idempotency-key': key } })).status).toBe(201);
    expect(codes(await send([await sealed(write, {}, key)]))).toEqual(['saved']);
    expect((await page()).total).toBe(before + 1);
  });

  it('are refused for the reasons of their own route, with what was written, and hold up nothing behind them', async () => {
    const wrong = contact({ date: '2026-04-02' });
    const foreign = contact({ desk: another });
    const answer = await send([await sealed(wrong), await sealed(foreign), await sealed(contact())]);
    expect(answer.outcomes.map(({ state }) => state)).toEqual(['refused', 'refused', 'saved']);
    const [first] = answer.outcomes;
    expect(first).toEqual(jasmine.objectContaining({ write: wrong, problem: jasmine.objectContaining({ status: 422 }) }));
  });

  it('never overwrite: a change of a version that is no more comes back with both values of each field', async () => {
    const id = newId();
    await send([await sealed(contact({ minutes: 10 }, id))]);
    const address = paths.registerRecord(project.acronym, 'contacts', id);
    expect((await operator.patch(address, { content: { minutes: 20 } }, 1)).status).toBe(200);
    const late: DeviceWrite = { method: 'PATCH', address, version: 1, body: { content: { minutes: 45 } } };
    const [outcome] = (await send([await sealed(late)])).outcomes;
    expect(outcome).toEqual(
      jasmine.objectContaining({
        state: 'refused',
        problem: jasmine.objectContaining({ code: 'stale_version', conflicts: [{ field: 'minutes', yours: 45, theirs: 20 }] }),
      }),
    );
    expect((await operator.get<RecordView>(address)).body.content['minutes']).toBe(20);
  });

  it('correct the record when they were corrected on the device after they had arrived, once', async () => {
    const id = newId();
    await send([await sealed(contact({ minutes: 10, notes: 'un errore' }, id))]);
    const before = (await page()).total;
    const corrected = [await sealed(contact({ minutes: 25 }, id))];
    expect(codes(await send(corrected))).toEqual(['saved']);
    expect(codes(await send(corrected))).toEqual(['saved']);
    const { body } = await operator.get<RecordView>(paths.registerRecord(project.acronym, 'contacts', id));
    expect([body.version, body.content['minutes'], body.content['notes']]).toEqual([2, 25, undefined]);
    expect((await page()).total).toBe(before);
  });

  it('overwrite nothing either when somebody changed the record that had arrived', async () => {
    const id = newId();
    await send([await sealed(contact({ minutes: 10 }, id))]);
    const address = paths.registerRecord(project.acronym, 'contacts', id);
    await operator.patch(address, { content: { minutes: 20 } }, 1);
    const [outcome] = (await send([await sealed(contact({ minutes: 45 }, id))])).outcomes;
    expect(outcome).toEqual(
      jasmine.objectContaining({
        write: jasmine.objectContaining({ method: 'PATCH', address, version: 1 }),
        problem: jasmine.objectContaining({ code: 'stale_version', conflicts: [{ field: 'minutes', yours: 45, theirs: 20 }] }),
      }),
    );
  });

  describe('of an intake that had arrived', () => {
    const intake = (change: object = {}, answers: object = {}): DeviceWrite & { body: { id: string } } => ({
      ...{ method: 'POST', address: paths.people(project.acronym), version: null },
      body: {
        ...{ id: newId(), participationId: newId(), desk: 'LI-D4', entryDate: '2026-03-02' },
        notice: { givenOn: '2026-03-02', version: '3', language: 'it' },
        identity: { surname: `Zzarrivata ${newId()}`, name: 'Zznome' },
        answers: { sex: 'F', birthDate: '1990-05-16', citizenship: ['MA'], titleType: '1', titleExpiresOn: '2026-05-01', ...answers },
        ...change,
      },
    });
    const changed = (write: DeviceWrite, body: object): DeviceWrite => ({ ...write, body: { ...write.body, ...body } });
    const personOf = async ({ body }: { body: { id: string } }) =>
      (await operator.get<PersonView>(paths.person(project.acronym, body.id))).body;

    it('correct the person, the notice and the residence title when the form was changed meanwhile, once', async () => {
      const first = intake({}, { municipalityOfResidence: 'Livorno', notes: 'un errore' });
      expect(codes(await send([await sealed(first)]))).toEqual(['saved']);
      const again = changed(first, {
        notice: { givenOn: '2026-03-02', version: '4', language: 'it' },
        answers: {
          sex: 'F',
          birthDate: '1990-05-16',
          citizenship: ['MA'],
          titleType: '1',
          titleExpiresOn: '2027-05-01',
          municipalityOfResidence: 'Cecina',
        },
      });
      const entry = [await sealed(again)];
      expect(codes(await send(entry))).toEqual(['saved']);
      expect(codes(await send(entry))).toEqual(['saved']);
      const person = await personOf(first);
      expect([person.version, person.facts['municipalityOfResidence'], person.facts['notes']]).toEqual([2, 'Cecina', undefined]);
      expect(person.history[0]?.reason).toContain('sul dispositivo');
      const of = async (register: 'notices' | 'residence-titles') =>
        (await operator.get<RegisterPage>(`${paths.register(project.acronym, register)}?person=${person.id}`)).body.items;
      expect((await of('notices')).map(({ content }) => content['version'])).toEqual(['4']);
      expect((await of('residence-titles')).map(({ content }) => content['expiresOn'])).toEqual(['2027-05-01']);
    });

    it('overwrite nothing that somebody changed since', async () => {
      const first = intake({}, { municipalityOfResidence: 'Livorno' });
      await send([await sealed(first)]);
      const body = { answers: { municipalityOfResidence: 'Pisa' }, reason: 'ha cambiato casa' };
      expect((await operator.patch(paths.person(project.acronym, first.body.id), body, 1)).status).toBe(200);
      const [outcome] = (await send([await sealed(changed(first, { answers: { sex: 'F', municipalityOfResidence: 'Cecina' } }))])).outcomes;
      expect(outcome).toEqual(jasmine.objectContaining({ state: 'refused', problem: jasmine.objectContaining({ code: 'stale_version' }) }));
      expect((await personOf(first)).facts['municipalityOfResidence']).toBe('Pisa');
    });

    it('say that desk and day are corrected elsewhere', async () => {
      const first = intake();
      await send([await sealed(first)]);
      expect(codes(await send([await sealed(changed(first, { entryDate: '2026-03-03' }))]))).toEqual(['intake_arrived']);
      expect((await personOf(first)).participation?.entryDate).toBe('2026-03-02');
    });
  });

  it('are taken from whoever wrote them alone, within 24 hours of signing in', async () => {
    const entry = await sealed(contact());
    expect(codes(await send([entry], await api.as('manager')))).toEqual(['device_entry_of_another']);
    const long = await sealed(contact(), { signedInAt: new Date(Date.now() - 25 * hour).toISOString() });
    expect(codes(await send([long]))).toEqual(['device_entry_too_late']);
  });

  it('are not read when they are sealed to another key, or lead out of the project', async () => {
    const other = { ...(await sealed(contact())), keyId: 'ffffffffffffffff' };
    const away = [`${contacts()}/../../../accounts`, `/api/projects/SILLA-2/contacts`, paths.deviceEntries(project.acronym)];
    const entries = await Promise.all(away.map((address) => sealed({ ...contact(), address })));
    expect(codes(await send([other, ...entries]))).toEqual(Array.from({ length: 4 }, () => 'device_entry_unreadable'));
  });

  it('are for who works at a desk of the project, and for nobody who is signed out', async () => {
    const entries = [await sealed(contact())];
    const refused = await (await api.as('lead')).post<Problem>(paths.deviceEntries(project.acronym), { entries });
    expect(refused.status).toBe(403);
    expect((await api.nobody().post(paths.deviceEntries(project.acronym), { entries })).status).toBe(401);
    expect((await api.nobody().get(paths.deviceKey)).status).toBe(401);
  });
});
