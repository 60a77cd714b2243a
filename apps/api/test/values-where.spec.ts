import fc from 'fast-check';
import { type CountedRecords, type IncompleteRecords, type IndicatorDetail, type IndicatorValue, paths, type Problem } from '#contract';
import { commonIndicators, type Condition, type IndicatorDefinition, type Participation } from '#domain';
import { aParticipation, anIndicator } from '#testkit';
import { type ApiClient, type ApiForSpecs, startApi } from './api-for-specs.js';
import { anExampleProject, type ExampleProject, savePeople } from './values-example-project.js';

const desksOpen: IndicatorDefinition = { measure: 'count', counts: [{ of: 'desk', on: 'openedOn' }] };

/** Two hundred people, each unlike the next. */
const people: readonly Participation[] = Array.from({ length: 200 }, (_, at) =>
  aParticipation({
    participantId: `P${at}`,
    entryDate: `2025-${String((at % 12) + 1).padStart(2, '0')}-15`,
    sex: at % 3 === 0 ? 'M' : 'F',
    isced: (at % 9) as Participation['isced'],
    desk: at % 4 === 0 ? null : at % 2 === 0 ? 'LI-D1' : 'LI-D4',
    housingExclusion: at % 5 === 0 ? 'yes' : 'no',
    exitDate: at % 7 === 0 ? '2026-02-01' : null,
  }),
);

type Judged = readonly [condition: Condition, holds: (record: Participation) => boolean];

/** A condition beside the same asked by hand. */
const leaf: fc.Arbitrary<Judged> = fc.oneof(
  fc.constantFrom('F' as const, 'M' as const).map((sex): Judged => [{ field: 'sex', is: sex }, (record) => record.sex === sex]),
  fc.integer({ min: 0, max: 8 }).map((level): Judged => [{ field: 'isced', from: level }, (record) => (record.isced ?? -1) >= level]),
  fc.constantFrom('LI-D1', 'LI-D4').map((desk): Judged => [{ field: 'desk.code', is: desk }, (record) => record.desk === desk]),
  fc.constant<Judged>([{ field: 'exitDate', isSet: true }, (record) => record.exitDate !== null]),
  fc.constant<Judged>([{ field: 'desk.municipality', is: 'Livorno' }, (record) => record.desk === 'LI-D1']),
  fc.constant<Judged>([{ not: { field: 'housingExclusion', is: 'yes' } }, (record) => record.housingExclusion === 'no']),
);
const condition: fc.Arbitrary<Judged> = fc.oneof(
  leaf,
  fc
    .array(leaf, { minLength: 1, maxLength: 3 })
    .map((parts): Judged => [{ all: parts.map(([one]) => one) }, (record) => parts.every(([, holds]) => holds(record))]),
  fc
    .array(leaf, { minLength: 1, maxLength: 3 })
    .map((parts): Judged => [{ any: parts.map(([one]) => one) }, (record) => parts.some(([, holds]) => holds(record))]),
);

