import { commonDefinition, commonIndicatorOf, countRecord, DefinitionTotals, type RecordNode } from '#domain';

/** What a common indicator comes to on a day, over records and by its own definition; of a ratio or a mean the quotient. */
export function countCommon(code: string, records: readonly RecordNode[], day: string): number | null {
  const indicator = commonIndicatorOf(code);
  if (!indicator) throw new RangeError(`There is no common indicator ${code}`);
  const definition = commonDefinition(indicator);
  const totals = new DefinitionTotals(definition, day);
  for (const record of records)
    totals.add(
      countRecord([{ code, definition }], record, () => false),
      record.id,
    );
  return totals.value;
}
