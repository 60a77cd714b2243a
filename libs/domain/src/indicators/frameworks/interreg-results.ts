import { indicatorsWith, type CommonIndicator } from '../common-indicator.js';

/**
 * The seven common results of Interreg 2021-2027: what happened during the project or within one year after its end; strategies and
 * solutions are counted, not those who took them up (R105).
 */
export const interregResults: readonly CommonIndicator[] = indicatorsWith(
  {
    framework: 'interreg',
    codeBasis: 'regulation',
    kind: 'result',
    counts: 'thing',
    reporting: 'all_units',
    baseline: 'programme',
    minimumCountries: 2,
    rules: ['R105'],
    source: 'Reg (EU) 2021/1058 Annex I Table 2; unit and definition: SWD(2021) 198 final (indicator fiches)',
    verification: 'name_read',
  },
  [
    {
      code: 'RCR79',
      name: {
        it: 'Strategie e piani d’azione congiunti adottati da organizzazioni',
        en: 'Joint strategies and action plans taken up by organisations',
        fr: 'Stratégies et plans d’action communs adoptés par des organisations',
      },
      unit: 'joint strategies/action plans',
    },
    {
      code: 'RCR81',
      name: {
        it: 'Completamento di programmi di formazione comuni',
        en: 'Completions of joint training schemes',
        fr: 'Programmes de formation communs menés à terme',
      },
      counts: 'participant',
      unit: 'participants',
    },
    {
      code: 'RCR82',
      name: {
        it: 'Ostacoli giuridici o amministrativi transfrontalieri attenuati o risolti',
        en: 'Legal or administrative obstacles across borders alleviated or resolved',
        fr: 'Obstacles juridiques ou administratifs transfrontières atténués ou surmontés',
      },
      unit: 'legal or administrative obstacles',
    },
    {
      code: 'RCR83',
      name: {
        it: 'Persone interessate da accordi amministrativi o giuridici congiunti firmati',
        en: 'Persons covered by joint administrative or legal agreements signed',
        fr: 'Personnes couvertes par des accords administratifs ou juridiques communs signés',
      },
      counts: 'amount',
      unit: 'persons',
    },
    {
      code: 'RCR84',
      name: {
        it: 'Organizzazioni che cooperano a livello transfrontaliero dopo il completamento di un progetto',
        en: 'Organisations cooperating across borders after project completion',
        fr: 'Organisations qui coopèrent par-delà les frontières après l’achèvement d’un projet',
      },
      counts: 'organisation',
      unit: 'organisations',
      rules: ['R104', 'R105'],
    },
    {
      code: 'RCR85',
      name: {
        it: 'Partecipazioni ad azioni congiunte transfrontaliere dopo il completamento di un progetto',
        en: 'Participations in joint actions across borders after project completion',
        fr: 'Participations à des actions communes transfrontières après l’achèvement d’un projet',
      },
      counts: 'participation',
      unit: 'participations',
      rules: ['R101', 'R105'],
    },
    {
      code: 'RCR104',
      name: {
        it: 'Soluzioni adottate o sviluppate su più ampia scala da organizzazioni',
        en: 'Solutions taken up or up-scaled by organisations',
        fr: 'Solutions adoptées ou développées à plus grande échelle par des organisations',
      },
      unit: 'solutions',
    },
  ],
);
