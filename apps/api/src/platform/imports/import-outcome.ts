import type { ImportFault, ImportOutcome } from '#contract';
import type { ReadFile } from '../files/index.js';
import type { ProjectFacts } from '../values/project-facts.js';
import type { ComparedFile, FileInHand, ImportGround, ImportMoves } from './file-kind.js';
import { correctionFault } from './import-faults.js';

/** Everything an outcome is told from. */
export interface FileOutcome {
  readonly file: FileInHand;
  readonly ground: ImportGround;
  readonly compared: ComparedFile;
  /** What it moves, or would move. */
  readonly moves: ImportMoves;
  /** Null: nothing was written. */
  readonly importId: string | null;
}

/** G32: so many faults are listed; how many there are is said beside. */
const listedFaults = 1000;
const issued = new Set(['submitted', 'under_verification', 'certified']);

/** The answer to an import, a check or a refusal: one shape for all three. */
export function outcomeOf({ file, ground, compared, moves, importId }: FileOutcome): ImportOutcome {
  const { read, incomplete } = file;
  const reported = reportedPeriods(ground.facts, moves);
  const { dialect, columns } = read;
  return {
    importId,
    summary: compared.summary,
    faults: listed([...read.faults.map(faultView), ...reported, ...compared.faults]),
    faultCount: read.faultCount + reported.length + compared.faultCount,
    rows: read.rows,
    dialect: dialect && { ...dialect },
    columns: columns && { known: columns.known.map((one) => ({ ...one })), unknown: [...columns.unknown] },
    incomplete,
    effect: ground.request.tellsValues ? moves.on(ground.before, ground.facts) : [],
    unknownDesks: [...compared.unknownDesks],
    unusual: compared.unusual,
  };
}

/** As many as are listed: where there are more, what refuses the file comes before what only needs a look. */
function listed(faults: readonly ImportFault[]): ImportFault[] {
  if (faults.length <= listedFaults) return [...faults];
  const isError = ({ level }: ImportFault): boolean => level === 'error';
  return [...faults.filter(isError), ...faults.filter((fault) => !isError(fault))].slice(0, listedFaults);
}

function faultView({ level, sheet, row, column, code, reason, remedy }: ReadFile['faults'][number]): ImportFault {
  return { level, sheet, row, column, code, reason: { ...reason }, remedy: { ...remedy } };
}

/** A report that is out does not move (design §5): facts up to its end become a correction in the next one. */
function reportedPeriods({ periods, reportStates }: ProjectFacts, { earliest }: ImportMoves): ImportFault[] {
  if (earliest === null) return [];
  const touched = periods.filter(({ id, end }) => earliest <= end && issued.has(reportStates.get(id) ?? ''));
  return touched.length === 0 ? [] : [correctionFault(touched.map(({ id }) => id))];
}
