import { v7 as uuid } from 'uuid';
import { type ExcludedRecords, type Explanation, type IndicatorDetail, paths } from '#contract';
import type { IndicatorDefinition, Participation } from '#domain';
import { anIndicator, aParticipation } from '#testkit';
import { createProject } from '../src/platform/projects/create-project.js';
import { ensureProgramme } from '../src/platform/projects/ensure-programme.js';
import type { PlannedDesk } from '../src/platform/projects/project-plan.js';
import { type ApiClient, type ApiForSpecs, startApi } from './api-for-specs.js';
import { savePeople } from './values-example-project.js';

const today = '2026-03-31';

const definitions: Readonly<Record<string, IndicatorDefinition>> = {
  PEOPLE: { measure: 'distinct', counts: [{ of: 'participation', rule: 'esfPlus.EECO01' }] },
  JOBLESS: { measure: 'count', counts: [{ of: 'participation', rule: 'esfPlus.EECO02' }] },
  WOMEN: { measure: 'count', counts: [{ of: 'participation', where: { field: 'sex', is: 'F' }, on: 'entryDate' }] },
  RATE: {
    measure: 'ratio',
    numerator: [{ of: 'participation', rule: 'esfPlus.EECR05' }],
    denominator: [{ of: 'participation', rule: 'esfPlus.sixMonthsPast.unemployedOrInactive' }],
  },
  DESKS: {
    measure: 'count',
    counts: [{ of: 'desk', where: { field: 'status', is: 'open' }, on: 'openedOn' }],
    breakdowns: ['municipality'],
  },
  TODAY: { measure: 'stock', counts: [{ of: 'desk', on: 'openedOn', until: 'closedOn' }] },
  WAIT: { measure: 'mean', counts: [{ of: 'desk', on: 'openedOn', amount: { daysFrom: 'premisesHandedOverOn', to: 'openedOn' } }] },
  RULE: {
    measure: 'rule',
    conditions: [
      { name: { it: 'sportelli aperti', en: 'desks open', fr: 'guichets ouverts' }, indicator: 'DESKS', atLeast: 5 },
      {
        name: { it: 'comuni con due', en: 'municipalities with two', fr: 'communes avec deux' },
        indicator: 'DESKS',
        groups: { by: 'municipality', each: 2 },
        atLeast: 3,
      },
    ],
    shows: 1,
  },
  BOTH: {
    measure: 'rule',
    conditions: [
      { name: { it: 'sportelli aperti', en: 'desks open', fr: 'guichets ouverts' }, indicator: 'DESKS', atLeast: 6 },
      { name: { it: 'strategie', en: 'strategies', fr: 'stratégies' }, indicator: 'AGREED', atLeast: 1 },
    ],
    shows: 0,
  },
  GROWTH: { measure: 'ratio', growthOf: 'DESKS' },
  NOBASE: { measure: 'ratio', growthOf: 'TODAY' },
  AGREED: { measure: 'count', counts: [{ of: 'strategy', on: 'finalisedOn' }] },
};

const desk = (code: string, municipality: string, change: Partial<PlannedDesk> = {}): PlannedDesk => ({
  ...{ code, name: `Sportello ${code}`, municipality, status: 'open', openedOn: '2025-02-01' },
  ...change,
});
const desks: readonly PlannedDesk[] = [
  desk('D1', 'Livorno', { premisesHandedOverOn: '2025-01-22' }),
  desk('D2', 'Livorno', { premisesHandedOverOn: '2025-01-12' }),
  desk('D3', 'Cecina'),
  desk('D4', 'Cecina'),
  desk('D5', 'Piombino'),
  desk('D6', 'Piombino', { status: 'planned' }),
  desk('D7', 'Bibbona', { openedOn: null }),
  desk('D8', 'Rosignano', { openedOn: '2026-05-01' }),
  desk('D9', 'Livorno', { status: 'closed', closedOn: '2025-12-31' }),
];

const people: readonly Participation[] = [
  aParticipation({ participantId: 'A', entryDate: '2025-01-15', exitDate: '2025-03-31', lastStatus28d: 'JOB', status6m: 'EMP' }),
  aParticipation({ participantId: 'B', entryDate: '2025-06-10', exitDate: '2025-08-31', lastStatus28d: 'SEARCH', status6m: 'UNE' }),
  aParticipation({ participantId: 'C', entryDate: '2026-02-03', sex: 'M', employmentStatus: 'EMP', longTerm: null }),
  aParticipation({ participantId: 'D', entryDate: '2026-03-01', isced: null }),
  aParticipation({ participantId: 'E', entryDate: '2026-02-10', exitDate: '2026-03-20', lastStatus28d: 'JOB', status6m: 'EMP' }),
  aParticipation({ participantId: 'F', entryDate: '2026-06-01' }),
];

/** By hand: lists, filtered. */
const entered = people.filter(({ entryDate }) => entryDate <= today);
const complete = entered.filter(({ isced }) => isced !== null);

