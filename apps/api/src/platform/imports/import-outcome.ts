import type { ImportFault, ImportOutcome, IndicatorValue } from '#contract';
import type { ReadResult } from '../files/index.js';
import type { ProjectFacts } from '../values/project-facts.js';
import type { ImportEffect } from './import-effect.js';
import { correctionFault, unknownDesksFault } from './import-faults.js';
import type { ImportPlan } from './import-plan.js';

/** Everything an outcome is told from. */
export interface FileOutcome {
  readonly read: ReadResult;
  readonly plan: ImportPlan;
  readonly unusual: ImportOutcome['unusual'];
  readonly unknownDesks: readonly string[];
  readonly effect: ImportEffect;
  readonly facts: ProjectFacts;
  /** Values before the import, up to today. */
  readonly before: readonly IndicatorValue[];
  /** Null: nothing was written. */
  readonly importId: string | null;
}

/** G32: so many faults are listed; how many there are is said beside. */
const listedFaults = 1000;
const issued = new Set(['submitted', 'under_verification', 'certified']);

/** The answer to an import, a check or a refusal: one shape for all three. */
export function outcomeOf({ read, plan, unusual, unknownDesks, effect, facts, before, importId }: FileOutcome): ImportOutcome {
  const deskColumn = read.columns?.known.find(({ field }) => field === 'desk')?.column ?? null;
  const own: ImportFault[] = [
    ...reportedPeriods(facts, effect),
    ...(unknownDesks.length > 0 ? [unknownDesksFault(unknownDesks, deskColumn)] : []),
    ...plan.notices,
  ];
  const { dialect, columns } = read;
  return {
    importId,
    summary: plan.summary,
    faults: [...read.faults.map(faultView), ...own].slice(0, listedFaults),
    faultCount: read.faultCount + own.length,
    rows: read.rows,
    dialect: dialect && { ...dialect },
    columns: columns && { known: columns.known.map((one) => ({ ...one })), unknown: [...columns.unknown] },
    incomplete: read.incomplete.length,
    effect: effect.on(before, facts),
    unknownDesks: [...unknownDesks],
    unusual,
  };
}

function faultView({ level, sheet, row, column, code, reason, remedy }: ReadResult['faults'][number]): ImportFault {
  return { level, sheet, row, column, code, reason: { ...reason }, remedy: { ...remedy } };
}

/** A report that is out does not move (design §5): facts up to its end become a correction in the next one. */
function reportedPeriods({ periods, reportStates }: ProjectFacts, { earliest }: ImportEffect): ImportFault[] {
  if (earliest === null) return [];
  const touched = periods.filter(({ id, end }) => earliest <= end && issued.has(reportStates.get(id) ?? ''));
  return touched.length === 0 ? [] : [correctionFault(touched.map(({ id }) => id))];
}
