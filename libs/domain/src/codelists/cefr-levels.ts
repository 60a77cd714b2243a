import type { LocalText } from '../indicators/indicator-definition.js';

/** Levels of the Common European Framework of Reference for Languages, with the "plus" levels; A0 is a beginner below A1 (R113). */
export type CefrLevel = 'A0' | 'A1' | 'A1+' | 'A2' | 'A2+' | 'B1' | 'B1+' | 'B2' | 'B2+' | 'C1' | 'C2';

/** Whole levels from the lowest; a plus level stands on the level it extends. The codes are the same in every language. */
export const cefrRanks: Readonly<Record<CefrLevel, number>> = {
  A0: 0,
  A1: 1,
  'A1+': 1,
  A2: 2,
  'A2+': 2,
  B1: 3,
  'B1+': 3,
  B2: 4,
  'B2+': 4,
  C1: 5,
  C2: 6,
};

/** Each level as a form offers it: its name is its code. */
export const languageLevels: Readonly<Record<string, LocalText>> = Object.fromEntries(
  Object.keys(cefrRanks).map((level) => [level, { it: level, en: level, fr: level }]),
);
