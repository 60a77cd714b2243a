import {
  esfPlusOutputTable,
  esfPlusResultTable,
  indicatorsDue,
  indicatorsOf,
  totalled,
  type BySex,
  type OutputForTable,
  type ReportTable,
  type ResultForTable,
  type ResultTarget,
  type TableKey,
  type TargetBySex,
  type TransmissionVersion,
} from '#domain';
import { keyName, type OperationsOfKey, type ValuesOfKeys } from '../../platform/programmes/programme-operations.js';
import type { TypedInKey } from '../../platform/programmes/typed-in-programme.js';
import type { ProgrammeTarget } from '../../platform/programmes/programme-targets.js';

/** What a funder's table is made of: sums over the operations of each row key, and the programme's targets. */
export interface ProgrammeTableFacts {
  readonly version: TransmissionVersion;
  readonly nonBinarySex: boolean;
  readonly operations: readonly OperationsOfKey[];
  readonly values: ValuesOfKeys;
  /** Results among their reference outputs. */
  readonly among: ValuesOfKeys;
  readonly targets: readonly ProgrammeTarget[];
  /** What operations typed and did not count (R30): its rows say so. */
  readonly typed: readonly TypedInKey[];
}

const notComputed: BySex = { M: null, F: null, N: null, T: null };

/** T6 or T10 of a programme: the rows of each key one after the other (R67); keys whose indicators are not due have none (R65). */
export function composeProgrammeTable(table: 'T6' | 'T10', facts: ProgrammeTableFacts): ReportTable {
  const keys = facts.operations.filter(({ key }) => indicatorsDue(facts.version, key.specificObjective));
  const tables = keys.map((operations) => tableOfKey(table, operations, facts));
  return { ...(tables[0] ?? tableOfKey(table, { key: noKey, operations: [] }, facts)), rows: tables.flatMap(({ rows }) => rows) };
}

/** A table without rows has its columns all the same. */
const noKey: TableKey = { priority: '', specificObjective: '', fund: '', categoryOfRegion: null };

function tableOfKey(table: 'T6' | 'T10', { key }: OperationsOfKey, facts: ProgrammeTableFacts): ReportTable {
  const { nonBinarySex, version } = facts;
  return table === 'T6'
    ? esfPlusOutputTable({ key, nonBinarySex, outputs: outputsOf(keyName(key), key.specificObjective, facts) })
    : esfPlusResultTable({ key, nonBinarySex, results: resultsOf(keyName(key), key.specificObjective, facts), reportedIn: version });
}

function outputsOf(key: string, specificObjective: string, facts: ProgrammeTableFacts): OutputForTable[] {
  const { values, targets } = facts;
  return indicatorsOf(specificObjective)
    .filter(({ kind }) => kind === 'output')
    .map(({ code, name, unit }) => {
      const target = targets.find((one) => one.key === key && one.code === code);
      return {
        ...{ code, name, unit },
        values: values.get(key)?.get(code) ?? notComputed,
        milestone2024: target?.milestone2024 ?? null,
        target2029: inTotal(target?.target2029 ?? null),
        ...markOf(key, code, facts),
      };
    });
}

function resultsOf(key: string, specificObjective: string, facts: ProgrammeTableFacts): ResultForTable[] {
  return indicatorsOf(specificObjective)
    .filter(({ kind }) => kind === 'result')
    .map(({ code, name, unit }) => {
      const target = facts.targets.find((one) => one.key === key && one.code === code);
      return {
        ...{ code, name, unit },
        values: facts.values.get(key)?.get(code) ?? notComputed,
        target: target ? resultTarget(key, target, facts) : null,
        ...markOf(key, code, facts),
      };
    });
}

/** A sum in which an operation's part was typed is marked as typed. */
function markOf(key: string, code: string, { typed }: ProgrammeTableFacts): Pick<OutputForTable, 'typed'> {
  const found = typed.find((one) => one.key === key && one.code === code);
  return found ? { typed: found.kind } : {};
}

/** The participants of the reference output against the target; nobody among them with the result is 0 (R68, R69). */
function resultTarget(key: string, target: ProgrammeTarget, { values, among }: ProgrammeTableFacts): ResultTarget | null {
  const { code, referenceOutput, target2029, targetPercent2029 } = target;
  if (referenceOutput === null) return null;
  const computed = values.get(key)?.has(code) === true && values.get(key)?.has(referenceOutput) === true;
  return {
    referenceOutput,
    unit: targetPercent2029 === null ? 'number' : 'percentage',
    target2029: inTotal(targetPercent2029 ?? target2029),
    achieved: computed ? (among.get(key)?.get(`${code} ${referenceOutput}`) ?? totalled(0, 0)) : notComputed,
    referenceValues: values.get(key)?.get(referenceOutput) ?? notComputed,
  };
}

/** Targets are not set by sex (R69). */
function inTotal(target: number | null): TargetBySex {
  return target === null ? {} : { T: target };
}
