import fc from 'fast-check';
import { type IndicatorDetail, type IndicatorValue, paths, type RegisterPage } from '#contract';
import { addDays, type CountedByField, type IndicatorDefinition, type RecordTypeName } from '#domain';
import { anIndicator, anyParticipation, conditionOn } from '#testkit';
import { type ApiAnswer, type ApiClient, type ApiForSpecs, newId, startApi } from './api-for-specs.js';
import { anExampleProject, type ExampleProject, savePeople } from './values-example-project.js';

/** Each kind of record that is kept and counted by its fields, with a day that always is known and a field to break it down by. */
const kinds = [
  { of: 'participation', on: 'entryDate', by: 'employmentStatus' },
  { of: 'desk', on: 'openedOn', by: 'municipality' },
  { of: 'deskContact', on: 'date', by: 'channel' },
  { of: 'deskContact', on: 'date', by: 'desk.municipality' },
  { of: 'appointment', on: 'requestedOn', by: 'status' },
] as const satisfies readonly { of: RecordTypeName; on: string; by: string }[];

/** One count and one ratio over each kind, with any condition on its fields or none. */
const anyDefinitions: fc.Arbitrary<readonly IndicatorDefinition[]> = fc
  .tuple(
    ...kinds.map(({ of, on, by }) =>
      fc.option(conditionOn(of), { nil: undefined, freq: 2 }).map((where): readonly IndicatorDefinition[] => {
        const counts: CountedByField = { of, on, ...(where ? { where } : {}) };
        return [
          { measure: 'count', counts: [counts], breakdowns: [by] },
          ...(where ? [{ measure: 'ratio', numerator: [counts], denominator: [{ of, on }] } as const] : []),
        ];
      }),
    ),
  )
  .map((all) => all.flat());

const days = fc.nat(700).map((after) => addDays('2024-04-01', after));
const person = fc.option(fc.nat(5), { nil: null, freq: 3 });
const anyContact = fc.record({
  ...{ desk: fc.nat(1), person, date: days },
  channel: fc.constantFrom('in_person', 'phone', 'email'),
  contactType: fc.constantFrom('information', 'listening'),
  minutes: fc.option(fc.nat(120)),
});
const anyAppointment = fc.record({ desk: fc.nat(1), person, requestedOn: days, status: fc.constantFrom('requested', 'held', 'no_show') });
const anyWorld = fc.record({
  definitions: anyDefinitions,
  people: fc.array(anyParticipation, { minLength: 6, maxLength: 6 }),
  contacts: fc.array(anyContact, { minLength: 4, maxLength: 8 }),
  appointments: fc.array(anyAppointment, { maxLength: 3 }),
  asOf: days,
});

