import type { RecordType } from '../field.js';
import { shared } from './shared-fields.js';

/** What the work plan of a project is made of. */
export const activity: RecordType = {
  label: {
    one: { it: 'attività del piano di lavoro', en: 'activity of the work plan', fr: 'activité du plan de travail' },
    many: { it: 'attività del piano di lavoro', en: 'activities of the work plan', fr: 'activités du plan de travail' },
  },
  class: 'open',
  fields: {
    code: shared.code,
    title: shared.title,
    // the kinds that Reg (EU) 2021/1057 Annex IV counts
    kind: {
      type: 'code',
      label: { it: 'tipo di attività', en: 'kind of activity', fr: 'type d’activité' },
      codes: {
        analysis: { it: 'analisi', en: 'analysis', fr: 'analyse' },
        mutual_learning: {
          it: 'condivisione delle informazioni e apprendimento reciproco',
          en: 'information sharing and mutual learning',
          fr: 'partage d’informations et apprentissage mutuel',
        },
        social_experimentation: { it: 'sperimentazione sociale', en: 'social experimentation', fr: 'expérimentation sociale' },
        capacity_building: {
          it: 'sviluppo delle capacità e creazione di reti',
          en: 'capacity building and networking',
          fr: 'renforcement des capacités et mise en réseau',
        },
        other: { it: 'altra attività', en: 'another activity', fr: 'autre activité' },
      },
    },
    responsible: {
      type: 'reference',
      to: 'organisation',
      label: { it: 'ente responsabile', en: 'organisation in charge', fr: 'organisme responsable' },
    },
    start: shared.start,
    end: shared.end,
    status: shared.actionStatus,
  },
};
