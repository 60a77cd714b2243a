import type { CalendarDay } from '#domain';

/** An organisation of a network and the days of its membership. */
export interface DemoMember {
  readonly organisation: string;
  readonly joinedOn: CalendarDay;
  readonly leftOn?: CalendarDay;
  readonly servicesOffered: readonly string[];
}

/** A network, its members and the agreements that it rests on. */
export interface DemoNetwork {
  readonly key: string;
  readonly name: string;
  readonly promoter: string;
  readonly originInitiative?: string;
  readonly agreements: readonly string[];
  readonly members: readonly DemoMember[];
}

type Group = readonly [organisations: readonly string[], servicesOffered: readonly string[]];

const numbered = (name: string, count: number): readonly string[] => Array.from({ length: count }, (_, at) => `${name} ${at + 1}`);

const joined = (joinedOn: CalendarDay, groups: readonly Group[]): DemoMember[] =>
  groups.flatMap(([organisations, servicesOffered]) => organisations.map((organisation) => ({ organisation, joinedOn, servicesOffered })));

/** When the network of La Spezia was founded. */
const spezia = '2018-02-16';
const lecce = '2025-05-04';

/** The parties of the network of Lecce, each by itself where the list of who signed names many together. */
export const lecceFounders: readonly Group[] = [
  [['Provincia di Lecce – Assessorato alla Formazione Professionale e Politiche del Lavoro'], ['employment', 'training']],
  [
    ['Campi Salentina', 'Casarano', 'Galatina', 'Gallipoli', 'Lecce', 'Maglie', 'Martano', 'Nardò'].map(
      (place) => `Centro per l'Impiego di ${place}`,
    ),
    ['employment', 'guidance', 'information', 'company_assistance'],
  ],
  [numbered('Agenzia per il lavoro', 6), ['employment', 'company_assistance']],
  [['Università del Salento'], ['education', 'guidance']],
  [
    [
      'IIIS De Pace – Lecce',
      'ITC Calasso – Lecce',
      'ITC Bachelet – Copertino',
      'IPSART Moro – Santa Cesarea Terme',
      'IIS Bottazzi – Casarano',
    ],
    ['education', 'guidance'],
  ],
  [['Ordine dei Consulenti del Lavoro'], ['company_assistance']],
  [['EURES'], ['employment', 'information']],
  [['Ufficio della Consigliera di Parità provinciale'], ['information', 'guidance']],
  [numbered('Organizzazione sindacale', 3), ['information']],
];

/**
 * Networks by the project they belong to. Who takes part is as the sources say it, how many and when is invented; together they are what the
 * targets ask.
 */
export const demoNetworks: Readonly<Record<string, DemoNetwork>> = {
  SP: {
    key: 'SP-NET',
    name: 'Rete per il Lavoro',
    promoter: 'Comune della Spezia',
    originInitiative: 'Laboratorio dello Sviluppo economico (ottobre 2017)',
    agreements: ['SP-AG3'],
    members: [
      ...joined(spezia, [
        [
          ['Comune della Spezia', 'Regione Liguria', 'Provincia della Spezia', 'Comune di Sarzana'],
          ['information', 'social'],
        ],
        [["Centro per l'Impiego della Spezia"], ['employment', 'guidance', 'information', 'company_assistance']],
        [['Camera di Commercio Riviere di Liguria'], ['company_assistance', 'information']],
        [numbered('Associazione di categoria della Spezia', 8), ['company_assistance']],
        [numbered('Organizzazione sindacale della Spezia', 4), ['information']],
        [numbered('Ente di formazione della Spezia', 7), ['training', 'guidance']],
        [numbered('Agenzia per il lavoro della Spezia', 6), ['employment', 'company_assistance']],
        [numbered('Istituto superiore della Spezia', 5), ['education', 'guidance']],
      ]).map((member) =>
        member.organisation === 'Associazione di categoria della Spezia 8' ? { ...member, leftOn: '2024-12-31' } : member,
      ),
      ...joined('2024-02-14', [[['Ente di formazione della Spezia 8'], ['training', 'guidance']]]),
      ...joined('2024-10-07', [[['Agenzia per il lavoro della Spezia 7'], ['employment', 'company_assistance']]]),
      ...joined('2025-09-22', [[['Associazione di categoria della Spezia 9'], ['company_assistance']]]),
    ],
  },
  LE: {
    key: 'LE-NET',
    name: 'Rete provinciale dei Servizi per il Lavoro',
    promoter: 'Provincia di Lecce – Assessorato alla Formazione Professionale e Politiche del Lavoro',
    agreements: ['LE-AG1', 'LE-AG2'],
    members: [
      ...joined(lecce, lecceFounders),
      ...joined('2025-09-18', [[["Centro per l'Impiego di Poggiardo"], ['employment', 'guidance', 'information']]]),
      ...joined('2025-12-03', [[["Centro per l'Impiego di Tricase"], ['employment', 'guidance', 'information']]]),
      ...joined('2026-02-11', [[['Agenzia per il lavoro 7'], ['employment', 'company_assistance']]]),
    ],
  },
};
