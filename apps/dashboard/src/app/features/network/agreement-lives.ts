import type { AgreementOnDayView, CommitmentOnDayView } from '#contract';
import { addDays, addMonths, type CalendarDay, daysBetween, expiringWithinDays } from '#domain';

/** The stretch of time that is drawn; its end is the first day after it. */
export interface TimeSpan {
  readonly start: CalendarDay;
  readonly end: CalendarDay;
}

/** `drafted`, `approved` and `signed` wait for something; `unsigned` still does; `last` are the last days before it ends. */
export interface LifeBar {
  readonly kind: 'drafted' | 'approved' | 'unsigned' | 'signed' | 'in_force' | 'last';
  /** In percent of the span. */
  readonly left: number;
  readonly width: number;
  /** Whether it goes on beyond the drawing. */
  readonly isCut: boolean;
}

/** A day on which something happened, or is owed. */
export interface LifeMark {
  readonly kind: 'signature' | 'adhesion' | 'withdrawal' | 'renewal';
  readonly day: CalendarDay;
  readonly left: number;
  readonly organisations: readonly string[];
}

export interface LifePromise {
  readonly day: CalendarDay;
  readonly left: number;
  /** The worst of those that are owed on the day. */
  readonly status: CommitmentOnDayView['status'];
  readonly count: number;
}

export interface AgreementLife {
  readonly bars: readonly LifeBar[];
  readonly marks: readonly LifeMark[];
  readonly promises: readonly LifePromise[];
}

/** So far the drawing reaches at most: what is older or later is cut at the edge. */
const monthsBefore = 48;
const monthsAfter = 30;
const monthsAhead = 6;

/** From the quarter in which the first agreement began to the one in which the last ends, as far as it can be read. */
export function spanOf(agreements: readonly AgreementOnDayView[], on: CalendarDay): TimeSpan {
  const days = agreements.flatMap(({ draftedOn, approvedOn, parties, endedOn, expiresOn, commitments }) => [
    ...[draftedOn, approvedOn, endedOn, expiresOn],
    ...parties.map(({ signedOn }) => signedOn),
    ...commitments.map(({ dueOn }) => dueOn),
  ]);
  const known = days.filter((day) => day !== null).toSorted();
  const [earliest, latest] = [known[0] ?? on, known.at(-1) ?? on];
  const [first, last] = [later(earliest, addMonths(on, -monthsBefore)), earlier(latest, addMonths(on, monthsAfter))];
  return { start: quarterOf(earlier(first, on)), end: addMonths(quarterOf(later(last, addMonths(on, monthsAhead))), 3) };
}

/** The first day of each quarter, half or year that the axis names. */
export function ticksOf(span: TimeSpan): readonly { readonly day: CalendarDay; readonly left: number }[] {
  const months = Math.round(daysBetween(span.start, span.end) / 30.4);
  const step = months <= 20 ? 3 : months <= 48 ? 6 : 12;
  const ticks: { day: CalendarDay; left: number }[] = [];
  for (let day = span.start; day < span.end; day = addMonths(day, 3))
    if ((Number(day.slice(5, 7)) - 1) % step === 0) ticks.push({ day, left: placeOf(day, span) });
  return ticks;
}

/** Where a day stands, in percent of the span; what lies outside it stands at its edge. */
export function placeOf(day: CalendarDay, { start, end }: TimeSpan): number {
  const share = daysBetween(start, day) / Math.max(1, daysBetween(start, end));
  return Math.round(Math.min(1, Math.max(0, share)) * 10_000) / 100;
}

/** The life of an agreement as it is drawn. */
export function lifeOf(agreement: AgreementOnDayView, span: TimeSpan, on: CalendarDay): AgreementLife {
  return { bars: barsOf(agreement, span, on), marks: marksOf(agreement, span), promises: promisesOf(agreement.commitments, span) };
}

function barsOf({ draftedOn, approvedOn, signedOn, inForceOn, endedOn }: AgreementOnDayView, span: TimeSpan, on: CalendarDay): LifeBar[] {
  const bar = (kind: LifeBar['kind'], from: CalendarDay | null, to: CalendarDay | null): LifeBar[] => {
    const end = to ?? span.end;
    if (from === null || end <= from || end <= span.start || from >= span.end) return [];
    const left = placeOf(from, span);
    return [{ kind, left, width: Math.round((placeOf(end, span) - left) * 100) / 100, isCut: end >= span.end }];
  };
  const waits = signedOn === null || signedOn > on;
  // nobody knows when the last one will sign: it waits until the day
  const until = waits ? on : signedOn;
  const began = inForceOn !== null && inForceOn > on ? null : inForceOn;
  const lastDays = endedOn === null || began === null ? null : later(addDays(endedOn, -expiringWithinDays), began);
  return [
    ...bar('drafted', draftedOn, approvedOn ?? until),
    ...bar(waits ? 'unsigned' : 'approved', approvedOn, until),
    ...(waits ? [] : bar('signed', signedOn, inForceOn)),
    ...(waits ? [] : bar('in_force', inForceOn, lastDays ?? endedOn)),
    ...(waits || endedOn === null ? [] : bar('last', lastDays, endedOn)),
  ];
}

function marksOf({ parties, renewals }: AgreementOnDayView, span: TimeSpan): LifeMark[] {
  const found = new Map<string, { kind: LifeMark['kind']; day: CalendarDay; organisations: string[] }>();
  const mark = (kind: LifeMark['kind'], day: CalendarDay | null, organisation?: string): void => {
    if (day === null || day < span.start || day >= span.end) return;
    const known = found.get(`${kind} ${day}`) ?? { kind, day, organisations: [] };
    if (organisation !== undefined) known.organisations.push(organisation);
    found.set(`${kind} ${day}`, known);
  };
  for (const { organisation, signedOn, adhesion, withdrawnOn } of parties) {
    mark(adhesion ? 'adhesion' : 'signature', signedOn, organisation.name);
    mark('withdrawal', withdrawnOn, organisation.name);
  }
  for (const { on } of renewals) mark('renewal', on);
  return [...found.values()].map((one) => ({ ...one, left: placeOf(one.day, span) })).sort((one, other) => one.left - other.left);
}

/** What is worst is seen first. */
const weight = { overdue: 0, open: 1, partly: 2, fulfilled: 3, waived: 4 };

function promisesOf(commitments: readonly CommitmentOnDayView[], span: TimeSpan): LifePromise[] {
  const found = new Map<CalendarDay, LifePromise>();
  for (const { dueOn, status } of commitments) {
    if (dueOn === null || dueOn < span.start || dueOn >= span.end) continue;
    const known = found.get(dueOn);
    const worst = known && weight[known.status] < weight[status] ? known.status : status;
    found.set(dueOn, { day: dueOn, left: placeOf(dueOn, span), status: worst, count: (known?.count ?? 0) + 1 });
  }
  return [...found.values()].sort((one, other) => one.left - other.left);
}

function quarterOf(day: CalendarDay): CalendarDay {
  const month = Number(day.slice(5, 7));
  return `${day.slice(0, 4)}-${String(month - ((month - 1) % 3)).padStart(2, '0')}-01`;
}

const later = (one: CalendarDay, other: CalendarDay): CalendarDay => (one > other ? one : other);
const earlier = (one: CalendarDay, other: CalendarDay): CalendarDay => (one < other ? one : other);
