import { plainWord } from './plain-word.js';
import type { ColumnPlan } from './resolve-columns.js';

/** Words a row of sums begins with. */
const totals = new Set([
  'total',
  'totale',
  'totali',
  'totale generale',
  'totale complessivo',
  'grand total',
  'tot',
  'somma',
  'sum',
  'totaux',
  'total general',
  'subtotale',
  'subtotal',
  'sous-total',
  'totale partecipanti',
  'total participants',
  'totale righe',
]);

const startsLikeTotal = /^\s*(tot|som|sum|sub|sous|grand)/i;

/** Whether no cell says anything: an empty line is no row. */
export function isBlank(cells: readonly string[]): boolean {
  return cells.every((cell) => cell === '' || cell.trim() === '');
}

/** Whether the row holds sums and not a person: its first word is one for totals, whatever else stands in it. */
export function isTotalRow(cells: readonly string[]): boolean {
  const first = cells.find((cell) => cell.trim() !== '') ?? '';
  return first.length <= 30 && startsLikeTotal.test(first) && totals.has(plainWord(first).replace(/[\s\d.,:=-]+$/, ''));
}

/** Whether the row repeats the header, as files glued together do: most of its cells are the names of their columns. */
export function isRepeatedHeader(cells: readonly string[], plan: ColumnPlan): boolean {
  const [probe] = plan.found;
  if (probe === undefined) return false;
  const same = ({ at, name }: { at: number; name: string }): boolean => (cells[at] ?? '').trim().toLowerCase() === name.toLowerCase();
  // the first known column decides for almost every row; only then are the others compared
  return (same(probe) || plan.found.slice(1, 3).some(same)) && plan.found.filter(same).length * 2 > plan.found.length;
}
