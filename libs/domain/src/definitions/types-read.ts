import type { RecordTypeName } from '../records/field.js';
import { type Path, resolvePath } from '../records/path.js';
import { type Condition, pathsOf } from './condition.js';
import { type CountedByField, type IndicatorDefinition, partsOf } from './definition.js';

/** The record types whose fields a definition reads: those it counts, and those its paths lead through. */
export function typesRead(definition: IndicatorDefinition): ReadonlySet<RecordTypeName> {
  const { numerator, denominator } = partsOf(definition);
  const breakdowns = 'breakdowns' in definition ? (definition.breakdowns ?? []) : [];
  const types = new Set<RecordTypeName>();
  for (const counts of [...numerator, ...denominator]) {
    types.add(counts.of);
    const paths = 'rule' in counts ? [...pathsOfCondition(counts.where), ...breakdowns] : [...pathsRead(counts), ...breakdowns];
    for (const path of paths) for (const type of typesOnTheWay(counts.of, path)) types.add(type);
  }
  return types;
}

function pathsRead({ on, until, subject, amount, where }: CountedByField): readonly Path[] {
  const amounts =
    amount === undefined
      ? []
      : 'daysFrom' in amount
        ? [amount.daysFrom, amount.to]
        : 'minus' in amount
          ? [amount.field, amount.minus]
          : [amount.field];
  return [on, until, subject, ...amounts, ...pathsOfCondition(where)].filter((path) => path !== undefined);
}

function pathsOfCondition(where: Condition | undefined): readonly Path[] {
  return where ? pathsOf(where).map(({ path, in: inside }) => (inside === undefined ? path : `${inside}.${path}`)) : [];
}

/** A reference at the end of a path is its id alone: nothing of that record is read. */
function typesOnTheWay(of: RecordTypeName, path: Path): readonly RecordTypeName[] {
  const found = resolvePath(of, path);
  return found.problem === undefined ? found.references : [];
}
