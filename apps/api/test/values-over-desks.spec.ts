import fc from 'fast-check';
import { v7 as uuid } from 'uuid';
import type { IndicatorValue } from '#contract';
import { addDays, type CalendarDay, type IndicatorDefinition } from '#domain';
import { anIndicator } from '#testkit';
import { readChange } from '../src/platform/database/project-change.js';
import { queryOn } from '../src/platform/database/query.js';
import { createProject } from '../src/platform/projects/create-project.js';
import { ensureProgramme } from '../src/platform/projects/ensure-programme.js';
import type { PlannedDesk } from '../src/platform/projects/project-plan.js';
import { postProjectRecords } from '../src/platform/projects/project-records.js';
import { valuesFrom } from '../src/platform/values/indicator-values.js';
import { readOwnBreakdowns } from '../src/platform/values/own-breakdowns.js';
import { readProjectFacts } from '../src/platform/values/project-facts.js';
import { readGround } from '../src/platform/values/value-ground.js';
import { everythingUpTo } from '../src/platform/values/value-question.js';
import { cloneDatabase, type SpecDatabase } from './database-for-specs.js';

const isOpen = { field: 'status', is: 'open' } as const;
const byMunicipality = { breakdowns: ['municipality', 'premisesProvidedBy'] } as const;

/** One definition of each measure that desks and partners allow. */
const definitions: Readonly<Record<string, IndicatorDefinition>> = {
  OPEN: { measure: 'count', counts: [{ of: 'desk', where: isOpen, on: 'openedOn' }], ...byMunicipality },
  PREMISES: { measure: 'distinct', counts: [{ of: 'desk', on: 'premisesHandedOverOn', subject: 'premisesProvidedBy' }] },
  TODAY: { measure: 'stock', counts: [{ of: 'desk', on: 'openedOn', until: 'closedOn' }] },
  COVER: {
    measure: 'ratio',
    numerator: [{ of: 'desk', where: isOpen, on: 'openedOn', subject: 'municipality' }],
    denominator: 4,
  },
  WAIT: { measure: 'mean', counts: [{ of: 'desk', on: 'openedOn', amount: { daysFrom: 'premisesHandedOverOn', to: 'openedOn' } }] },
  TWO: {
    measure: 'rule',
    conditions: [
      { name: { it: 'sportelli', en: 'desks', fr: 'guichets' }, indicator: 'OPEN', atLeast: 3 },
      {
        name: { it: 'comuni con due', en: 'municipalities with two', fr: 'communes avec deux' },
        indicator: 'OPEN',
        groups: { by: 'municipality', each: 2 },
        atLeast: 2,
      },
    ],
    shows: 1,
  },
  GROWTH: { measure: 'ratio', growthOf: 'OPEN' },
  PARTNERS: { measure: 'distinct', counts: [{ of: 'projectPartner', on: 'from', subject: 'organisation' }] },
  AGREED: { measure: 'count', counts: [{ of: 'strategy', on: 'finalisedOn' }] },
};

const start = '2025-01-01';
const days = fc.integer({ min: 0, max: 400 }).map((after) => addDays(start, after));

const someDesks: fc.Arbitrary<PlannedDesk[]> = fc
  .array(
    fc.record({
      municipality: fc.constantFrom('Livorno', 'Cecina', 'Piombino', ''),
      status: fc.constantFrom('open' as const, 'planned' as const, 'closed' as const),
      openedOn: fc.option(days),
      stays: fc.option(fc.integer({ min: 0, max: 200 })),
      handedOver: fc.option(days),
      from: fc.constantFrom('Comune A', 'Comune B', null),
    }),
    { minLength: 1, maxLength: 12 },
  )
  .map((desks) =>
    desks.map(({ municipality, status, openedOn, stays, handedOver, from }, at) => ({
      code: `D${at}`,
      name: `Sportello ${at}`,
      ...{ municipality, status, openedOn },
      closedOn: openedOn === null || stays === null ? null : addDays(openedOn, stays),
      premisesHandedOverOn: handedOver,
      premisesProvidedBy: from === null ? null : { name: from },
    })),
  );

const atMost = (day: CalendarDay | null | undefined, limit: CalendarDay): boolean => typeof day === 'string' && day <= limit;

/** The same by hand: lists of desks, filtered. */
function countedByHand(desks: readonly PlannedDesk[], day: CalendarDay): Record<string, number | null> {
  const opened = desks.filter(({ openedOn }) => atMost(openedOn, day));
  const open = opened.filter(({ status }) => status === 'open');
  const municipalities = open.flatMap(({ municipality }) => (municipality ? [municipality] : []));
  const waits = opened.flatMap(({ openedOn, premisesHandedOverOn }) =>
    openedOn && premisesHandedOverOn ? [(Date.parse(openedOn) - Date.parse(premisesHandedOverOn)) / 86_400_000] : [],
  );
  const given = desks.filter(({ premisesHandedOverOn }) => atMost(premisesHandedOverOn, day));
  return {
    OPEN: open.length,
    PREMISES: new Set(given.flatMap(({ premisesProvidedBy }) => (premisesProvidedBy ? [premisesProvidedBy.name] : []))).size,
    TODAY: opened.filter(({ closedOn }) => !closedOn || closedOn > day).length,
    COVER: Math.round((new Set(municipalities).size / 4) * 1e8) / 1e6,
    WAIT: waits.length === 0 ? null : Math.round((waits.reduce((sum, wait) => sum + wait, 0) / waits.length) * 1e6) / 1e6,
    TWO: [...new Set(municipalities)].filter((name) => municipalities.filter((one) => one === name).length >= 2).length,
    GROWTH: Math.round(((open.length - 2) / 2) * 1e8) / 1e6,
    PARTNERS: 2,
    AGREED: null,
  };
}

