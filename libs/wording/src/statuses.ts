import { statusesBySeverity, type IndicatorStatus, type Language, type LocalText } from '#domain';

/** Shape that tells a status without its colour. */
export type StatusShape = 'diamond-with-mark' | 'triangle-down' | 'disc' | 'triangle-up' | 'disc-with-tick' | 'dotted-ring' | 'dashed-ring';

export interface StatusAppearance {
  readonly words: LocalText;
  readonly shape: StatusShape;
  /** Name of the colour role: `--risk` for the word, `--risk-bg` for its ground. */
  readonly role: 'risk' | 'behind' | 'on' | 'ahead' | 'achieved' | 'none';
}

/** The one table of words, shapes and colour roles, for screen and files alike. */
export const statusAppearance: Readonly<Record<IndicatorStatus, StatusAppearance>> = {
  at_risk: { words: { it: 'A rischio', en: 'At risk', fr: 'À risque' }, shape: 'diamond-with-mark', role: 'risk' },
  behind: { words: { it: 'In ritardo', en: 'Behind', fr: 'En retard' }, shape: 'triangle-down', role: 'behind' },
  on_track: { words: { it: 'In linea', en: 'On track', fr: 'En ligne' }, shape: 'disc', role: 'on' },
  ahead: { words: { it: 'In anticipo', en: 'Ahead', fr: 'En avance' }, shape: 'triangle-up', role: 'ahead' },
  achieved: { words: { it: 'Raggiunto', en: 'Achieved', fr: 'Atteint' }, shape: 'disc-with-tick', role: 'achieved' },
  not_due: { words: { it: 'Non ancora dovuto', en: 'Not due', fr: 'Pas encore dû' }, shape: 'dotted-ring', role: 'none' },
  no_data: { words: { it: 'Nessun dato', en: 'No data', fr: 'Aucune donnée' }, shape: 'dashed-ring', role: 'none' },
};

/** How a shape is drawn on a field of 12 × 12. */
export interface ShapeDrawing {
  /** Filled with the colour of the status. */
  readonly body: string | null;
  /** Line of the ground colour on the body. */
  readonly mark: string | null;
  /** Open ring: the dashes of its line. */
  readonly ring: string | null;
}

export const shapeDrawings: Readonly<Record<StatusShape, ShapeDrawing>> = {
  'diamond-with-mark': { body: 'M6 0l6 6-6 6-6-6Z', mark: 'M6 3v3.6M6 8v1.2', ring: null },
  'triangle-down': { body: 'M6 11L.5 1h11Z', mark: null, ring: null },
  disc: { body: 'M6 1a5 5 0 1 1 0 10A5 5 0 0 1 6 1Z', mark: null, ring: null },
  'triangle-up': { body: 'M6 1l5.5 10H.5Z', mark: null, ring: null },
  'disc-with-tick': { body: 'M6 0a6 6 0 1 1 0 12A6 6 0 0 1 6 0Z', mark: 'M3.2 6.2l2 2 3.8-4.2', ring: null },
  'dotted-ring': { body: null, mark: null, ring: '0.1 2.35' },
  'dashed-ring': { body: null, mark: null, ring: '2.95 1.97' },
};

/** The order of bands, lists and tables: what asks for action first. */
export const statusOrder: readonly IndicatorStatus[] = statusesBySeverity;

export function statusWord(status: IndicatorStatus, language: Language): string {
  return statusAppearance[status].words[language];
}