describe('values of the records that meet a condition', () => {
  let api: ApiForSpecs;
  let project: ExampleProject;
  let manager: ApiClient;

  beforeAll(async () => {
    api = await startApi({ today: '2026-03-31' });
    project = await anExampleProject(api, {
      indicators: [...commonIndicators('ESO4.8'), anIndicator({ code: 'DESKS', unit: 'desks', definition: desksOpen })],
    });
    await savePeople(api, project, people, api.server.installation.secret);
    await api.addAccount('manager', [{ role: 'manager', projectId: project.id }]);
    manager = await api.as('manager');
    for (const [desk, municipality] of [
      ['LI-D1', 'Livorno'],
      ['LI-D4', 'Cecina'],
    ] as const)
      await manager.patch(paths.desk(project.acronym, desk), { municipality, openedOn: '2025-01-01', reason: 'indirizzo' }, 1);
  });
  afterAll(() => api.stop());

  const query = (where: unknown, more = ''): string => `?where=${encodeURIComponent(JSON.stringify(where))}${more}`;
  const valueOf = async (code: string, asked: string): Promise<IndicatorValue | undefined> =>
    (await manager.get<IndicatorValue[]>(paths.values(project.acronym) + asked)).body.find((value) => value.code === code);

  it('are those of a list filtered by hand, and every breakdown sums to them', async () => {
    await fc.assert(
      fc.asyncProperty(condition, async ([where, holds]) => {
        const expected = people.filter(holds);
        const value = await valueOf('EECO01', query(where, '&by=sex,desk'));
        expect(value?.value).withContext(JSON.stringify(where)).toBe(expected.length);
        for (const members of Object.values(value?.by ?? {}))
          expect(Object.values(members).reduce((sum, amount) => sum + amount, 0)).toBe(expected.length);
        expect(value?.by?.['sex']?.['F'] ?? 0).toBe(expected.filter(({ sex }) => sex === 'F').length);
      }),
      { numRuns: 25 },
    );
  });

  it('open on the same records, page by page, and on the same months', async () => {
    const asked = query({ field: 'isced', from: 5 });
    const expected = people.filter(({ isced }) => (isced ?? 0) >= 5).length;
    const { body } = await manager.get<CountedRecords>(`${paths.valueRecords(project.acronym, 'EECO01')}${asked}&limit=20`);
    expect([body.total, body.items.length]).toEqual([expected, 20]);
    const detail = (await manager.get<IndicatorDetail>(paths.value(project.acronym, 'EECO01') + asked)).body;
    expect(detail.months.at(-1)?.cumulative).toBe(expected);
    expect(detail.people?.persons).toBe(expected);
    const incomplete = await manager.get<IncompleteRecords>(paths.incomplete(project.acronym) + asked);
    expect(incomplete.body.total).toBe(0);
  });

  it('show the fields that are asked for, and never what nobody may see', async () => {
    const list = paths.valueRecords(project.acronym, 'EECO01');
    const { body } = await manager.get<CountedRecords>(
      `${list}${query({ field: 'isced', is: 3 })}&columns=isced,exitDate,desk.municipality`,
    );
    expect(body.items.every(({ values }) => values?.['isced'] === 3)).toBeTrue();
    const towns = new Set(body.items.map(({ values }) => values?.['desk.municipality']));
    expect([...towns].sort()).toEqual(['Cecina', 'Livorno', null]);
    for (const columns of ['disability', 'minority', 'person.surname', 'participantId', 'shoeSize']) {
      const refused = await manager.get<Problem>(`${list}?columns=${columns}`);
      expect([refused.status, refused.body.field]).withContext(columns).toEqual([422, 'columns']);
    }
  });

  it('are not known where the records have no such field, which is not 0', async () => {
    const ofPeople = query({ field: 'sex', is: 'F' });
    expect((await valueOf('DESKS', ofPeople))?.value).toBeNull();
    const ofDesks = query({ field: 'municipality', is: 'Livorno' });
    expect([(await valueOf('DESKS', ofDesks))?.value, (await valueOf('EECO01', ofDesks))?.value]).toEqual([1, null]);
  });

  it('are those known at an instant, for who asks what was known then', async () => {
    const { body } = await manager.get<CountedRecords>(paths.valueRecords(project.acronym, 'EECO01') + query({ field: 'isced', is: 8 }));
    const [corrected] = body.items;
    const before = new Date().toISOString();
    const correct = (isced: number, version: number) =>
      manager.patch(paths.participation(project.acronym, corrected?.recordId ?? ''), { isced, reason: 'letto male' }, version);
    expect((await correct(2, 1)).status).toBe(200);
    expect((await valueOf('EECO01', query({ field: 'isced', is: 8 })))?.value).toBe(body.total - 1);
    expect((await valueOf('EECO01', query({ field: 'isced', is: 8 }, `&knownAt=${before}`)))?.value).toBe(body.total);
    await correct(8, 2);
  });

  it('refuse what is no condition, what nobody may ask for, and what no record has', async () => {
    const refused: readonly [where: string, says: string][] = [
      ['{', 'not JSON'],
      ['{"field":"sex"}', 'where'],
      ['{"field":"sex","is":"F","or":"1=1"}', 'where'],
      ['{"field":"disability","is":"yes"}', 'special-category'],
      ['{"field":"person.surname","is":"Rossi"}', 'special-category'],
      ['{"field":"shoeSize","is":43}', 'unknown-field'],
      ['{"field":"sex","is":"X"}', 'unknown-code'],
      ['{"memberOf":"EECO02","subject":"person"}', 'membership'],
    ];
    for (const [where, says] of refused) {
      const { status, body } = await manager.get<Problem>(`${paths.values(project.acronym)}?where=${encodeURIComponent(where)}`);
      expect([status, body.code, body.field]).withContext(where).toEqual([422, 'validation', 'where']);
      expect(body.detail).withContext(where).toContain(says);
    }
  });
});
