import { readFile } from 'node:fs/promises';
import {
  type IndicatorValue,
  type NewPerson,
  paths,
  type PersonRevealed,
  type PersonView,
  type Problem,
  type Project,
  type RecordView,
  type RegisterPage,
} from '#contract';
import { aParticipation } from '#testkit';
import { type ApiAnswer, type ApiClient, type ApiForSpecs, newId, startApi } from './api-for-specs.js';
import { specFolder } from './database-for-specs.js';
import { anExampleProject, type ExampleProject, savePeople } from './values-example-project.js';

/** Words that stand in no answer, no log and no trail: whatever leaks, one of them is in it. */
const canary = { surname: 'Zzcognome', name: 'Zznome', taxCode: 'ZZZZZZ00Z00Z000Z', phone: '+39 0586 999123', email: 'zz@zz.example' };
const leaks = /zzcognome|zznome|ZZZZZZ00|0586 999|zz@zz/i;

describe('taking a person in charge', () => {
  let api: ApiForSpecs;
  let project: ExampleProject;
  let manager: ApiClient;
  let operator: ApiClient;
  let elsewhere: ApiClient;
  let logFile: string;

  beforeAll(async () => {
    logFile = `${specFolder('taking-charge')}.log`;
    api = await startApi({ today: '2026-03-31', log: { file: logFile } });
    project = await anExampleProject(api);
    await savePeople(
      api,
      project,
      [
        aParticipation({ participantId: 'A', entryDate: '2025-01-15', desk: 'LI-D1' }),
        aParticipation({ participantId: 'B', desk: 'LI-D4' }),
      ],
      api.server.installation.secret,
    );
    const of = { projectId: project.id };
    await api.addAccount('manager', [{ role: 'manager', ...of }]);
    await api.addAccount('operator', [{ role: 'operator', ...of, deskNumber: 1 }]);
    await api.addAccount('elsewhere', [{ role: 'operator', ...of, deskNumber: 2 }]);
    await api.addAccount('auditor', [{ role: 'auditor', ...of }]);
    await api.addAccount('assessor', [{ role: 'assessor', ...of }]);
    await api.addAccount('admin', [{ role: 'admin' }]);
    [manager, operator, elsewhere] = [await api.as('manager'), await api.as('operator'), await api.as('elsewhere')];
  });
  afterAll(() => api.stop());

  const person = (change: Partial<NewPerson> = {}): NewPerson => ({
    id: newId(),
    participationId: newId(),
    desk: 'LI-D1',
    entryDate: '2026-03-02',
    notice: { givenOn: '2026-03-02', version: '3', language: 'it' },
    identity: { ...canary, surname: `${canary.surname} ${newId()}` },
    answers: {
      ...{ sex: 'F', birthDate: '1990-05-16', citizenship: ['MA'], municipalityOfResidence: 'Livorno', degurba: 1 },
      ...{ titleType: '1', titleExpiresOn: '2026-05-01', rightToWork: 'yes', work: 'UNE-REG', unemployedSince: '2024-11-01' },
      ...{ didOn: '2025-11-20', inEducationAtEntry: false, isced: 3, titleObtainedIn: 'MA', recognisedInItaly: 'no' },
      ...{ disability: 'yes', minority: 'refused', parentsBornAbroad: 'both', needs: ['work', 'language'], declined: ['birthCountry'] },
    },
    ...change,
  });
  const take = <T = PersonView & Problem>(body: object, client = operator, key = newId()): Promise<ApiAnswer<T>> =>
    client.post<T>(paths.people(project.acronym), body, { headers: { 'idempotency-key': key } });
  const deskId = async (code: string): Promise<string> =>
    (await manager.get<Project>(paths.project(project.acronym))).body.desks.find((one) => one.code === code)?.id ?? '';
  const open = (id: string, client = operator) => client.get<PersonView & Problem>(paths.person(project.acronym, id));
  const change = (id: string, body: object, version: number, client = operator) =>
    client.patch<PersonView & Problem>(paths.person(project.acronym, id), body, version, { headers: { 'idempotency-key': newId() } });
  const reveal = (id: string, what: string, client = operator, reason = 'la persona è allo sportello') =>
    client.post<PersonRevealed & Problem>(paths.personReveal(project.acronym, id), { what, reason });
  const value = async (code: string): Promise<number | null> => {
    const { body } = await manager.get<IndicatorValue[]>(`${paths.values(project.acronym)}?asOf=2026-03-31`);
    return body.find((one) => one.code === code)?.value ?? null;
  };
  const rows = <T extends object>(sql: string, values: unknown[] = []): Promise<T[]> =>
    api.database.withBulkScope(project.scope, async (client) => (await client.query<T>(sql, [project.id, ...values])).rows);

  it('keeps person, participation, answers, notice and residence title at once, and counts them at once', async () => {
    const before = [await value('EECO01'), await value('EECO03'), await value('EECO13')];
    const { status, body } = await take(person());
    expect(status).toBe(201);
    expect(body.pseudonym).toMatch(/^P-/);
    expect(body).toEqual(
      jasmine.objectContaining({
        version: 1,
        identityKept: true,
        sealedAnswers: ['disability', 'minority', 'foreignBackground'],
        gaps: { toReport: [], toAsk: [] },
        titleAlert: { expiresOn: '2026-05-01', expired: false },
      }),
    );
    expect(body.participation).toEqual(
      jasmine.objectContaining({
        desk: 'LI-D1',
        employmentStatus: 'UNE',
        longTerm: true,
        ageAtEntry: 35,
        thirdCountryNational: 'yes',
        missing: [],
      }),
    );
    expect(body.facts).toEqual(
      jasmine.objectContaining({ citizenship: ['MA'], employmentStatusDetail: 'UNE-REG', declined: ['birthCountry'] }),
    );
    const notices = await operator.get<RegisterPage>(`${paths.register(project.acronym, 'notices')}?person=${body.id}`);
    expect(notices.body.items.map(({ content }) => content['version'])).toEqual(['3']);
    const titles = await operator.get<RegisterPage>(`${paths.register(project.acronym, 'residence-titles')}?person=${body.id}`);
    expect(titles.body.items.map(({ content }) => content['expiresOn'])).toEqual(['2026-05-01']);
    expect([await value('EECO01'), await value('EECO03'), await value('EECO13')]).toEqual(before.map((one) => (one ?? 0) + 1));
  });

  it('keeps who is incomplete, counts nobody, and says what lacks; a completed answer counts the person (R12)', async () => {
    const before = await value('EECO01');
    const { body } = await take(person({ answers: { sex: 'M', citizenship: ['IT'] } }));
    expect(body.gaps.toReport).toEqual(['birthDate', 'work', 'isced']);
    expect(await value('EECO01')).toBe(before);
    const listed = await operator.get<RegisterPage>(`${paths.people(project.acronym)}?where=complete:false`);
    expect(listed.body.items.map(({ id }) => id)).toContain(body.id);
    const answers = { birthDate: '1980-01-01', work: 'EMP-EMPL', isced: 5 };
    const { body: now } = await change(body.id, { answers, reason: 'completato al telefono' }, 1);
    expect([now.version, now.gaps.toReport]).toEqual([2, []]);
    expect(await value('EECO01')).toBe((before ?? 0) + 1);
    expect(now.history[0]).toEqual(jasmine.objectContaining({ version: 2, reason: 'completato al telefono', by: 'operator' }));
  });

  it('asks who may be the same when nobody could at the desk, says that there is somebody, and takes whom a human looked at', async () => {
    const identity = { surname: `Zzcognome Forse${newId().slice(-6)}`, name: 'Zznome Simile' };
    const [first, second] = [person({ identity: { ...canary, ...identity } }), person({ identity: { ...canary, ...identity } })];
    expect((await take(first)).status).toBe(201);
    // sent again with the key it had, it is the same person and not one like it
    const own = person({ identity: { ...canary, surname: `Qrst ${newId()}`, name: 'Wxyz', taxCode: null, phone: null, email: null } });
    const again = newId();
    const unlike = { ...own, alikeUnasked: true };
    expect([(await take(unlike, operator, again)).status, (await take(unlike, operator, again)).status]).toEqual([201, 201]);
    const before = await rows<{ asked: number }>(
      `select count(*)::integer as asked from audit_entry where project_id = $1 and action = 'likeness_asked'`,
    );
    const refused = await take({ ...second, alikeUnasked: true });
    expect([refused.status, refused.body.code, refused.body.field]).toEqual([409, 'people_alike', undefined]);
    expect(JSON.stringify(refused.body)).not.toMatch(leaks);
    expect((await open(second.id ?? '')).status).toBe(404);
    const asked = await rows<{ asked: number }>(
      `select count(*)::integer as asked from audit_entry where project_id = $1 and action = 'likeness_asked'`,
    );
    expect((asked[0]?.asked ?? 0) - (before[0]?.asked ?? 0)).toBe(1);
    // somebody looked: it is another person
    expect((await take(second)).status).toBe(201);
  });

  it('R14: a refused answer is kept as refused and makes nobody incomplete', async () => {
    const answers = {
      ...person().answers,
      disability: 'refused',
      minority: 'refused',
      parentsBornAbroad: 'refused',
      housingExclusion: 'refused',
    };
    const { body } = await take({ ...person(), answers });
    expect([body.gaps.toReport, body.participation?.missing]).toEqual([[], []]);
    expect((await reveal(body.id, 'housingExclusion')).body.answer).toBe('refused');
  });

  it('is one person, however often the same request is sent, from two tabs at once too', async () => {
    const [one, key] = [person(), newId()];
    const answers = await Promise.all([take(one, operator, key), take(one, operator, key), take(one, operator, key)]);
    expect(answers.map(({ status }) => status).every((status) => status === 201 || status === 409)).toBeTrue();
    expect((await take(one, operator, key)).status).toBe(201);
    // a second tab with a key of its own
    const second = await take(one, operator);
    expect([second.status, second.body.code]).toEqual([409, 'wrong_state']);
    expect(await rows('select from participation where project_id = $1 and person_id = $2', [one.id])).toHaveSize(1);
  });

  it('R4, R7: refuses a second participation, and says that who left comes back to the first', async () => {
    const { body } = await take(person());
    expect((await take(person({ id: body.id }))).body.detail).toContain('R4');
    const participation = body.participation?.id ?? '';
    const { status } = await manager.patch(
      paths.participation(project.acronym, participation),
      { exitDate: '2026-03-20', exitReason: 'COMPLETED', reason: 'ha finito' },
      1,
    );
    expect(status).toBe(200);
    expect((await take(person({ id: body.id }))).body.detail).toContain('R7');
  });

  it('refuses what contradicts itself, naming the question: nothing of it is kept', async () => {
    const refused = async (body: object): Promise<[number, string | undefined]> => {
      const answer = await take(body);
      return [answer.status, answer.body.field];
    };
    const [people] = await rows<{ n: number }>('select count(*)::integer as n from person where project_id = $1');
    const answers = person().answers;
    expect(await refused(person({ entryDate: '2026-04-01' }))).toEqual([422, 'entryDate']);
    expect(await refused(person({ entryDate: '2024-03-31' }))).toEqual([422, 'entryDate']);
    expect(await refused({ ...person(), answers: { ...answers, citizenship: ['FR'] } })).toEqual([422, 'titleType']);
    expect(await refused({ ...person(), answers: { ...answers, birthDate: '2026-03-03' } })).toEqual([422, 'birthDate']);
    expect(await refused({ ...person(), answers: { ...answers, unemployedSince: '2026-03-03' } })).toEqual([422, 'unemployedSince']);
    expect(await refused(person({ desk: 'LI-D9' }))).toEqual([422, 'desk']);
    expect((await take({ ...person(), role: 'admin' })).status).toBe(422);
    expect(await rows('select count(*)::integer as n from person where project_id = $1')).toEqual([{ ...people }]);
  });

  it('who works at one desk takes in charge, lists and opens the people of that desk alone', async () => {
    expect((await take(person({ desk: 'LI-D4' }))).status).toBe(403);
    const { body } = await take(person());
    expect((await open(body.id, elsewhere)).status).toBe(404);
    expect((await change(body.id, { answers: { isced: 4 }, reason: 'errore' }, 1, elsewhere)).status).toBe(404);
    expect((await reveal(body.id, 'identity', elsewhere)).status).toBe(404);
    expect((await open(newId())).status).toBe(404);
    const listed = await elsewhere.get<RegisterPage>(paths.people(project.acronym));
    expect(new Set(listed.body.items.map(({ content }) => content['desk']))).toEqual(new Set([await deskId('LI-D4')]));
    const consent = { content: { person: body.id, scope: 'photos', givenOn: '2026-03-02', version: '1' } };
    const address = paths.register(project.acronym, 'consents');
    expect((await elsewhere.post(address, consent, { headers: { 'idempotency-key': newId() } })).status).toBe(403);
    expect((await operator.post(address, consent, { headers: { 'idempotency-key': newId() } })).status).toBe(201);
  });

  it('is for operators and managers; assessors and administrators see no person, auditors open nothing sealed', async () => {
    const { body } = await take(person());
    for (const name of ['assessor', 'admin']) {
      const client = await api.as(name);
      for (const { status } of [await client.get(paths.people(project.acronym)), await open(body.id, client), await take(person(), client)])
        expect([403, 404]).toContain(status);
      expect((await reveal(body.id, 'identity', client)).status).toBeGreaterThanOrEqual(403);
    }
    const auditor = await api.as('auditor');
    expect([(await open(body.id, auditor)).status, (await reveal(body.id, 'identity', auditor)).status]).toEqual([200, 403]);
    expect((await take(person(), auditor)).status).toBe(403);
  });

  it('lists page by page, the latest entry first, by desk, state and day', async () => {
    const address = paths.people(project.acronym);
    const all = (await manager.get<RegisterPage>(`${address}?limit=500`)).body;
    const gathered: string[] = [];
    let cursor: string | null = null;
    do {
      const page: RegisterPage = (await manager.get<RegisterPage>(`${address}?limit=3${cursor === null ? '' : `&cursor=${cursor}`}`)).body;
      gathered.push(...page.items.map(({ id }) => id));
      cursor = page.next;
    } while (cursor !== null);
    expect(gathered).toEqual(all.items.map(({ id }) => id));
    expect(all.total).toBe(all.items.length);
    const days = all.items.map(({ day }) => day ?? '');
    expect(days).toEqual([...days].sort().reverse());
    expect((await manager.get<RegisterPage>(`${address}?desk=${await deskId('LI-D4')}`)).body.total).toBe(1);
    expect((await manager.get<RegisterPage>(`${address}?to=2025-01-31`)).body.total).toBe(1);
    expect((await manager.get<Problem>(`${address}?cursor=zz`)).status).toBe(422);
  });

  describe('a correction', () => {
    it('is a version with its reason; of two tabs the second learns of the first, and of nothing sealed', async () => {
      const { body } = await take(person());
      expect((await change(body.id, { answers: { municipalityOfResidence: 'Cecina' }, reason: 'ha cambiato casa' }, 1)).status).toBe(200);
      const sealed = { surname: 'Zzaltro', phone: '0586 999999' };
      const answers = { municipalityOfResidence: 'Pisa', disability: 'no', birthDate: '1991-01-01' };
      const { status, body: stale } = await change(body.id, { answers, identity: sealed, reason: 'altra scheda' }, 1);
      expect(status).toBe(412);
      expect(stale.conflicts).toEqual([{ field: 'municipalityOfResidence', yours: 'Pisa', theirs: 'Cecina' }]);
      expect((await operator.patch(paths.person(project.acronym, body.id), { reason: 'senza versione' }, null)).status).toBe(428);
    });

    it('R10: news of citizenship leave the entry as it was; an error of that day is corrected', async () => {
      const { body } = await take(person());
      const news = await change(body.id, { answers: { citizenship: ['MA', 'IT'] }, reason: 'ha ottenuto la cittadinanza' }, 1);
      expect(news.body.participation?.thirdCountryNational).toBe('yes');
      const error = { answers: { citizenship: ['IT'] }, correctsEntry: true, reason: 'era già cittadina italiana' };
      expect((await change(body.id, error, 2)).body.participation?.thirdCountryNational).toBe('no');
    });

    it('of a name keeps the one before (G35)', async () => {
      const { body } = await take(person());
      await change(body.id, { identity: { surname: 'Zzcognome nuovo' }, reason: 'cognome scritto male' }, 1);
      expect((await reveal(body.id, 'identity')).body.identity?.surname).toBe('Zzcognome nuovo');
      const versions = await rows<{ version: number; changed: string[] }>(
        'select version, changed from person_identity where project_id = $1 and person_id = $2 order by version',
        [body.id],
      );
      expect(versions.map(({ version }) => version)).toEqual([1, 2]);
      expect(versions[1]?.changed).toEqual(['surname']);
    });
  });

  describe('what is sealed', () => {
    it('opens one thing at a time, for a reason, and each time somebody is told of it (G37)', async () => {
      const { body } = await take(person());
      expect((await reveal(body.id, 'identity', operator, '')).status).toBe(422);
      const { status, headers, body: who } = await reveal(body.id, 'identity');
      expect([status, headers.get('cache-control')]).toEqual([200, 'no-store']);
      expect([who.identity?.name, who.identity?.birthDate, who.answer]).toEqual(['Zznome', '1990-05-16', null]);
      expect((await reveal(body.id, 'disability')).body).toEqual(jasmine.objectContaining({ identity: null, answer: 'yes' }));
      expect((await reveal(body.id, 'minority')).body.answer).toBe('refused');
      const trail = await rows<{ what: string; reason: string }>(
        `select detail ->> 'what' as what, reason from audit_entry where project_id = $1 and record_id = $2 and action = 'revealed' order by seq`,
        [body.id],
      );
      expect(trail.map(({ what }) => what)).toEqual(['identity', 'disability', 'minority']);
      expect(trail.every(({ reason }) => reason === 'la persona è allo sportello')).toBeTrue();
    });

    it('keeps household and other disadvantages apart from facts and participation, in versions, opened like the others (R29)', async () => {
      const situation = { household: 'lone_parent_jobless', otherDisadvantage: ['violence_or_trafficking', 'low_income'] } as const;
      const asked = person();
      const { body } = await take({ ...asked, answers: { ...asked.answers, ...situation } });
      expect(body.sealedAnswers).toContain('household');
      expect(body.sealedAnswers).toContain('otherDisadvantage');
      expect((await reveal(body.id, 'household')).body.codes).toEqual(['lone_parent_jobless']);
      expect((await reveal(body.id, 'otherDisadvantage')).body.codes).toEqual([...situation.otherDisadvantage]);
      const { status, body: now } = await change(body.id, { answers: { otherDisadvantage: ['refused'] }, reason: 'ci ha ripensato' }, 1);
      expect([status, now.version]).toEqual([200, 2]);
      expect((await reveal(body.id, 'otherDisadvantage')).body.codes).toEqual(['refused']);
      expect((await reveal(body.id, 'household')).body.codes).toEqual(['lone_parent_jobless']);
      const versions = await rows<{ version: number; changed: string[] }>(
        'select version, changed from sealed_answer where project_id = $1 and person_id = $2 order by version',
        [body.id],
      );
      expect(versions).toEqual([
        { version: 1, changed: ['household', 'otherDisadvantage'] },
        { version: 2, changed: ['otherDisadvantage'] },
      ]);
      const told = [
        body,
        now,
        await rows(`select * from audit_entry where project_id = $1`),
        await rows(`select * from record_version where project_id = $1`),
      ];
      expect(JSON.stringify(told)).not.toMatch(/lone_parent|trafficking|low_income/);
      const alone = await change(body.id, { answers: { otherDisadvantage: ['none', 'low_income'] }, reason: 'due risposte' }, 2);
      expect([alone.status, alone.body.field]).toEqual([422, 'otherDisadvantage']);
    });

    it('of who came with a file there is nothing to open, and it says so', async () => {
      const { body } = await manager.get<RegisterPage>(`${paths.people(project.acronym)}?to=2025-01-31`);
      const id = body.items[0]?.id ?? '';
      expect((await open(id, manager)).body).toEqual(jasmine.objectContaining({ version: 0, identityKept: false, facts: {} }));
      expect((await reveal(id, 'identity', manager)).body.identity).toBeNull();
    });

    it('stands in no answer, no log, no trail, no kept answer and no open column', async () => {
      const key = newId();
      const { body } = await take(person(), operator, key);
      const told = [
        body,
        (await open(body.id)).body,
        (await operator.get(`${paths.people(project.acronym)}?limit=500`)).body,
        (await change(body.id, { identity: { phone: '+39 0586 999124' }, reason: 'nuovo numero' }, 1)).body,
        (await operator.get(`${paths.register(project.acronym, 'notices')}?person=${body.id}`)).body,
        await rows(`select * from audit_entry where project_id = $1`),
        await rows(`select content from record_version where project_id = $1`),
        await rows(`select * from person where project_id = $1`),
      ];
      await reveal(body.id, 'identity');
      expect(JSON.stringify(told)).not.toMatch(leaks);
      expect(JSON.stringify(body)).not.toContain('1990-05-16');
      const kept = await api.database.shared((tx) => tx.idempotentAnswer.findMany());
      expect(JSON.stringify(kept)).not.toMatch(leaks);
      expect(await readFile(logFile, 'utf8')).not.toMatch(leaks);
    });
  });

  describe('records of a person', () => {
    const enter = (name: 'residence-titles' | 'measures' | 'service-agreements', content: object) =>
      operator.post<RecordView & Problem>(paths.register(project.acronym, name), { content }, { headers: { 'idempotency-key': newId() } });

    it('a residence title of an EU citizen is refused', async () => {
      const answers = { ...person().answers, titleType: null, titleExpiresOn: null, rightToWork: null };
      const { body } = await take({ ...person(), answers: { ...answers, citizenship: ['IT'] } });
      const title = await enter('residence-titles', { person: body.id, titleType: '1', checkedOn: '2026-03-02' });
      expect([title.status, title.body.field]).toEqual([422, 'titleType']);
    });

    it('a measure belongs to the person of its participation and to their desk, and its event sets its days', async () => {
      const { body } = await take(person());
      const measure = { participation: body.participation?.id, lepCode: 'E', title: 'Bilancio', event: '02', eventDate: '2026-03-10' };
      const entered = await enter('measures', measure);
      expect([entered.status, entered.body.content['startOn']]).toEqual([201, '2026-03-10']);
      const { body: page } = await operator.get<RegisterPage>(`${paths.register(project.acronym, 'measures')}?person=${body.id}`);
      expect(page.items.map(({ id }) => id)).toEqual([entered.body.id]);
      expect((await elsewhere.get<RegisterPage>(paths.register(project.acronym, 'measures'))).body.total).toBe(0);
    });

    it('a service agreement ends after it was signed', async () => {
      const { body } = await take(person());
      const agreement = { person: body.id, signedOn: '2026-03-10', endsOn: '2026-03-09', status: 'signed' };
      expect((await enter('service-agreements', agreement)).body.field).toBe('endsOn');
    });
  });
});