const crossings = ['sex', 'ageBand', 'employmentStatus', 'educationGroup', 'citizenshipGroup', 'desk', 'partner', 'sex*desk'];
describe('values of random definitions over random records of every kind', () => {
  let api: ApiForSpecs;
  let manager: ApiClient;
  let account: string;
  let project: ExampleProject;
  let desks: readonly string[];
  let persons: readonly string[];
  let participations: readonly string[];

  beforeAll(async () => {
    api = await startApi({ today: '2035-12-31' });
    // a role of its own project is given as each comes
    account = await api.addAccount('manager', []);
    manager = await api.as('manager');
  });
  afterAll(() => api.stop());

  const written = async (answer: Promise<ApiAnswer>): Promise<void> => {
    const { status, body } = await answer;
    if (status >= 300) throw new Error(JSON.stringify(body));
  };
  const headers = () => ({ 'idempotency-key': newId() });
  const ids = (statement: string): Promise<string[]> =>
    api.database.withBulkScope(project.scope, async (client) =>
      (await client.query<{ id: string }>(statement, [project.id])).rows.map(({ id }) => id),
    );

  async function begin({ definitions, people, contacts, appointments }: Arbitrary<typeof anyWorld>): Promise<void> {
    const indicators = definitions.map((definition, at) => anIndicator({ code: `X-${at}`, commonCode: null, unit: 'things', definition }));
    project = await anExampleProject(api, { indicators });
    await api.grant(account, 'manager', project.id);
    const named = people.map((one, at) => ({ ...one, participantId: `P${at}`, desk: at % 2 === 0 ? 'LI-D1' : 'LI-D4' }));
    participations = await savePeople(api, project, named, api.server.installation.secret);
    desks = await ids('select desk_id as id from desk where project_id = $1 order by number');
    persons = await ids('select person_id as id from person where project_id = $1 order by external_id');
    for (const [at, openedOn] of ['2024-05-01', '2025-02-01'].entries()) await changeDesk(at, { openedOn, municipality: 'Livorno' });
    // nothing is done for somebody who died (R49)
    const living = (who: number | null): number | null => (who === null || people[who]?.exitReason === 'DECEASED' ? null : who);
    for (const { desk, person: anybody, ...rest } of contacts) {
      const who = living(anybody);
      await enter('contacts', { ...rest, desk: desks[desk], anonymous: who === null, ...(who === null ? {} : { person: persons[who] }) });
    }
    for (const { desk, person: anybody, ...rest } of appointments) {
      const who = living(anybody);
      await enter('appointments', {
        ...rest,
        slotOn: rest.requestedOn,
        desk: desks[desk],
        ...(who === null ? {} : { person: persons[who] }),
      });
    }
  }

  const enter = (name: 'contacts' | 'appointments', content: object): Promise<void> =>
    written(manager.post(paths.register(project.acronym, name), { content }, { headers: headers() }));

  async function changeDesk(at: number, change: object): Promise<void> {
    const path = paths.desk(project.acronym, desks[at] ?? '');
    const { body } = await manager.get<{ version: number }>(path);
    await written(manager.patch(path, { ...change, reason: 'per prova' }, body.version, { headers: headers() }));
  }

  /** A desk moves, a person is corrected, a contact is changed and another taken back. */
  async function change(): Promise<void> {
    await changeDesk(0, { municipality: 'Cecina', status: 'closed', closedOn: '2026-01-31' });
    const path = paths.participation(project.acronym, participations[0] ?? '');
    const { body } = await manager.get<{ version: number; sex: string }>(path);
    const sex = body.sex === 'F' ? 'M' : 'F';
    await written(manager.patch(path, { sex, desk: 'LI-D4', reason: 'per prova' }, body.version, { headers: headers() }));
    const [one, other] = (await manager.get<RegisterPage>(paths.register(project.acronym, 'contacts'))).body.items;
    const record = (id = ''): string => paths.registerRecord(project.acronym, 'contacts', id);
    await written(manager.patch(record(one?.id), { content: { channel: 'video', minutes: 7 } }, one?.version ?? 0, { headers: headers() }));
    const match = { 'if-match': `"${other?.version}"`, ...headers() };
    await written(manager.send({ method: 'DELETE', path: record(other?.id), body: { reason: 'per prova' }, headers: match }));
  }

  const values = async (asOf: string, knownAt = ''): Promise<IndicatorValue[]> => {
    const question = `?asOf=${asOf}&by=${crossings.join(',')}${knownAt && `&knownAt=${knownAt}`}`;
    const { status, body } = await manager.get<IndicatorValue[]>(paths.values(project.acronym) + question);
    expect(status).toBe(200);
    return body;
  };

  /** By sex and the like only what is about people is broken down; by desk everything is. */
  function expectSums(all: readonly IndicatorValue[]): void {
    for (const { code, value, measure, numerator, denominator, by, numeratorBy, denominatorBy } of all) {
      const parts =
        measure === 'count' ? [[by, value] as const] : [[numeratorBy, numerator] as const, [denominatorBy, denominator] as const];
      for (const [amounts, whole] of parts) {
        expect(amounts?.['desk']).withContext(code).toBeDefined();
        for (const [crossing, members] of Object.entries(amounts ?? {})) {
          const sum = Object.values(members).reduce((soFar, amount) => soFar + amount, 0);
          expect(sum)
            .withContext(`${code} by ${crossing}`)
            .toBe(whole ?? 0);
        }
      }
    }
  }

  it('are the sum over any breakdown, and known at a past instant what they were then', async () => {
    await fc.assert(
      fc.asyncProperty(anyWorld, async (world) => {
        await begin(world);
        const before = await values(world.asOf);
        expect(before.length).toBe(world.definitions.length);
        expectSums(before);
        for (const { code, value } of before.filter(({ measure }) => measure === 'count')) {
          const { body } = await manager.get<IndicatorDetail>(`${paths.value(project.acronym, code)}?asOf=${world.asOf}`);
          for (const { by, members } of body.ownBreakdowns)
            expect(members.reduce((sum, member) => sum + member.value, 0))
              .withContext(`${code} by ${by}`)
              .toBe(value ?? 0);
        }
        const then = new Date().toISOString();
        await change();
        expectSums(await values(world.asOf));
        expect((await values(world.asOf, then)).map(figures)).toEqual(before.map(figures));
      }),
      { numRuns: 6, endOnFailure: true },
    );
  });
});

type Arbitrary<T> = T extends fc.Arbitrary<infer Value> ? Value : never;
const figures = ({ code, value, inPeriod, numerator, denominator, by }: IndicatorValue): object => ({
  ...{ code, value, inPeriod, numerator, denominator, by },
});
