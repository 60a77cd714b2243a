import fc from 'fast-check';
import { anyCountedCase, type CountedCase } from '#testkit';
import type { Tally } from '../counting/tally.js';
import { addDays } from '../periods/calendar-arithmetic.js';
import { isCalendarDay } from '../periods/calendar-day.js';
import type { RecordNode } from '../records/record-node.js';
import { checkDefinition } from './check-definition.js';
import { countRecord } from './count-record.js';
import type { CountedByField, IndicatorDefinition } from './definition.js';
import { meets } from './meets.js';

const nobody = (): boolean => false;

function tallied(records: readonly RecordNode[], definition: IndicatorDefinition): readonly Tally[] {
  return records.flatMap((record) => countRecord([{ code: 'X-1', definition }], record, nobody));
}

function grouped(tallies: readonly Tally[], by: (tally: Tally) => string | undefined): ReadonlyMap<string | undefined, readonly Tally[]> {
  const groups = new Map<string | undefined, Tally[]>();
  for (const tally of tallies) groups.set(by(tally), [...(groups.get(by(tally)) ?? []), tally]);
  return groups;
}

const count = ({ counts, breakdown }: CountedCase, change: Partial<CountedByField> = {}): IndicatorDefinition => ({
  measure: 'count',
  counts: [{ ...counts, ...change }],
  breakdowns: breakdown === null ? [] : [breakdown],
});

describe('random definitions over random records', () => {
  it('pass the check when every condition fits its field', () =>
    fc.assert(fc.property(anyCountedCase, (one) => expect(checkDefinition('X-1', count(one), new Map())).toEqual([]))));

  it('count a record at most once, one, on the day of its field', () =>
    fc.assert(
      fc.property(anyCountedCase, (one) => {
        for (const record of one.records) {
          const tallies = tallied([record], count(one));
          expect(tallies.length).toBe(meets(record, one.counts.where, nobody) && record.values[one.counts.on] !== null ? 1 : 0);
          for (const { day, lastDay, amount } of tallies)
            expect([day, lastDay, amount]).toEqual([String(record.values[one.counts.on]), null, 1]);
        }
      }),
    ));

  it('R14: count what meets a condition and what meets its opposite apart, and what is not known in neither', () =>
    fc.assert(
      fc.property(anyCountedCase, (one) => {
        const { where } = one.counts;
        for (const record of one.records) expect(meets(record, where, nobody) && meets(record, { not: where }, nobody)).toBeFalse();
        const doubled = tallied(one.records, count(one, { where: { not: { not: where } } }));
        expect(doubled).toEqual(tallied(one.records, count(one)));
      }),
    ));

  it('sum over any breakdown to the whole, what is not known included', () =>
    fc.assert(
      fc.property(anyCountedCase, (one) => {
        const tallies = tallied(one.records, count(one));
        const groups = grouped(tallies, ({ facets }) => (one.breakdown === null ? undefined : facets[one.breakdown]));
        expect([...groups.values()].reduce((sum, group) => sum + group.length, 0)).toBe(tallies.length);
        for (const member of groups.keys()) if (member !== undefined) expect(member).not.toBe('');
      }),
    ));

  it('of a ratio whose upper part is narrowed lie between nothing and one', () =>
    fc.assert(
      fc.property(anyCountedCase, (one) => {
        const { of, on } = one.counts;
        const tallies = tallied(one.records, { measure: 'ratio', numerator: [one.counts], denominator: [{ of, on }] });
        const parts = grouped(tallies, ({ part }) => part);
        expect(parts.get('numerator')?.length ?? 0).toBeLessThanOrEqual(parts.get('denominator')?.length ?? 0);
      }),
    ));
});

/** A membership of one of six organisations, each with its category. */
const asMember =
  (categories: readonly (string | null)[]) =>
  (
    { organisation, joinedOn, leftOn }: { organisation: number; joinedOn: string | null; leftOn: string | null },
    at: number,
  ): RecordNode => ({
    type: 'networkMember',
    id: `member-${at}`,
    values: { joinedOn, leftOn },
    references: {
      organisation: { type: 'organisation', id: `organisation-${organisation}`, values: { category: categories[organisation] ?? null } },
    },
  });

const orNull = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(arbitrary, { nil: null, freq: 4 });
const days = fc.nat(900).map((n) => addDays('2024-01-01', n));

describe('random stocks, sums and distinct counts', () => {
  const memberships = fc.array(
    fc.record({
      organisation: fc.nat(5),
      joinedOn: orNull(days),
      leftOn: orNull(days),
    }),
    { maxLength: 30 },
  );
  const categories = fc.array(orNull(fc.constantFrom('school', 'company', 'other')), { minLength: 6, maxLength: 6 });
  const stock: IndicatorDefinition = {
    measure: 'stock',
    counts: [{ of: 'networkMember', on: 'joinedOn', until: 'leftOn', subject: 'organisation' }],
    breakdowns: ['organisation.category'],
  };

  it('have a first day that is no later than the last', () =>
    fc.assert(
      fc.property(memberships, (all) => {
        const tallies = tallied(all.map(asMember([])), stock);
        for (const { day, lastDay } of tallies) {
          expect(isCalendarDay(day)).toBeTrue();
          if (lastDay !== null) expect(lastDay >= day).toBeTrue();
        }
        const present = all.filter(({ joinedOn, leftOn }) => joinedOn !== null && (leftOn === null || leftOn > joinedOn));
        expect(tallies.length).toBe(present.length);
      }),
    ));

  it('hold on a day exactly who had joined and not left', () =>
    fc.assert(
      fc.property(memberships, days, (all, asked) => {
        const there = tallied(all.map(asMember([])), stock).filter(
          ({ day, lastDay }) => day <= asked && (lastDay === null || asked <= lastDay),
        );
        const expected = all.filter(
          ({ joinedOn, leftOn }) => joinedOn !== null && joinedOn <= asked && (leftOn === null || leftOn > asked),
        );
        expect(new Set(there.map(({ subject }) => subject))).toEqual(
          new Set(expected.map(({ organisation }) => `organisation-${organisation}`)),
        );
      }),
    ));

  it('of distinct subjects sum over a trait of the subject to the whole', () =>
    fc.assert(
      fc.property(memberships, categories, (all, category) => {
        const tallies = tallied(all.map(asMember(category)), { ...stock, measure: 'distinct' });
        const subjectsOf = (some: readonly Tally[]): number => new Set(some.map(({ subject }) => subject)).size;
        const groups = grouped(tallies, ({ facets }) => facets['organisation.category']);
        expect([...groups.values()].reduce((sum, group) => sum + subjectsOf(group), 0)).toBe(subjectsOf(tallies));
      }),
    ));

  it('add up the numbers that are known, and a mean divides by as many', () =>
    fc.assert(
      fc.property(fc.array(orNull(fc.nat(500)), { maxLength: 30 }), (hours) => {
        const visits = hours.map((of, at): RecordNode => ({
          type: 'supportVisit',
          id: `${at}`,
          values: { date: '2025-03-10', hours: of },
        }));
        const tallies = tallied(visits, { measure: 'mean', counts: [{ of: 'supportVisit', on: 'date', amount: { field: 'hours' } }] });
        const sumOf = (part: Tally['part']): number =>
          tallies.filter((tally) => tally.part === part).reduce((sum, { amount }) => sum + amount, 0);
        const known = hours.filter((of) => of !== null);
        expect([sumOf('numerator'), sumOf('denominator')]).toEqual([known.reduce((sum, of) => sum + of, 0), known.length]);
      }),
    ));
});
