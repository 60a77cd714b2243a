import type { ClientBase } from 'pg';
import type { CharterOnDay, MeasurementOnDay, StandardOnDay } from '#contract';
import {
  type CalendarDay,
  charterMeasurementMissing,
  type ContentValue,
  daysLost,
  groupedBy,
  isAboutOpeningDays,
  measuredAgainst,
  measuredPeriod,
} from '#domain';
import { type DayQuestion, RecordsByType, textOf } from '../../platform/records/records-on-day.js';
import type { StoredRecord } from '../../platform/records/stored-record.js';
import { deskNamed, type DeskOfProject } from './read-desks.js';
import { scheduleOf } from './read-schedule.js';

interface Around {
  readonly on: CalendarDay;
  readonly records: RecordsByType;
  readonly desks: readonly DeskOfProject[];
}

/** Charters that were not published after the day, their standards, and what was last measured of each at each desk (desk practice 3.12). */
export async function readCharters(client: ClientBase, question: DayQuestion, desks: readonly DeskOfProject[]): Promise<CharterOnDay[]> {
  const records = await RecordsByType.read(client, question, [
    ...(['serviceCharter', 'charterStandard', 'charterMeasurement', 'network', 'deskOpening', 'deskClosure'] as const),
  ]);
  const around: Around = { on: question.on, records, desks };
  const standards = records.byReference('charterStandard', 'charter');
  const measurements = records.byReference('charterMeasurement', 'standard');
  const placeOf = ({ content }: StoredRecord): number => desks.findIndex(({ id }) => id === content['desk']);
  return records
    .of('serviceCharter')
    .filter(({ content }) => (textOf(content['publishedOn']) ?? '') <= question.on)
    .toSorted((one, other) => placeOf(one) - placeOf(other))
    .map((charter) => ({
      id: charter.id,
      desk: deskNamed(desks, textOf(charter.content['desk'])),
      network: records.named(textOf(charter.content['network']), 'name'),
      version: textOf(charter.content['version']),
      status: textOf(charter.content['status']) ?? 'draft',
      publishedOn: textOf(charter.content['publishedOn']),
      standards: (standards.get(charter.id) ?? [])
        .map((standard) => standardOf(standard, charter, measurements.get(standard.id) ?? [], around))
        .toSorted((one, other) => one.code.localeCompare(other.code, 'it', { numeric: true })),
    }));
}

function standardOf(
  { id, content }: StoredRecord,
  charter: StoredRecord,
  measurements: readonly StoredRecord[],
  around: Around,
): StandardOnDay {
  const name = textOf(content['name']);
  const periodicity = textOf(content['periodicity']);
  const byDesk = groupedBy(
    measurements.filter((one) => measuredOn(one) <= around.on).toSorted((one, other) => (measuredOn(one) < measuredOn(other) ? 1 : -1)),
    (measurement) => textOf(measurement.content['desk']),
  );
  const [last] = [...byDesk.values()].flatMap(([one]) => (one ? [measuredOn(one)] : [])).toSorted();
  const missing = charterMeasurementMissing(
    {
      ...{ id, name: name ?? '', periodicity, lastMeasuredOn: last ?? null },
      ...{ charterStatus: textOf(charter.content['status']), publishedOn: textOf(charter.content['publishedOn']) },
    },
    around.on,
  );
  return {
    ...{ id, name, periodicity, code: textOf(content['code']) ?? '', dimension: textOf(content['dimension']) },
    ...{ formula: textOf(content['formula']), operator: content['operator'] === '<=' ? '<=' : '>=' },
    ...{ threshold: numberOf(content['threshold']) ?? 0, unit: textOf(content['unit']) },
    measurements: [...byDesk.values()].flatMap(([newest, before]) => (newest ? [measurementOf(newest, before, content, around)] : [])),
    missingSince: missing?.since ?? null,
  };
}

function measurementOf(
  measurement: StoredRecord,
  before: StoredRecord | undefined,
  standard: StoredRecord['content'],
  { desks, records }: Around,
): MeasurementOnDay {
  const { id, content } = measurement;
  const period = measuredPeriod(measuredOn(measurement), before ? measuredOn(before) : null, textOf(standard['periodicity']));
  const [threshold, operator] = [numberOf(standard['threshold']), textOf(standard['operator'])];
  const { value, met } = measuredAgainst(content, { threshold, operator });
  const desk = desks.find((one) => one.id === content['desk']);
  const isExplained = isAboutOpeningDays(textOf(standard['name']), textOf(standard['formula']));
  return {
    ...{ id, desk: deskNamed(desks, desk?.id ?? null), ...period },
    ...{ numerator: numberOf(content['numerator']), denominator: numberOf(content['denominator']), note: textOf(content['note']) },
    ...{ value: typeof value === 'number' ? value : null, met: typeof met === 'boolean' ? met : null },
    lost: desk && isExplained ? daysLost(scheduleOf(desk, records), period).map((one) => ({ ...one })) : [],
  };
}

function measuredOn({ content }: StoredRecord): CalendarDay {
  return textOf(content['measuredOn']) ?? '';
}

function numberOf(value: ContentValue | undefined): number | null {
  return typeof value === 'number' ? value : null;
}