describe('a value explained over HTTP', () => {
  let api: ApiForSpecs;
  let manager: ApiClient;
  const acronym = `EXPLAINED-${uuid().slice(-8)}`;

  beforeAll(async () => {
    api = await startApi({ today });
    const id = uuid();
    const programmeId = await api.database.shared((tx) =>
      ensureProgramme(tx, { code: 'PR-EXPLAINED', name: { it: 'P', en: 'P', fr: 'P' }, fund: 'ESF+' }),
    );
    const scope = { projects: [id], account: 'spec' };
    await api.database.withScope(
      scope,
      (tx, postedAt) =>
        createProject(tx, postedAt, {
          ...{ projectId: id, programmeId, acronym, specificObjective: 'ESO4.8', priority: '1', categoryOfRegion: 'MD' },
          title: { it: 'T', en: 'T', fr: 'T' },
          ...{ start: '2025-01-01', end: '2027-12-31', leadPartner: { name: 'Provincia' }, desks },
          periods: [{ id: 'P1', number: 1, start: '2026-01-01', end: '2026-06-30', reportDue: '2026-08-31' }],
          indicators: Object.entries(definitions).map(([code, definition]) => ({
            ...anIndicator({ code, commonCode: null, unit: ['RATE', 'GROWTH', 'NOBASE'].includes(code) ? '%' : 'persons', definition }),
            baseline: code === 'DESKS' ? { value: 4 } : null,
          })),
        }),
      { lock: 'exclusive' },
    );
    await savePeople(api, { id, acronym, scope }, people);
    await api.addAccount('manager', [{ role: 'manager', projectId: id }]);
    await api.addAccount('assessor', [{ role: 'assessor', projectId: id }]);
    manager = await api.as('manager');
  });
  afterAll(() => api.stop());

  const detail = async (code: string, query = ''): Promise<IndicatorDetail> =>
    (await manager.get<IndicatorDetail>(paths.value(acronym, code) + query)).body;
  const explained = async (code: string, query = ''): Promise<Explanation> => (await detail(code, query)).explained;
  const excluded = async (code: string, query = ''): Promise<ExcludedRecords> =>
    (await manager.get<ExcludedRecords>(paths.valueExcluded(acronym, code) + query)).body;
  const reasons = ({ excluded: left }: Explanation) => left?.reasons.map(({ reason, count }) => [reason, count]);

  it('counts people, and who is left out for which reason', async () => {
    const { parts, excluded: left } = await explained('PEOPLE');
    expect(parts.map(({ part, amount, records }) => [part, amount, records])).toEqual([['value', complete.length, complete.length]]);
    expect(left).toEqual({
      total: 1,
      reasons: [{ reason: 'incomplete', count: 1, sentence: jasmine.objectContaining({ en: 'incomplete records' }) }],
    });
    const jobless = complete.filter(({ employmentStatus }) => employmentStatus === 'UNE').length;
    expect((await detail('JOBLESS')).value.value).toBe(jobless);
    expect(reasons(await explained('JOBLESS'))).toEqual(
      jasmine.arrayWithExactContents([
        ['incomplete', entered.length - complete.length],
        ['rule', complete.length - jobless],
      ]),
    );
  });

  it('says the steps from people to those of the period, and nothing of contacts where none was recorded', async () => {
    const { people: steps } = await detail('PEOPLE');
    const fresh = complete.filter(({ entryDate }) => entryDate >= '2026-01-01').length;
    expect(steps).toEqual({
      contacts: null,
      participations: entered.length,
      persons: entered.length,
      complete: complete.length,
      newInPeriod: fresh,
    });
    expect((await detail('PEOPLE', '?asOf=2025-10-01')).people?.newInPeriod).toBeNull();
  });

  it('keeps counted and left out within the selection and the day asked', async () => {
    expect(reasons(await explained('JOBLESS', '?where=sex:M'))).toEqual([['rule', 1]]);
    const early = await explained('PEOPLE', '?asOf=2025-02-01');
    expect([early.parts[0]?.amount, early.excluded?.total]).toEqual([1, 0]);
  });

  it('lists who is left out, each with the first reason, a page at a time', async () => {
    const { items, total, next } = await excluded('WOMEN');
    expect([total, next]).toEqual([2, null]);
    expect(items.map(({ day, reason, sentence }) => [day, reason, sentence.en])).toEqual([
      ['2026-03-01', 'incomplete', 'Incomplete record: level of education is missing.'],
      ['2026-02-03', 'condition', 'Does not hold: sex: woman.'],
    ]);
    expect(items.every(({ label }) => label.startsWith('P-'))).toBeTrue();
    const first = await excluded('WOMEN', '?limit=1');
    const second = await excluded('WOMEN', `?limit=1&cursor=${first.next}`);
    expect([...first.items, ...second.items]).toEqual(items);
    expect(second.next).toBeNull();
    expect((await (await api.as('assessor')).get(paths.valueExcluded(acronym, 'WOMEN'))).status).toBe(403);
  });

  it('explains both parts of a ratio, and who counts only later', async () => {
    const { value, explained: rate } = await detail('RATE');
    expect(value.value).toBe(50);
    expect(rate.parts.map(({ part, amount, records }) => [part, amount, records])).toEqual([
      ['numerator', 1, 1],
      ['denominator', 2, 2],
    ]);
    expect(rate.parts[0]?.sentence).not.toEqual(rate.parts[1]?.sentence);
    // E left eleven days ago: the six months are not over; C was employed; D is incomplete
    expect(reasons(rate)).toEqual(
      jasmine.arrayWithExactContents([
        ['later', 1],
        ['rule', 1],
        ['incomplete', 1],
      ]),
    );
    const later = (await excluded('RATE')).items.find(({ reason }) => reason === 'later');
    expect(later?.sentence.en).toBe('Counts later, from 20 Sept 2026.');
  });

  it('is empty and says why where nobody is in the reference group (R69)', async () => {
    const { value, explained: rate } = await detail('RATE', '?asOf=2025-02-01');
    expect([value.value, rate.cannot?.reason]).toEqual([null, 'empty_group']);
    expect(rate.parts[1]?.amount).toBe(0);
  });

  it('ticks each condition of a rule with its numbers, groups that have it and groups that lack', async () => {
    const { value, explained: rule } = await detail('RULE');
    expect(value.value).toBe(2);
    const [open, twos] = rule.conditions;
    expect([open?.met, open?.reached, open?.atLeast, open?.sentence.en]).toEqual([true, 5, 5, '5 of 5.']);
    expect([twos?.met, twos?.reached, twos?.shown, twos?.sentence.en]).toEqual([false, 2, true, '2 of 3: Piombino has 1 of 2.']);
    expect(twos?.groups?.label.en).toBe('municipality');
    expect(twos?.groups?.having.map(({ member, value: has }) => [member, has])).toEqual([
      ['Cecina', 2],
      ['Livorno', 2],
    ]);
    expect(twos?.groups?.lacking.map(({ member, value: has, short }) => [member, has, short])).toEqual([['Piombino', 1, 1]]);
    expect([rule.cannot, rule.excluded]).toEqual([null, null]);
  });

  it('ticks what can be computed of a rule that waits for records', async () => {
    const { value, explained: rule } = await detail('BOTH');
    expect([value.value, rule.cannot?.reason]).toEqual([null, 'waiting']);
    const [open, agreed] = rule.conditions;
    expect([open?.met, open?.sentence.en]).toEqual([false, '5 of 6: 1 short.']);
    expect([agreed?.met, agreed?.reached, agreed?.cannot?.reason]).toEqual([null, null, 'other_cannot']);
  });

  it('names the desks that do not count and why', async () => {
    const left = await explained('DESKS');
    expect(left.excluded?.reasons.map(({ sentence, count }) => [sentence.en, count])).toEqual([
      ['Does not hold: status: open.', 2],
      ['Not given: opening.', 1],
      ['count later', 1],
    ]);
    expect((await excluded('DESKS')).items.map(({ label }) => label)).toEqual([
      'Sportello D6',
      'Sportello D7',
      'Sportello D8',
      'Sportello D9',
    ]);
  });

  it('counts a stock on its day, without what has ended', async () => {
    const { value, explained: stock } = await detail('TODAY');
    const open = desks.filter(({ openedOn, closedOn }) => openedOn && openedOn <= today && (!closedOn || closedOn > today));
    expect([value.value, stock.on]).toEqual([open.length, today]);
    expect(stock.excluded?.reasons.map(({ reason }) => reason)).toContain('ended');
  });

  it('shows the sum and the count of a mean', async () => {
    const { value, explained: mean } = await detail('WAIT');
    expect(value.value).toBe(15);
    expect(mean.parts.map(({ part, amount, records }) => [part, amount, records])).toEqual([
      ['numerator', 30, 2],
      ['denominator', 2, 2],
    ]);
  });

  it('shows what growth starts from, and says what keeps it from being computed', async () => {
    const { value, explained: growth } = await detail('GROWTH');
    expect(value.value).toBe(25);
    expect(growth.parts.map(({ part, amount, indicator }) => [part, amount, indicator])).toEqual([
      ['current', 5, 'DESKS'],
      ['baseline', 4, null],
      ['numerator', 1, null],
    ]);
    const none = (await explained('NOBASE')).cannot;
    expect([none?.reason, none?.indicator, none?.sentence.en]).toEqual([
      'no_baseline',
      'TODAY',
      'Cannot be computed: TODAY has no baseline.',
    ]);
  });

  it('says which records it waits for', async () => {
    const { parts, cannot, excluded: left } = await explained('AGREED');
    expect([parts, cannot?.reason, left]).toEqual([[], 'waiting', null]);
    expect(cannot?.sentence.en).toContain('strategies and action plans');
  });

  it('is described in the interface', async () => {
    const { body } = await manager.get<{ paths: Record<string, unknown> }>('/api/docs-json');
    expect(JSON.stringify(body)).toContain('"lacking"');
    expect(Object.keys(body.paths)).toContain('/api/projects/{p}/values/{code}/excluded');
  });
});
