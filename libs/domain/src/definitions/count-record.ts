import type { Tally, TallyPart } from '../counting/tally.js';
import { addDays, daysBetween } from '../periods/calendar-arithmetic.js';
import type { CalendarDay } from '../periods/calendar-day.js';
import { textsOf, valueAt, type Path } from '../records/path.js';
import type { RecordNode } from '../records/record-node.js';
import type { Amount, CountedByField, IndicatorDefinition } from './definition.js';
import { partsOf } from './definition.js';
import { meets, type Membership } from './meets.js';

interface CountedIndicator {
  readonly code: string;
  readonly definition: IndicatorDefinition;
}

/** The tallies of a record for the indicators of a project. Pure; a record counts once per subject and part, on its first day. */
export function countRecord(indicators: readonly CountedIndicator[], record: RecordNode, isMember: Membership): readonly Tally[] {
  return indicators.flatMap(({ code, definition }) => {
    const { numerator, denominator } = partsOf(definition);
    const breakdowns = 'breakdowns' in definition ? (definition.breakdowns ?? []) : [];
    const tally = (part: TallyPart) => (counts: CountedByField) =>
      countedOnce(record, counts, isMember).map((counted) => {
        // of a mean only what has an amount is counted, and counts one
        const amount = definition.measure === 'mean' && part === 'denominator' ? 1 : counted.amount;
        return { indicator: code, part, ...counted, amount, facets: facetsOf(record, breakdowns) };
      });
    return [...byField(numerator, record).flatMap(tally('numerator')), ...byField(denominator, record).flatMap(tally('denominator'))];
  });
}

function byField(counts: ReturnType<typeof partsOf>['numerator'], record: RecordNode): readonly CountedByField[] {
  return counts.filter((one): one is CountedByField => !('rule' in one) && one.of === record.type);
}

function countedOnce(
  record: RecordNode,
  { where, on, until, subject, amount }: CountedByField,
  isMember: Membership,
): readonly Pick<Tally, 'day' | 'lastDay' | 'amount' | 'subject'>[] {
  const day = firstDay(record, on);
  const counted = amount ? amountOf(record, amount) : 1;
  if (day === null || counted === null || (where && !meets(record, where, isMember))) return [];
  const end = until === undefined ? null : firstDay(record, until);
  // ended before it began: it never counted
  if (end !== null && end <= day) return [];
  const subjects = subject === undefined ? [null] : new Set(textsOf(valueAt(record, subject)));
  return [...subjects].map((one) => ({ day, lastDay: end === null ? null : addDays(end, -1), amount: counted, subject: one }));
}

function firstDay(record: RecordNode, path: Path): CalendarDay | null {
  return [...textsOf(valueAt(record, path))].sort()[0] ?? null;
}

/** Null when a number it needs is not known: then there is nothing to add up, which is not 0. */
function amountOf(record: RecordNode, amount: Amount): number | null {
  if ('daysFrom' in amount) {
    const [from, to] = [valueAt(record, amount.daysFrom), valueAt(record, amount.to)];
    return typeof from === 'string' && typeof to === 'string' ? daysBetween(from, to) : null;
  }
  const value = valueAt(record, amount.field);
  if (typeof value !== 'number') return null;
  if (!('minus' in amount)) return value;
  const other = valueAt(record, amount.minus);
  return typeof other === 'number' ? value - other : null;
}

function facetsOf(record: RecordNode, breakdowns: readonly Path[]): Tally['facets'] {
  const known = breakdowns.map((path) => [path, textsOf(valueAt(record, path)).join(', ')] as const);
  return Object.fromEntries(known.filter(([, word]) => word !== ''));
}
