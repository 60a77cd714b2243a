import { indicatorsWith, type CommonIndicator } from '../common-indicator.js';

/** The five activity counts of ESF+ Annex IV, Reg (EU) 2021/1057; placements are reported every two years (R63). */
export const easiOutputs: readonly CommonIndicator[] = indicatorsWith(
  {
    framework: 'easi',
    codeBasis: 'own_key_no_code',
    kind: 'output',
    counts: 'thing',
    unit: 'activities',
    reporting: 'all_units',
    rules: ['R63'],
    source: 'Reg (EU) 2021/1057 Annex IV',
    verification: 'read',
  },
  [
    {
      code: 'EASI-01',
      name: { it: 'Numero di attività di analisi', en: 'Number of analytical activities', fr: 'Nombre d’activités d’analyse' },
    },
    {
      code: 'EASI-02',
      name: {
        it: 'Numero di attività di condivisione delle informazioni e di apprendimento reciproco',
        en: 'Number of information-sharing and mutual learning activities',
        fr: 'Nombre d’activités de partage d’informations et d’apprentissage mutuel',
      },
    },
    {
      code: 'EASI-03',
      name: { it: 'Numero di sperimentazioni sociali', en: 'Number of social experimentations', fr: 'Nombre d’expérimentations sociales' },
      unit: 'experimentations',
    },
    {
      code: 'EASI-04',
      name: {
        it: 'Numero di attività di sviluppo delle capacità e di creazione di reti',
        en: 'Number of capacity-building and networking activities',
        fr: 'Nombre d’activités de renforcement des capacités et de mise en réseau',
      },
    },
    {
      code: 'EASI-05',
      name: {
        it: 'Numero di inserimenti lavorativi nell’ambito di programmi mirati di mobilità',
        en: 'Number of job placements under targeted mobility schemes',
        fr: 'Nombre de placements professionnels au titre de programmes ciblés de mobilité',
      },
      unit: 'placements',
      asked: 'every_two_years',
    },
  ],
);
