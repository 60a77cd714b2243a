import { readParticipations, type FileToRead, type ReadResult } from '../../apps/api/src/platform/files/index.js';
import { countParticipations, defaultProgrammeSettings, type CountBySex, type FileFault } from '#domain';
import type { CountRequest } from './count-request.js';

/** What the command prints. The keys are those other programs rely on. */
export interface CountAnswer {
  readonly specificObjective: string;
  readonly asOf: string;
  readonly values: Readonly<Record<string, CountBySex>>;
  /** People of sound rows who count nowhere, because a field of point 1.1 is missing (R12). */
  readonly incomplete: readonly { operation_id: string; participant_id: string; row: number; missing: readonly string[] }[];
  /** Rows that were not counted, and why; at most a thousand faults in all are named, `counts` has their number. */
  readonly errors: readonly FileFault[];
  readonly notices: readonly FileFault[];
  readonly counts: Readonly<
    Record<'rows' | 'participations' | 'entered' | 'left' | 'provisional' | 'six_month_due' | 'errors' | 'notices', number>
  >;
  readonly dialect: ReadResult['dialect'];
  readonly columns: ReadResult['columns'];
}

/** Reads a file and counts its sound rows; the others are listed. */
export async function countAnswer(request: CountRequest, file: FileToRead): Promise<CountAnswer> {
  const { specificObjective, asOf, today, operation, dateOrder } = request;
  const settings = defaultProgrammeSettings;
  const read = await readParticipations(file, { today, operation, specificObjective, settings, dateOrder });
  const { values, counts } = countParticipations(read.participations, { specificObjective, asOf, settings });
  const ofLevel = (level: FileFault['level']): FileFault[] => read.faults.filter((fault) => fault.level === level);
  return {
    specificObjective,
    asOf,
    values,
    incomplete: read.incomplete.map(({ operationId, participantId, row, missing }) => ({
      operation_id: operationId,
      participant_id: participantId,
      row,
      missing,
    })),
    errors: ofLevel('error'),
    notices: ofLevel('notice'),
    counts: {
      rows: read.rows,
      participations: counts.participations,
      entered: counts.entered,
      left: counts.left,
      provisional: counts.provisional,
      six_month_due: counts.sixMonthsPast,
      errors: read.faultCounts.error,
      notices: read.faultCounts.notice,
    },
    dialect: read.dialect,
    columns: read.columns,
  };
}
