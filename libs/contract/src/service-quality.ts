import * as z from 'zod';
import { closureReasons, satisfactionItems } from '#domain';
import { calendarDay } from './common.js';
import { networkQuery } from './networks.js';

/** What the view of service quality is asked for: `on` defaults to today, `knownAt` to now. */
export const serviceQualityQuery = networkQuery;

const named = z.object({ id: z.uuid(), name: z.string() });
const reason = z.enum(Object.keys(closureReasons) as (keyof typeof closureReasons)[]);

/** The last measurement of a standard at a desk by the day. */
export const measurementOnDay = z.object({
  id: z.uuid(),
  desk: named.nullable(),
  /** The days it is about. */
  from: calendarDay,
  to: calendarDay,
  numerator: z.number().nullable(),
  denominator: z.number().nullable(),
  /** Null: over nothing there is none (R69). */
  value: z.number().nullable(),
  met: z.boolean().nullable(),
  note: z.string().nullable(),
  /** Of a standard about opening days: promised days that were lost, by reason. */
  lost: z.array(z.object({ reason, days: z.number().int() })),
});
export const standardOnDay = z.object({
  id: z.uuid(),
  code: z.string(),
  name: z.string().nullable(),
  dimension: z.string().nullable(),
  formula: z.string().nullable(),
  operator: z.enum(['>=', '<=']),
  threshold: z.number(),
  unit: z.string().nullable(),
  periodicity: z.string().nullable(),
  measurements: z.array(measurementOnDay),
  /** Since when a measurement is due; null: it is not. */
  missingSince: calendarDay.nullable(),
});
export const charterOnDay = z.object({
  id: z.uuid(),
  desk: named.nullable(),
  network: named.nullable(),
  version: z.string().nullable(),
  status: z.string(),
  publishedOn: calendarDay.nullable(),
  standards: z.array(standardOnDay),
});
const mean = z.number().nullable();
const satisfactionLine = z.object({
  /** Null: of no desk, or of all of them where figures are protected. */
  desk: named.nullable(),
  moment: z.string().nullable(),
  answers: z.number().int(),
  means: z.record(z.enum(satisfactionItems), mean),
});
const complaintsLine = z.object({
  desk: named.nullable(),
  received: z.number().int(),
  answered: z.number().int(),
  inTime: z.number().int(),
  late: z.number().int(),
  upheld: z.number().int(),
  /** Services given by the day; null: protected figures do not tell them. */
  services: z.number().int().nullable(),
});
/** Promises of service charters with what was measured, scores and complaints, on a day. */
export const serviceQuality = z.object({
  on: calendarDay,
  charters: z.array(charterOnDay),
  /** Whether scores and complaints are exact; else protected figures of the whole project, as of the end of a month (G6-G8). */
  exact: z.boolean(),
  until: calendarDay,
  satisfaction: z.array(satisfactionLine),
  complaints: z.array(complaintsLine),
});

export type ServiceQuality = z.infer<typeof serviceQuality>;
export type CharterOnDay = z.infer<typeof charterOnDay>;
export type StandardOnDay = z.infer<typeof standardOnDay>;
export type MeasurementOnDay = z.infer<typeof measurementOnDay>;
export type ServiceQualityQuery = z.infer<typeof serviceQualityQuery>;
