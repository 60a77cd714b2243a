import type { ExitReason } from '../people/participation.js';
import type { CodeList } from './code-list.js';

/** Why somebody left. Every reason makes a leaver (R9); who died keeps the outputs, with results of 0 (R49). */
export const exitReasons: CodeList<ExitReason> = {
  COMPLETED: { label: { it: 'percorso concluso', en: 'completed as planned', fr: 'parcours achevé' } },
  JOB: { label: { it: 'ha trovato lavoro', en: 'left early for a job', fr: 'parti pour un emploi' } },
  EDU: {
    label: { it: 'ha iniziato un corso', en: 'left early for education or training', fr: 'parti pour des études ou une formation' },
  },
  DROPOUT: { label: { it: 'abbandono', en: 'dropped out', fr: 'abandon' } },
  DECEASED: { label: { it: 'deceduto/a', en: 'died', fr: 'décédé/e' } },
};
