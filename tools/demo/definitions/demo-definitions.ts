import type { IndicatorDefinition } from '#domain';
import { ascoli } from './ascoli.js';
import { laSpezia } from './la-spezia.js';
import { lecce } from './lecce.js';
import { livorno } from './livorno.js';
import { silla } from './silla.js';

/** How the indicators of the five projects are computed, by the identifier of the project and the code of the indicator. */
export const demoDefinitions: Readonly<Record<string, Readonly<Record<string, IndicatorDefinition>>>> = {
  LI: livorno,
  SP: laSpezia,
  LE: lecce,
  AP: ascoli,
  SL: silla,
};
