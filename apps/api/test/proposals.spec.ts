import {
  type AnyRegisterName,
  type OpenVacancies,
  paths,
  type PersonProposals,
  type PlacementChecksDue,
  type PlacementOfCandidacy,
  type Problem,
  type ProposedCandidacy,
  type RecordView,
  type VacancyCandidacies,
  type VacancyProposals,
} from '#contract';
import { occupationOf, type RecordContent } from '#domain';
import { aParticipation } from '#testkit';
import { grantRole } from '../src/platform/accounts/create-account.js';
import { type ApiClient, type ApiForSpecs, newId, startApi } from './api-for-specs.js';
import { anExampleProject, type ExampleProject, savePeople } from './values-example-project.js';

interface Desk {
  readonly id: string;
  readonly host: string;
}

describe('people and vacancies proposed to each other', () => {
  let api: ApiForSpecs;
  let project: ExampleProject;
  let manager: ApiClient;
  let operator: ApiClient;
  let desks: readonly [Desk, Desk];
  /** By pseudonym of the sender: A and B at the first desk, C at the second. */
  let people: Readonly<Record<'A' | 'B' | 'C', string>>;
  const accounts = new Map<string, string>();

  beforeAll(async () => {
    api = await startApi({ today: '2026-03-31' });
    for (const name of ['manager', 'operator']) accounts.set(name, await api.addAccount(name, []));
    [manager, operator] = [await api.as('manager'), await api.as('operator')];
  });
  beforeEach(async () => {
    project = await anExampleProject(api, {});
    const placesOf = { A: 'LI-D1', B: 'LI-D1', C: 'LI-D4' };
    const participations = Object.entries(placesOf).map(([participantId, desk]) =>
      aParticipation({ participantId, sex: 'F', birthDate: '1990-01-01', entryDate: '2025-01-15', desk, isced: 3 }),
    );
    await savePeople(api, project, participations, api.server.installation.secret);
    await api.database.withBulkScope(project.scope, async (client) => {
      const hosts = [newId(), newId()];
      for (const [at, host] of hosts.entries()) {
        await client.query('insert into organisation (organisation_id, name) values ($1, $2)', [host, `Ente ${host}`]);
        await client.query('update desk set host_organisation_id = $2 where project_id = $1 and number = $3', [project.id, host, at + 1]);
      }
      const found = await client.query<Desk>(
        'select desk_id as id, host_organisation_id as host from desk where project_id = $1 order by number',
        [project.id],
      );
      const [one, two] = found.rows;
      if (one && two) desks = [one, two];
      const persons = await client.query<{ id: string }>('select person_id as id from person where project_id = $1 order by external_id', [
        project.id,
      ]);
      const [a = '', b = '', c = ''] = persons.rows.map(({ id }) => id);
      people = { A: a, B: b, C: c };
    });
    await api.grant(accounts.get('manager') ?? '', 'manager', project.id);
    await api.database.shared((tx) =>
      grantRole(tx, accounts.get('operator') ?? '', { role: 'operator', projectId: project.id, deskNumber: 1 }),
    );
  });
  afterAll(() => api.stop());

  const withKey = (key = newId()) => ({ headers: { 'idempotency-key': key } });
  const enter = async (name: AnyRegisterName, content: object): Promise<RecordView> => {
    const { status, body } = await manager.post<RecordView & Problem>(paths.register(project.acronym, name), { content }, withKey());
    expect(status)
      .withContext(`${name}: ${body.detail ?? ''}`)
      .toBe(201);
    return body;
  };
  const waiter = { title: 'Cameriere di sala', iscoCode: '5131', municipality: 'Livorno', positions: 1, status: 'published' };
  const vacancy = (more: object = {}) => enter('vacancies', { ...waiter, publishedOn: '2026-02-01', ...more });
  /** What somebody answered when they were taken in charge. */
  const answered = (person: string, content: object, version = 1) =>
    api.database.withBulkScope(project.scope, async (client) => {
      await client.query(
        `update record_version set superseded_at = clock_timestamp() where project_id = $1 and record_id = $2 and superseded_at is null`,
        [project.id, person],
      );
      await client.query(
        `insert into record_version (project_id, record_id, version, type, recorded_at, recorded_by, content)
         values ($1, $2, $3, 'person', clock_timestamp(), 'spec', $4)`,
        [project.id, person, version, content],
      );
    });
  const proposals = async (id: string, client = manager): Promise<VacancyProposals> =>
    (await client.get<VacancyProposals>(paths.vacancyProposals(project.acronym, id))).body;
  const candidates = ({ items }: VacancyProposals) => items.map(({ person, score }) => [person.id, score]);

  describe('proposals for a vacancy', () => {
    it('are people in charge who look for such work, the best first, with the reasons that make the score', async () => {
      await answered(people.A, { occupationSought: '5131 cameriera', municipalityOfResidence: 'Livorno', availableFrom: '2026-01-01' });
      await answered(people.B, { occupationSought: 'cameriera', mobility: 'regional' });
      await answered(people.C, { occupationSought: '7212 saldatrice' });
      const found = await proposals((await vacancy()).id);
      expect(candidates(found)).toEqual([
        [people.A, 95],
        [people.B, 67],
      ]);
      expect(found.items[0]?.reasons.map(({ criterion, reason, points, of }) => `${criterion} ${reason} ${points}/${of}`)).toEqual([
        ...['occupation same-unit-group 40/40', 'place same-municipality 20/20', 'hours hours-unknown 5/10'],
        ...['languages languages-not-asked 10/10', 'licences licences-not-asked 5/5', 'digital digital-not-asked 3/3'],
        ...['education education-not-asked 5/5', 'availability available 7/7'],
      ]);
      expect(JSON.stringify(found)).not.toContain('1990');
      expect(found.items[0]?.person.pseudonym).toMatch(/^P-/);
    });

    it('leave out who lacks what is asked, and say how many and why', async () => {
      await answered(people.A, { occupationSought: '5131', drivingLicence: ['none'], otherLanguages: [{ language: 'fr', level: 'B1' }] });
      await answered(people.B, { occupationSought: '5131', drivingLicence: ['B'], otherLanguages: [{ language: 'fr', level: 'B2' }] });
      const asked = { requiredLicences: ['B'], requiredLanguages: [{ language: 'fr', level: 'B2' }], requiredEducation: 3 };
      const found = await proposals((await vacancy(asked)).id);
      expect(candidates(found)).toEqual([[people.B, 40 + 6 + 5 + 10 + 5 + 3 + 5 + 3]]);
      expect([found.considered, found.excluded]).toEqual([
        2,
        [
          { reason: 'language-below', count: 1 },
          { reason: 'licence-missing', count: 1 },
        ],
      ]);
    });

    it('take what a candidacy without a vacancy says now before what was answered on entry', async () => {
      await answered(people.A, { occupationSought: '7212', municipalityOfResidence: 'Pisa', mobility: 'local' });
      const { id } = await vacancy({ workingTime: 'P' });
      expect(candidates(await proposals(id))).toEqual([]);
      const sought = { iscoCode: '5131', workingTime: 'P', mobility: 'national', source: 'self', openedOn: '2026-03-01' };
      const own = await enter('candidacies', { person: people.A, status: 'active', ...sought });
      expect(candidates(await proposals(id))).toEqual([[people.A, 40 + 16 + 10 + 10 + 5 + 3 + 5 + 3]]);
      await manager.patch(
        paths.registerRecord(project.acronym, 'candidacies', own.id),
        { content: { status: 'expired' }, reason: 'scaduta' },
        1,
      );
      expect(candidates(await proposals(id))).toEqual([]);
    });

    it('are of the own desk alone for an operator, who sees what is shared in the network or of the own member', async () => {
      for (const person of Object.values(people)) await answered(person, { occupationSought: '5131' });
      const kept = await vacancy({ ownerOrganisation: desks[1].host });
      const shared = await vacancy({ ownerOrganisation: desks[1].host, sharedWithNetwork: true });
      const own = await vacancy({ ownerOrganisation: desks[0].host });
      expect((await operator.get(paths.vacancyProposals(project.acronym, kept.id))).status).toBe(404);
      for (const { id } of [shared, own])
        expect((await proposals(id, operator)).items.map(({ person }) => person.id).sort()).toEqual([people.A, people.B].sort());
      expect((await proposals(kept.id)).items.length).toBe(3);
      expect((await operator.get(paths.personProposals(project.acronym, people.C))).status).toBe(404);
    });

    it('are refused to whoever may not see people, and to another project', async () => {
      const { id } = await vacancy();
      const other = await anExampleProject(api, {});
      await api.grant(accounts.get('manager') ?? '', 'manager', other.id);
      expect((await manager.get(paths.vacancyProposals(other.acronym, id))).status).toBe(404);
      expect((await manager.get(paths.vacancyProposals(project.acronym, newId()))).status).toBe(404);
    });
  });

  it('proposes vacancies to somebody the same way, those that are open and still valid', async () => {
    await answered(people.A, { occupationSought: '5131', municipalityOfResidence: 'Livorno' });
    const here = await vacancy();
    const near = await vacancy({ iscoCode: '5132', municipality: 'Pisa' });
    await vacancy({ validUntil: '2026-03-30' });
    await vacancy({ status: 'draft' });
    await vacancy({ iscoCode: '7212', title: 'Saldatore' });
    const { body } = await operator.get<PersonProposals>(paths.personProposals(project.acronym, people.A));
    expect(body.person.occupationSought).toBe('5131');
    expect(body.items.map((one) => [one.vacancy.id, one.score])).toEqual([
      [here.id, 91],
      [near.id, 67],
    ]);
    const mirrored = (await proposals(here.id)).items.find(({ person }) => person.id === people.A);
    expect(mirrored?.reasons).toEqual(body.items[0]?.reasons);
  });

  describe('the profiles that proposals are read from', () => {
    /** The index beside what follows from the records as they stand. */
    const beside = () =>
      api.database.withBulkScope(project.scope, async (client) => {
        const { rows: kept } = await client.query<{ id: string; unitGroup: number | null; stems: string[]; told: object }>(
          `select record_id as id, unit_group as "unitGroup", stems, told from matching_profile where project_id = $1 order by 1`,
          [project.id],
        );
        const { rows } = await client.query<{ id: string; type: string; content: RecordContent }>(
          `select record_id as id, type, content from record_version where project_id = $1 and superseded_at is null and not withdrawn
             and type in ('vacancy', 'person', 'candidacy') order by 1`,
          [project.id],
        );
        const follows = rows.flatMap(({ id, type, content }) => {
          const text = (field: string) => (typeof content[field] === 'string' ? content[field] : null);
          const isOpen =
            type === 'person'
              ? (text('occupationSought') ?? '') !== ''
              : type === 'vacancy'
                ? ['published', 'in_selection'].includes(text('status') ?? '')
                : !('vacancy' in content) && text('status') === 'active' && (text('iscoCode') ?? text('professionText')) !== null;
          if (!isOpen) return [];
          const { unitGroup, stems } = occupationOf(text('occupationSought'), text('iscoCode'), text('professionText'), text('title'));
          return [{ id, unitGroup, stems: [...stems].sort() }];
        });
        return { kept: kept.map(({ id, unitGroup, stems }) => ({ id, unitGroup, stems: [...stems].sort() })), follows, told: kept };
      });

    it('follow from the records, after entering, correcting, closing, taking back and undoing', async () => {
      await answered(people.A, { occupationSought: 'Operàia di PRODUZIONE, già cuoca (5120)' });
      await answered(people.B, { occupationSought: 'éducatrice spécialisée' });
      const first = await vacancy({ professionText: 'cameriera ai piani' });
      const second = await vacancy({ title: 'Stagione 2026: aiuto cuoco', iscoCode: undefined });
      await enter('candidacies', { person: people.C, status: 'active', professionText: 'saldatrice' });
      await enter('candidacies', { person: people.C, status: 'active', vacancy: first.id });
      const same = async (count: number) => {
        const { kept, follows } = await beside();
        expect(kept).toEqual(follows);
        expect(kept.length).toBe(count);
      };
      await same(5);
      const address = paths.registerRecord(project.acronym, 'vacancies', first.id);
      await manager.patch(address, { content: { iscoCode: '5132' }, reason: 'codice' }, 1);
      await manager.send({
        ...{ method: 'DELETE', path: paths.registerRecord(project.acronym, 'vacancies', second.id), body: { reason: 'doppia' } },
        headers: { 'if-match': '"1"', 'idempotency-key': newId() },
      });
      await same(4);
      const closed = { status: 'closed', outcome: 'filled_elsewhere', closedOn: '2026-03-20', filledOn: '2026-03-20' };
      await manager.patch(address, { content: closed, reason: 'coperta' }, 2);
      await same(3);
      await answered(people.A, { occupationSought: '' }, 2);
      await same(2);
    });

    it('hold nothing of a special category, and no sex, age or citizenship', async () => {
      const answers = { occupationSought: '5131', sex: 'F', citizenship: ['MA'], birthCountry: 'MA', benefit: 'naspi', mobility: 'local' };
      await answered(people.A, answers);
      const { told } = await beside();
      expect(told.map((one) => one.told)).toEqual([{ mobility: 'local' }]);
    });
  });

  describe('from a proposal to a placement', () => {
    const apply = (client: ApiClient, id: string, person: string, key = newId()) =>
      client.post<ProposedCandidacy & Problem>(paths.vacancyCandidacies(project.acronym, id), { person }, withKey(key));

    it('somebody applies in one step, and is not entered twice', async () => {
      await answered(people.A, { occupationSought: '5131' });
      const { id } = await vacancy({ sharedWithNetwork: true, ownerOrganisation: desks[1].host });
      const key = newId();
      const first = await apply(operator, id, people.A, key);
      expect(first.body).toEqual(jasmine.objectContaining({ isNew: true, status: 'active' }));
      expect((await apply(operator, id, people.A, key)).body).toEqual(first.body);
      const again = await apply(manager, id, people.A);
      expect(again.body).toEqual(jasmine.objectContaining({ id: first.body.id, isNew: false }));
      const entered = await manager.get<RecordView>(paths.registerRecord(project.acronym, 'candidacies', first.body.id));
      expect(entered.body.content).toEqual({
        ...{ person: people.A, vacancy: id, desk: desks[0].id, ownerOrganisation: desks[0].host },
        ...{ source: 'desk', status: 'active', openedOn: '2026-03-31' },
      });
      expect((await proposals(id)).items[0]?.candidacy).toEqual({ id: first.body.id, version: 1, status: 'active' });
    });

    it('not for a vacancy that is closed or another member keeps, and not for people of another desk', async () => {
      const closed = await vacancy({ status: 'closed', outcome: 'withdrawn', closedOn: '2026-03-01' });
      const kept = await vacancy({ ownerOrganisation: desks[1].host });
      const shared = await vacancy({ sharedWithNetwork: true });
      expect((await apply(manager, closed.id, people.A)).status).toBe(409);
      expect((await apply(operator, kept.id, people.A)).status).toBe(404);
      expect((await apply(operator, shared.id, people.C)).status).toBe(404);
    });

    it('who is hired is placed with what the vacancy says, once, and the candidacy says so', async () => {
      const organisation = desks[1].host;
      const employer = await enter('employers', { organisation });
      const { id } = await vacancy({ employer: employer.id, contractType: 'A.02.00', workingTime: 'P', sharedWithNetwork: true });
      const candidacy = (await apply(operator, id, people.A)).body.id;
      const place = (key = newId()) =>
        operator.post<PlacementOfCandidacy & Problem>(
          paths.candidacyPlacement(project.acronym, candidacy),
          { startDate: '2026-03-16', verifiedBy: 'mandatory_communication' },
          withKey(key),
        );
      const placed = await place();
      expect(placed.body.candidacy).toEqual({ id: candidacy, version: 2, status: 'hired' });
      expect((await place()).body.id).toBe(placed.body.id);
      const { body } = await manager.get<RecordView>(paths.registerRecord(project.acronym, 'placements', placed.body.id));
      expect(body.content).toEqual(
        jasmine.objectContaining({
          person: people.A,
          vacancy: id,
          candidacy,
          employer: employer.id,
          contractType: 'A.02.00',
          type: 'employment',
        }),
      );
      const others = (await manager.get<VacancyCandidacies>(paths.vacancyCandidacies(project.acronym, id))).body.items;
      expect(others.map(({ status, placement }) => [status, placement])).toEqual([['hired', placed.body.id]]);
      const second = (await apply(manager, id, people.B)).body.id;
      const refused = await manager.post<Problem>(
        paths.candidacyPlacement(project.acronym, second),
        { startDate: '2026-03-16' },
        withKey(),
      );
      expect([refused.status, refused.body.field]).toEqual([422, 'vacancy']);
      const unchanged = await manager.get<RecordView>(paths.registerRecord(project.acronym, 'candidacies', second));
      expect(unchanged.body.content['status']).toBe('active');
    });

    it('is asked after 30, 90 and 180 days whether it lasts', async () => {
      const placement = { person: people.A, type: 'employment' };
      await enter('placements', { ...placement, startDate: '2026-03-10' });
      const late = await enter('placements', { ...placement, startDate: '2025-12-20' });
      await enter('placements', { ...placement, startDate: '2025-12-15', checks: [{ on: '2026-03-20', lasts: true }] });
      const { body } = await operator.get<PlacementChecksDue>(paths.placementChecks(project.acronym));
      expect(body.items.map(({ id, after, dueOn, daysLate }) => [id, after, dueOn, daysLate])).toEqual([[late.id, 90, '2026-03-20', 11]]);
    });
  });

  it('shows open vacancies with days, positions left and applications, days to fill, chains and matches across members', async () => {
    const blue = await vacancy({ publishedOn: '2026-01-30', positions: 2, valueChain: 'nautical', ownerOrganisation: desks[1].host });
    await vacancy({ publishedOn: '2026-03-01', validUntil: '2026-03-15' });
    const filled = await vacancy({ publishedOn: '2025-10-01', valueChain: 'nautical', ownerOrganisation: desks[1].host });
    const applied = { status: 'hired', ownerOrganisation: desks[0].host };
    const candidacy = await enter('candidacies', { person: people.A, vacancy: filled.id, ...applied });
    const started = { type: 'employment', startDate: '2025-11-20' };
    await enter('placements', { person: people.A, vacancy: filled.id, candidacy: candidacy.id, ...started });
    const outcome = { status: 'closed', outcome: 'filled_by_network', filledOn: '2025-11-20', closedOn: '2025-11-20' };
    await manager.patch(paths.registerRecord(project.acronym, 'vacancies', filled.id), { content: outcome, reason: 'coperta' }, 1);
    await enter('candidacies', { person: people.B, vacancy: blue.id, status: 'active' });
    await enter('placements', { person: people.B, vacancy: blue.id, ...started });
    const { body } = await manager.get<OpenVacancies>(paths.openVacancies(project.acronym));
    expect(
      body.items.map(({ id, daysOpen, positionsLeft, candidacies }) => [id === blue.id, daysOpen, positionsLeft, candidacies]),
    ).toEqual([
      [true, 60, 1, 1],
      [false, 30, 1, 0],
    ]);
    expect(body.totals).toEqual({
      ...{ open: 2, positionsLeft: 2, pastValidity: 1, filled: 1, filledByNetwork: 1, daysToFill: 50, acrossMembers: 1 },
      byValueChain: [
        { valueChain: 'nautical', open: 1, filled: 1 },
        { valueChain: null, open: 1, filled: 0 },
      ],
    });
    const seen = (await operator.get<OpenVacancies>(paths.openVacancies(project.acronym))).body;
    expect([seen.items.length, seen.totals.acrossMembers]).toEqual([1, null]);
    const first = (await manager.get<OpenVacancies>(`${paths.openVacancies(project.acronym)}?limit=1`)).body;
    const second = (await manager.get<OpenVacancies>(`${paths.openVacancies(project.acronym)}?limit=1&cursor=${first.next ?? ''}`)).body;
    expect([first.items[0]?.id, second.items.length, second.next]).toEqual([blue.id, 1, null]);
  });
});
