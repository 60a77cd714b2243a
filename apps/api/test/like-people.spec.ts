import fc from 'fast-check';
import { checkCharacter, type Identity } from '#domain';
import { LikePeople } from '../src/platform/identity/like-people.js';
import { SealedIdentities } from '../src/platform/identity/sealed-identities.js';
import { type ApiForSpecs, newId, startApi } from './api-for-specs.js';
import { anExampleProject, type ExampleProject } from './values-example-project.js';

/** A place with X is no place: these tax codes are well formed and belong to nobody. */
const ofNobody = (fifteen: string): string => fifteen + checkCharacter(fifteen);

describe('people found by what they are like', () => {
  let api: ApiForSpecs;
  let project: ExampleProject;
  let other: ExampleProject;
  let like: LikePeople;
  let pseudonyms = 0;
  let aminasId: string;

  const amina: Identity = {
    ...{ surname: 'El Amrani', name: 'Amina', birthDate: '1990-06-01', sex: 'F', phone: '333 1234567' },
    taxCode: ofNobody('LMRMNA90H41X123'),
  };

  beforeAll(async () => {
    api = await startApi();
    project = await anExampleProject(api);
    other = await anExampleProject(api, { acronym: 'ALTRO' });
    like = new LikePeople(api.server.installation.secret);
    aminasId = await enter(amina);
  });
  afterAll(() => api.stop());

  const enter = async (identity: Identity, into = project): Promise<string> => {
    const personId = newId();
    await api.database.withBulkScope(into.scope, async (client, postedAt) => {
      await client.query('insert into person (project_id, person_id, pseudonym) values ($1, $2, $3)', [
        into.id,
        personId,
        `P-${pseudonyms++}`,
      ]);
      const writing = { projectId: into.id, postedAt, recordedBy: 'anna', reason: null };
      await new SealedIdentities(api.server.installation.secret).keep(client, writing, [[personId, identity]]);
      await like.remember(client, into.id, [[personId, identity]]);
    });
    return personId;
  };
  const find = (identity: Identity, except?: string) =>
    api.database.withBulkScope(project.scope, (client) =>
      like.find(client, { projectId: project.id, identity, ...(except && { except }) }),
    );
  const found = async (identity: Identity): Promise<string[]> => (await find(identity)).map(({ personId }) => personId);

  it('are found by tax code, by telephone, by name and birth date with a slip, and by the whole name', async () => {
    const id = aminasId;
    const { surname, name, birthDate, phone, taxCode } = amina;
    expect(await found({ surname: 'Lamrani', name: 'Mina', taxCode: taxCode?.toLowerCase() })).toEqual([id]);
    expect(await found({ surname: 'Elamrani', name: 'Aminah', birthDate })).toEqual([id]);
    expect(await found({ surname: name, name: surname, birthDate })).toEqual([id]);
    expect(await found({ surname: 'العمراني', name: 'أمينة', birthDate, phone: `0039 ${phone}` })).toEqual([id]);
    expect(await found({ surname, name })).toEqual([id]);
    expect(await found({ surname: 'Rossi', name, birthDate }))
      .withContext('born on one day')
      .toEqual([]);
    expect((await find(amina, id)).length)
      .withContext('nobody is like himself')
      .toBe(0);
  });

  it('are told with reasons that name fields, and nothing of what stands in them', async () => {
    const [match] = await find({ ...amina, phone: '0586 000000' });
    expect(match?.verdict).toBe('certain');
    expect(match?.reasons).toContain({ field: 'taxCode', finding: 'same' });
    expect(JSON.stringify(match)).not.toMatch(/amrani|1234567|1990|LMRMNA/i);
  });

  it('are never found in another project', async () => {
    await enter({ surname: 'Bruni', name: 'Carla', birthDate: '1967-12-23' }, other);
    expect(await found({ surname: 'Bruni', name: 'Carla', birthDate: '1967-12-23' })).toEqual([]);
  });

  it('are kept as hashes alone, others in each project', async () => {
    const { id } = other;
    const tokens = async (into: ExampleProject, personId: string): Promise<string[]> =>
      api.database.withBulkScope(into.scope, async (client) => {
        const { rows } = await client.query<{ token: string }>(
          `select encode(token, 'hex') as token from person_token where project_id = $1 and person_id = $2`,
          [into.id, personId],
        );
        return rows.map(({ token }) => token);
      });
    expect(id).not.toBe(project.id);
    const someone: Identity = { surname: 'Neri', name: 'Ugo', birthDate: '1955-05-05', email: 'ugo@example.org' };
    const [here, there] = [await tokens(project, await enter(someone)), await tokens(other, await enter(someone, other))];
    expect(here.length).toBe(4);
    expect(here.every((token) => /^[0-9a-f]{32}$/.test(token))).toBeTrue();
    expect(here.filter((token) => there.includes(token))).toEqual([]);
  });

  it('are found whoever they are, by themselves', async () => {
    const letters = fc.string({ unit: fc.constantFrom(...'abdeilmnoprstuvz'), minLength: 2, maxLength: 9 });
    const anyone = fc.record({ surname: letters, name: letters, birthDate: fc.constantFrom('1981-02-03', '1999-11-30') });
    await fc.assert(
      fc.asyncProperty(anyone, async (identity) => {
        const id = await enter(identity);
        expect(await found(identity)).toContain(id);
      }),
      { numRuns: 15 },
    );
  });

  it('are listed as pairs, likeliest first', async () => {
    const pair: Identity = { surname: 'Gallo', name: 'Teresa', birthDate: '1971-07-17' };
    const ids = [await enter(pair), await enter({ ...pair, name: 'Teressa' })].sort();
    const pairs = await api.database.withBulkScope(project.scope, (client) => like.pairs(client, project.id, 100));
    const listed = pairs.find(
      ({ people }) =>
        people
          .map(({ personId }) => personId)
          .sort()
          .join() === ids.join(),
    );
    expect(listed?.verdict).toBe('certain');
    expect(pairs.map(({ score }) => score)).toEqual(pairs.map(({ score }) => score).sort((a, b) => b - a));
  });
});
