import { type AnyRegisterName, type IndicatorValue, paths, type Problem, type RecordView, type RegisterPage } from '#contract';
import { commonIndicators, type IndicatorDefinition } from '#domain';
import { anIndicator, aParticipation } from '#testkit';
import { type ApiAnswer, type ApiClient, type ApiForSpecs, newId, startApi } from './api-for-specs.js';
import { anExampleProject, type ExampleProject, savePeople } from './values-example-project.js';

const own = { commonCode: null, unit: 'people' };
const definitions: Readonly<Record<string, IndicatorDefinition>> = {
  COPERTE: {
    measure: 'ratio',
    numerator: [{ of: 'vacancy', where: { field: 'outcome', is: 'filled_by_network' }, on: 'closedOn' }],
    denominator: [{ of: 'vacancy', where: { field: 'status', is: 'closed' }, on: 'closedOn' }],
  },
  GIORNI: { measure: 'mean', counts: [{ of: 'vacancy', on: 'filledOn', amount: { daysFrom: 'publishedOn', to: 'filledOn' } }] },
  OCCUPATI: {
    measure: 'distinct',
    counts: [{ of: 'placement', where: { field: 'outcomeType', is: 'employment' }, on: 'startDate', subject: 'person' }],
  },
  INCROCI: {
    measure: 'ratio',
    numerator: [
      { of: 'placement', where: { not: { field: 'vacancy.ownerOrganisation', sameAs: 'candidacy.ownerOrganisation' } }, on: 'startDate' },
    ],
    denominator: [{ of: 'placement', on: 'startDate' }],
  },
};