describe('values over desks and partners', () => {
  let clone: SpecDatabase;
  beforeAll(async () => (clone = await cloneDatabase()));
  afterAll(() => clone.drop());

  const scopeOf = (projectId: string) => ({ projects: [projectId], account: null });

  async function projectWith(desks: readonly PlannedDesk[]): Promise<string> {
    const projectId = uuid();
    const programmeId = await clone.database.shared((tx) =>
      ensureProgramme(tx, { code: 'PR-DESKS', name: { it: 'P', en: 'P', fr: 'P' }, fund: 'ESF+' }),
    );
    await clone.database.withScope(
      scopeOf(projectId),
      (tx, postedAt) =>
        createProject(tx, postedAt, {
          ...{
            projectId,
            programmeId,
            acronym: `D-${projectId.slice(-12)}`,
            specificObjective: 'ESO4.8',
            priority: '1',
            categoryOfRegion: 'NA',
          },
          title: { it: 'T', en: 'T', fr: 'T' },
          ...{ start, end: '2027-12-31', leadPartner: { name: 'Provincia' }, partners: [{ name: 'Comune A', role: 'partner' }], desks },
          indicators: Object.entries(definitions).map(([code, definition]) => ({
            ...anIndicator({ code, commonCode: null, unit: ['COVER', 'GROWTH'].includes(code) ? '%' : 'desks', definition }),
            baseline: code === 'OPEN' ? { value: 2 } : null,
          })),
        }),
      { lock: 'exclusive' },
    );
    return projectId;
  }

  const valuesOn = (projectId: string, day: CalendarDay, knownAt: Date | null = null): Promise<IndicatorValue[]> =>
    clone.database.withBulkScope(scopeOf(projectId), async (client) => {
      const change = await readChange(client, projectId);
      if (!change) throw new Error('no project');
      const facts = await readProjectFacts(client, projectId, change);
      const question = { ...everythingUpTo(day), knownAt, by: [['desk'] as const] };
      return valuesFrom(await readGround(client, facts, question), new Date());
    });
  const byCode = (values: readonly IndicatorValue[]) => Object.fromEntries(values.map(({ code, value }) => [code, value]));

  it('are what counting the records by hand gives, on any day, and what breakdowns sum to', async () => {
    await fc.assert(
      fc.asyncProperty(someDesks, days, async (desks, day) => {
        const values = await valuesOn(await projectWith(desks), day);
        expect(byCode(values)).toEqual(countedByHand(desks, day));
        for (const { code, value, by } of values)
          if (by?.['desk'] && ['OPEN', 'PREMISES', 'TODAY'].includes(code))
            expect(Object.values(by['desk']).reduce((sum, amount) => sum + amount, 0)).toBe(value ?? 0);
      }),
      { numRuns: 15 },
    );
  });

  it('stay what they were for who asks what was known before a change', async () => {
    await fc.assert(
      fc.asyncProperty(someDesks, days, async (desks, day) => {
        const projectId = await projectWith(desks);
        const before = await valuesOn(projectId, day);
        const knownThen = (await clone.database.changeOf(scopeOf(projectId), projectId))?.lastPostedAt ?? null;
        await clone.database.withBulkScope(
          scopeOf(projectId),
          async (client, postedAt) => {
            await client.query(
              `update desk set status = case status when 'open' then 'planned' else 'open' end, municipality = 'Lecce', version = version + 1`,
            );
            await postProjectRecords(queryOn(client), projectId, postedAt);
          },
          { lock: 'exclusive' },
        );
        expect(byCode(await valuesOn(projectId, day, knownThen))).toEqual(byCode(before));
        const changed = desks.map((desk) => ({
          ...desk,
          municipality: 'Lecce',
          status: desk.status === 'open' ? ('planned' as const) : ('open' as const),
        }));
        expect(byCode(await valuesOn(projectId, day))).toEqual(countedByHand(changed, day));
      }),
      { numRuns: 10 },
    );
  });

  it('are broken down by the fields that the definition names, records by their name', async () => {
    const projectId = await projectWith([
      { code: 'D1', name: 'Uno', municipality: 'Cecina', status: 'open', openedOn: start, premisesProvidedBy: { name: 'Comune A' } },
      { code: 'D2', name: 'Due', municipality: 'Cecina', status: 'open', openedOn: start, premisesProvidedBy: { name: 'Comune B' } },
    ]);
    const own = await clone.database.withBulkScope(scopeOf(projectId), async (client) => {
      const facts = await readProjectFacts(client, projectId, { changeNumber: '1', lastPostedAt: new Date() });
      const open = facts.indicators.find(({ code }) => code === 'OPEN');
      return open ? readOwnBreakdowns(client, facts, everythingUpTo('2026-01-01'), open) : [];
    });
    expect(own.map(({ label, members }) => [label.it, members.map(({ label: name, value }) => [name.it, value])])).toEqual([
      ['comune', [['Cecina', 2]]],
      [
        'ente che mette a disposizione la sede',
        jasmine.arrayWithExactContents([
          ['Comune A', 1],
          ['Comune B', 1],
        ]),
      ],
    ]);
  });

  it('wait for records that are not kept, and say which', async () => {
    const values = await valuesOn(await projectWith([]), start);
    expect(values.find(({ code }) => code === 'AGREED')).toEqual(jasmine.objectContaining({ value: null, waiting: 'strategy' }));
  });
});
