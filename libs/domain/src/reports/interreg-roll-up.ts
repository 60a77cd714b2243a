import { countedOnce } from '../counting/counted-once.js';
import { commonIndicatorOf } from '../indicators/framework-indicators.js';

/** What was promised, and what was reached. */
export type RollUpSide = 'planned' | 'achieved';

/** A value of one indicator in one operation of Interreg; null: not set, or not known, which is not 0. */
export interface OperationValue extends Readonly<Record<RollUpSide, number | null>> {
  readonly code: string;
  /** What the number counts, by name: legal identifiers of organisations (R104), keys of strategies that projects share (R102). */
  readonly identifiers?: Readonly<Record<RollUpSide, readonly (string | null)[]>>;
}

export interface InterregOperation {
  readonly id: string;
  readonly priority: string;
  readonly specificObjective: string;
  /** Selected: approved. Finalised: its end is accepted; only then has it achieved anything (R107). */
  readonly status: 'selected' | 'finalised';
  readonly values: readonly OperationValue[];
}

/** A row of the programme's tables: priority × specific objective × indicator, no category of region (R107). Null keys: the whole programme. */
export interface RollUpRow extends Readonly<Record<RollUpSide, number | null>> {
  readonly priority: string | null;
  readonly specificObjective: string | null;
  readonly code: string;
  /** Operations whose part is not in the number: no value is stated, or an organisation has no identifier. */
  readonly missing: Readonly<Record<RollUpSide, readonly string[]>>;
}

interface Contribution {
  readonly operation: InterregOperation;
  readonly value: OperationValue;
}

/**
 * R107: planned values are those of all selected operations, finalised ones among them; achieved values are those of finalised operations
 * only. Things and participations are added up. Organisations count once in each objective and once in the programme (R104), named
 * strategies once in the programme (R102), so the programme's row is not always the sum of the others.
 */
export function rollUpInterreg(operations: readonly InterregOperation[]): readonly RollUpRow[] {
  const all = operations.flatMap((operation) => operation.values.map((value) => ({ operation, value })));
  const rows = grouped(all, ({ operation, value }) => JSON.stringify([operation.priority, operation.specificObjective, value.code]));
  const totals = grouped(all, ({ value }) => value.code);
  return [
    ...rows.map(([first, ...others]) => ({
      priority: first.operation.priority,
      specificObjective: first.operation.specificObjective,
      ...rowOf([first, ...others], isOrganisation(first)),
    })),
    ...totals.map(([first, ...others]) => ({
      priority: null,
      specificObjective: null,
      ...rowOf([first, ...others], isOrganisation(first) || [first, ...others].every(({ value }) => value.identifiers !== undefined)),
    })),
  ];
}

type Group = readonly [Contribution, ...Contribution[]];

function grouped(all: readonly Contribution[], keyOf: (one: Contribution) => string): readonly Group[] {
  const groups = new Map<string, [Contribution, ...Contribution[]]>();
  for (const one of all) {
    const group = groups.get(keyOf(one));
    if (group) group.push(one);
    else groups.set(keyOf(one), [one]);
  }
  return [...groups.values()];
}

const isOrganisation = ({ value }: Contribution): boolean => commonIndicatorOf(value.code)?.counts === 'organisation';

function rowOf(group: Group, once: boolean): Omit<RollUpRow, 'priority' | 'specificObjective'> {
  const finalised = group.filter(({ operation }) => operation.status === 'finalised');
  const total = once ? countNames : addUp;
  const [planned, achieved] = [total(group, 'planned'), total(finalised, 'achieved')];
  return {
    code: group[0].value.code,
    planned: planned.value,
    achieved: achieved.value,
    missing: { planned: planned.missing, achieved: achieved.missing },
  };
}

interface Total {
  readonly value: number | null;
  readonly missing: readonly string[];
}

/** Null where operations count and none states a value; 0 where none counts yet (R68). */
function addUp(counting: readonly Contribution[], side: RollUpSide): Total {
  const stated = counting.filter(({ value }) => value[side] !== null);
  const missing = counting.filter(({ value }) => value[side] === null).map(({ operation }) => operation.id);
  if (stated.length === 0 && counting.length > 0) return { value: null, missing };
  return { value: stated.reduce((sum, { value }) => sum + (value[side] ?? 0), 0), missing };
}

function countNames(counting: readonly Contribution[], side: RollUpSide): Total {
  const named = counting.filter(({ value }) => value.identifiers !== undefined);
  const once = countedOnce(
    named.flatMap(({ operation: { id, specificObjective }, value }) =>
      (value.identifiers?.[side] ?? []).map((identifier) => ({ project: id, specificObjective, identifier })),
    ),
  );
  const unnamed = counting.filter(({ value }) => value.identifiers === undefined).map(({ operation }) => operation.id);
  const missing = [...unnamed, ...Object.keys(once.unidentified)];
  return { value: named.length === 0 && counting.length > 0 ? null : once.programme, missing };
}
