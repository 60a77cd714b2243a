import { type IndicatorValue, paths, type RecordView } from '#contract';
import { commonIndicators, type IndicatorDefinition } from '#domain';
import { anIndicator, aParticipation } from '#testkit';
import { type ApiClient, type ApiForSpecs, newId, startApi } from './api-for-specs.js';
import { untilInForce } from './until-in-force.js';
import { anExampleProject, type ExampleProject, savePeople } from './values-example-project.js';

const ofSex = (sex: string): IndicatorDefinition => ({
  measure: 'count',
  counts: [{ of: 'participation', where: { field: 'sex', is: sex }, on: 'entryDate' }],
});
const contacts = { of: 'deskContact', on: 'date' } as const;
const served = (by: string) => ({ ...contacts, where: { memberOf: by, subject: 'person' } });
/**
 * ONE is who is meant, TWO those of them who came to a desk, THREE all contacts of these; HEARD is whoever was listened to, HERS all
 * contacts of these.
 */
const definitions: Readonly<Record<string, IndicatorDefinition>> = {
  ONE: ofSex('M'),
  TWO: { measure: 'distinct', counts: [{ ...served('ONE'), subject: 'person' }] },
  THREE: { measure: 'count', counts: [served('TWO')] },
  HEARD: { measure: 'distinct', counts: [{ ...contacts, where: { field: 'contactType', is: 'listening' }, subject: 'person' }] },
  HERS: { measure: 'count', counts: [served('HEARD')] },
};

describe('indicators that ask who is counted by another', () => {
  let api: ApiForSpecs;
  let project: ExampleProject;
  let account: string;
  let manager: ApiClient;
  let desk: string | undefined;
  let persons: readonly string[];

  beforeAll(async () => {
    api = await startApi({ today: '2026-03-31' });
    account = await api.addAccount('manager', []);
    manager = await api.as('manager');
  });
  beforeEach(async () => {
    const own = Object.entries(definitions).map(([code, definition]) =>
      anIndicator({ code, commonCode: null, unit: 'things', definition }),
    );
    project = await anExampleProject(api, { indicators: [...commonIndicators('ESO4.8'), ...own] });
    await api.grant(account, 'manager', project.id);
    const people = (['F', 'F', 'M'] as const).map((sex, at) => aParticipation({ participantId: `P${at}`, sex, desk: 'LI-D1' }));
    await savePeople(api, project, people, api.server.installation.secret);
    [desk] = await ids('select desk_id as id from desk where project_id = $1 order by number');
    persons = await ids('select person_id as id from person where project_id = $1 order by external_id');
    // the first woman came twice, the other and the man once
    for (const person of [...persons, persons[0]]) await enter(person, 'information');
  });
  afterAll(() => api.stop());

  const ids = (statement: string): Promise<string[]> =>
    api.database.withBulkScope(project.scope, async (client) =>
      (await client.query<{ id: string }>(statement, [project.id])).rows.map(({ id }) => id),
    );
  const enter = async (person: string | undefined, contactType: string): Promise<string> => {
    const content = { desk, person, date: '2026-03-02', channel: 'in_person', contactType, anonymous: false };
    const headers = { 'idempotency-key': newId() };
    const { status, body } = await manager.post<RecordView>(paths.register(project.acronym, 'contacts'), { content }, { headers });
    expect(status).toBe(201);
    return body.id;
  };
  const figures = async (query = ''): Promise<unknown[]> => {
    const { body } = await manager.get<IndicatorValue[]>(paths.values(project.acronym) + query);
    return Object.keys(definitions).map((code) => body.find((value) => value.code === code)?.value);
  };

  it('are counted anew with it, and so is what asks for these; the past stays what it was', async () => {
    expect(await figures()).toEqual([1, 1, 1, 0, 0]);
    const before = new Date().toISOString();
    const { status } = await manager.send({
      method: 'PUT',
      path: paths.indicatorDefinition(project.acronym, 'ONE'),
      body: { definition: ofSex('F'), reason: 'Si contano le donne' },
      headers: { 'if-match': '"1"', 'idempotency-key': newId() },
    });
    expect(status).toBe(200);
    expect((await untilInForce(manager, project.acronym, 'ONE')).version).toBe(2);
    expect(await figures()).toEqual([2, 2, 3, 0, 0]);
    expect(await figures(`?knownAt=${before}`)).toEqual([1, 1, 1, 0, 0]);
  });

  it('follow a record that counts for others of its person: entered, with somebody else after all, taken back', async () => {
    const id = await enter(persons[0], 'listening');
    expect((await figures()).slice(3)).toEqual([1, 3]);
    const record = paths.registerRecord(project.acronym, 'contacts', id);
    expect((await manager.patch(record, { content: { person: persons[1] } }, 1)).status).toBe(200);
    expect((await figures()).slice(3)).toEqual([1, 2]);
    const headers = { 'if-match': '"2"', 'idempotency-key': newId() };
    expect((await manager.send({ method: 'DELETE', path: record, body: { reason: 'per prova' }, headers })).status).toBe(200);
    expect((await figures()).slice(3)).toEqual([0, 0]);
  });
});
