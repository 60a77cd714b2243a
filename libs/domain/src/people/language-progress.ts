import { cefrRanks, type CefrLevel } from '../codelists/cefr-levels.js';

/**
 * R113 (AMIF R.2.8): whether somebody leaves a language course at least one level of the CEFR above the level of entry. A2 → A2+ is no; a
 * level that is not known makes no progress, on either side.
 */
export function improvedByALevel(entry: CefrLevel | null, exit: CefrLevel | null): boolean {
  return entry !== null && exit !== null && cefrRanks[exit] > cefrRanks[entry];
}

/** Whole levels gained between two tests, fewer than 0 for who went back; null where one is not known. */
export function levelsGained(entry: CefrLevel | null, exit: CefrLevel | null): number | null {
  return entry === null || exit === null ? null : cefrRanks[exit] - cefrRanks[entry];
}

/** Whether a text is a level of the CEFR. */
export function isCefrLevel(text: unknown): text is CefrLevel {
  return typeof text === 'string' && Object.hasOwn(cefrRanks, text);
}
