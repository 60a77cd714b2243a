import type { Language, LocalText } from '../indicators/indicator-definition.js';
import type { ReportTable } from './report-table.js';

export const sectionKeys = ['S1', 'S2', 'S3', 'S4', 'S5', 'S6', 'S7', 'S8', 'S9', 'S10', 'S11', 'S12', 'S13'] as const;
/** Key of a section of a report, S1 to S13 (desk-practice.md §3.14). */
export type SectionKey = (typeof sectionKeys)[number];

/** Text written for a section, per language, within the funder's limit of characters. */
export interface SectionNote {
  readonly limit: number;
  /** Whether the funder asks for it; a note that may be left out is not missing. */
  readonly mandatory: boolean;
  readonly texts: Readonly<Partial<Record<Language, string>>>;
}

export type ReportChartKind = 'targets' | 'trend' | 'by_group';

/** A chart the section shows: what it is drawn from, not how it is drawn. Its numbers stand in `table`. */
export interface ReportChart {
  readonly key: string;
  readonly kind: ReportChartKind;
  readonly title: LocalText;
  /** Codes of the indicators drawn. */
  readonly indicators: readonly string[];
  /** Key of the table of the same section that holds the numbers of the chart. */
  readonly table: string;
}

/** A section that is part of the report, or one that is named as not part of it. */
export type ReportSection =
  | {
      readonly key: SectionKey;
      readonly title: LocalText;
      readonly included: true;
      readonly note: SectionNote;
      readonly tables: readonly ReportTable[];
      readonly charts: readonly ReportChart[];
    }
  | { readonly key: SectionKey; readonly title: LocalText; readonly included: false };

export const sectionTitles: Readonly<Record<SectionKey, LocalText>> = {
  S1: { it: 'Identificazione e periodo', en: 'Identification and period', fr: 'Identification et période' },
  S2: { it: 'Sintesi', en: 'Summary', fr: 'Synthèse' },
  S3: { it: 'Partenariato e accordi', en: 'Partnership and agreements', fr: 'Partenariat et accords' },
  S4: { it: 'Attività e piano di lavoro', en: 'Activities and work plan', fr: 'Activités et plan de travail' },
  S5: { it: 'Realizzazioni e indicatori', en: 'Outputs and indicators', fr: 'Réalisations et indicateurs' },
  S6: { it: 'Partecipanti', en: 'Participants', fr: 'Participants' },
  S7: { it: 'Risultati e verifiche', en: 'Results and follow-up', fr: 'Résultats et suivi' },
  S8: { it: 'Governo e decisioni', en: 'Governance and decisions', fr: 'Gouvernance et décisions' },
  S9: { it: 'Qualità e soddisfazione', en: 'Quality and satisfaction', fr: 'Qualité et satisfaction' },
  S10: { it: 'Comunicazione', en: 'Communication', fr: 'Communication' },
  S11: { it: 'Scostamenti e rimedi', en: 'Deviations and corrective actions', fr: 'Écarts et mesures correctives' },
  S12: { it: 'Elenco delle prove', en: 'Evidence list', fr: 'Liste des preuves' },
  S13: { it: 'Finanza', en: 'Finance', fr: 'Finances' },
};