describe('companies, vacancies, candidacies and placements', () => {
  let api: ApiForSpecs;
  let project: ExampleProject;
  let manager: ApiClient;
  let people: readonly string[];
  let employer: string;
  const [company, centre, agency] = [newId(), newId(), newId()];

  beforeAll(async () => {
    api = await startApi({ today: '2026-03-31' });
    const indicators = Object.entries(definitions).map(([code, definition]) => anIndicator({ code, ...own, definition }));
    project = await anExampleProject(api, { indicators: [...commonIndicators('ESO4.8'), ...indicators] });
    await savePeople(
      api,
      project,
      ['A', 'B', 'C', 'D'].map((participantId) => {
        return aParticipation({
          participantId,
          entryDate: '2025-01-15',
          desk: 'LI-D1',
          birthDate: participantId === 'D' ? '2010-06-01' : '1990-06-01',
        });
      }),
      api.server.installation.secret,
    );
    await api.database.withBulkScope(project.scope, async (client) => {
      for (const id of [company, centre, agency])
        await client.query('insert into organisation (organisation_id, name) values ($1, $2)', [id, `Ente ${id}`]);
      const { rows } = await client.query<{ id: string }>('select person_id as id from person where project_id = $1 order by external_id', [
        project.id,
      ]);
      people = rows.map(({ id }) => id);
    });
    await api.addAccount('manager', [{ role: 'manager', projectId: project.id }]);
    await api.addAccount('operator', [{ role: 'operator', projectId: project.id, deskNumber: 2 }]);
    manager = await api.as('manager');
    employer = (await enter('employers', { organisation: company, ateco: '55.10.00', sizeClass: 'small' })).body.id;
  });
  afterAll(() => api.stop());

  const enter = (name: AnyRegisterName, content: object, client = manager): Promise<ApiAnswer<RecordView & Problem>> =>
    client.post(paths.register(project.acronym, name), { content }, { headers: { 'idempotency-key': newId() } });
  const vacancy = async (more: object = {}): Promise<RecordView> => {
    const published = { employer, title: 'Addetta o addetto', positions: 1, publishedOn: '2026-01-10', status: 'published' };
    return (await enter('vacancies', { ...published, ownerOrganisation: centre, ...more })).body;
  };
  const valueOf = async (code: string): Promise<IndicatorValue | undefined> =>
    (await manager.get<IndicatorValue[]>(paths.values(project.acronym))).body.find((value) => value.code === code);

  it('know the section, the size and the group of professions and contracts that their codes say', async () => {
    const { body } = await manager.get<RecordView>(paths.registerRecord(project.acronym, 'employers', employer));
    expect(body.derived).toEqual({ atecoSection: 'I', isSme: true });
    const { derived } = await vacancy({ iscoCode: '5131', contractType: 'A.02.00', workingTime: 'F' });
    expect(derived).toEqual({ iscoMajor: '5', contractGroup: 'TEMP-FT' });
  });

  it('count vacancies filled by the network among those closed, and the days it took', async () => {
    const closed = { status: 'closed', closedOn: '2026-03-01' };
    await vacancy({ ...closed, outcome: 'filled_by_network', filledOn: '2026-03-01' });
    await vacancy({ ...closed, outcome: 'expired' });
    expect((await valueOf('COPERTE'))?.value).toBe(0.5);
    expect((await valueOf('GIORNI'))?.value).toBe(50);
  });

  it('place nobody before the age of fifteen', async () => {
    const placement = { person: people[3], type: 'apprenticeship' };
    const early = await enter('placements', { ...placement, startDate: '2025-05-31' });
    expect([early.status, early.body.field]).toEqual([422, 'startDate']);
    expect((await enter('placements', { ...placement, startDate: '2025-06-01' })).status).toBe(201);
  });

  it('place no more people by a vacancy than it has positions, nor take positions away below that', async () => {
    const two = await vacancy({ positions: 2 });
    const place = (person: string | undefined) =>
      enter('placements', { person, type: 'employment', startDate: '2026-02-01', vacancy: two.id });
    expect([(await place(people[0])).status, (await place(people[1])).status]).toEqual([201, 201]);
    const third = await place(people[2]);
    expect([third.status, third.body.field]).toEqual([422, 'vacancy']);
    const fewer = await manager.patch<Problem>(
      paths.registerRecord(project.acronym, 'vacancies', two.id),
      { content: { positions: 1 }, reason: 'un posto in meno' },
      two.version,
    );
    expect([fewer.status, fewer.body.field]).toEqual([422, 'positions']);
  });

  it('count an internship as a placement, and not as employment', async () => {
    const before = (await valueOf('OCCUPATI'))?.value ?? 0;
    const { body } = await enter('placements', { person: people[2], type: 'internship', startDate: '2026-03-02', contractType: 'C.01.00' });
    expect(body.derived).toEqual({ outcomeType: 'internship', contractGroup: 'TRAIN', durationDays: null });
    expect((await valueOf('OCCUPATI'))?.value).toBe(before);
  });

  it('tell a match between two members from one within a member', async () => {
    const across = await vacancy();
    const { body: candidacy } = await enter('candidacies', {
      person: people[0],
      vacancy: across.id,
      ownerOrganisation: agency,
      status: 'hired',
    });
    const before = await valueOf('INCROCI');
    await enter('placements', {
      person: people[0],
      type: 'employment',
      startDate: '2026-03-09',
      vacancy: across.id,
      candidacy: candidacy.id,
    });
    const after = await valueOf('INCROCI');
    expect([after?.numerator, after?.denominator]).toEqual([(before?.numerator ?? 0) + 1, (before?.denominator ?? 0) + 1]);
  });

  it('share vacancies with every desk, and keep who applied to the desk of the person', async () => {
    const shared = await vacancy();
    const { body: applied } = await enter('candidacies', { person: people[0], status: 'active' });
    const operator = await api.as('operator');
    const idsIn = async (name: AnyRegisterName) =>
      (await operator.get<RegisterPage>(paths.register(project.acronym, name))).body.items.map(({ id }) => id);
    expect(await idsIn('vacancies')).toContain(shared.id);
    expect(await idsIn('candidacies')).not.toContain(applied.id);
    const content = { employer, title: 'Di un altro sportello', positions: 1, publishedOn: '2026-03-01', status: 'published' };
    expect((await enter('vacancies', content, operator)).status).toBe(201);
  });
});
