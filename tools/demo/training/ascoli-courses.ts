import type { AttendeeRole, CalendarDay } from '#domain';

interface DemoDay {
  readonly on: CalendarDay;
  readonly from: string;
  readonly to: string;
  readonly hours: number;
  /** Nobody came, since it was put off. */
  readonly cancelled?: true;
}

/** A course of the section as it was planned and held; everything but its title, hours and first day is invented. */
export interface DemoCourse {
  readonly id: string;
  readonly title: string;
  readonly type: 'capacity_building' | 'information_day';
  readonly hours: number;
  readonly days: readonly DemoDay[];
  readonly place: string;
  readonly trainer: string;
  /** Numbers of the people on its list, by role. */
  readonly people: readonly (readonly [role: AttendeeRole, first: number, last: number])[];
  /** Numbers of those who left early and stayed below the minimum. */
  readonly leftEarly: readonly number[];
  readonly transferred: readonly (readonly [type: 'methodology' | 'tool' | 'competence', title: string, on: CalendarDay])[];
}

const wholeDay = (on: CalendarDay) => ({ on, from: '09:00', to: '16:00', hours: 6 });
const morning = (on: CalendarDay) => ({ on, from: '09:00', to: '13:00', hours: 4 });

/** The training of the Ascoli section; operators are numbered from 1, managers from 101, officials from 201. */
export const ascoliCourses: readonly DemoCourse[] = [
  {
    ...{ id: 'AP-T1', title: 'Titoli di soggiorno e accesso al lavoro', type: 'capacity_building', hours: 6 },
    days: [wholeDay('2025-03-18')],
    ...{ place: 'Provincia di Ascoli Piceno, sala consiliare', trainer: 'Avv. Marta Sacchi' },
    people: [
      ['operator', 1, 25],
      ['manager', 101, 103],
    ],
    leftEarly: [25],
    transferred: [
      ['tool', 'Elenco dei titoli che permettono di lavorare', '2025-03-18'],
      ['methodology', 'Procedura per i titoli in rinnovo', '2025-03-18'],
    ],
  },
  {
    ...{ id: 'AP-T2', title: 'Colloquio interculturale e mediazione', type: 'capacity_building', hours: 12 },
    days: [wholeDay('2025-05-13'), wholeDay('2025-05-20')],
    ...{ place: 'CPI di Ascoli, sala riunioni', trainer: 'Dott.ssa Amina Ricci' },
    people: [
      ['operator', 26, 45],
      ['manager', 104, 105],
      ['official', 201, 203],
    ],
    leftEarly: [45],
    transferred: [
      ['methodology', 'Traccia del colloquio', '2025-05-13'],
      ['tool', 'Scheda per chiamare il mediatore', '2025-05-20'],
    ],
  },
  {
    ...{ id: 'AP-T3', title: 'Riconoscimento di titoli e competenze', type: 'capacity_building', hours: 6 },
    days: [wholeDay('2025-10-21')],
    ...{ place: 'Camera di Commercio, sala Piceno', trainer: 'Prof. Luca Ferri' },
    people: [
      ['operator', 46, 70],
      ['manager', 106, 107],
    ],
    leftEarly: [70],
    transferred: [['competence', 'Percorsi di riconoscimento dei titoli', '2025-10-21']],
  },
  {
    ...{ id: 'AP-T4', title: 'Programmazione territoriale per dirigenti', type: 'capacity_building', hours: 8 },
    // put off from February, so that its first session is today
    days: [{ ...morning('2026-02-10'), cancelled: true }, morning('2026-03-31'), morning('2026-04-14')],
    ...{ place: 'CPI di Ascoli', trainer: 'Dott. Paolo Conti' },
    people: [['manager', 101, 112]],
    leftEarly: [],
    transferred: [
      ['tool', 'Griglia di programmazione', '2026-03-31'],
      ['tool', 'Scheda degli indicatori', '2026-04-14'],
    ],
  },
  {
    ...{ id: 'AP-T5', title: 'Giornata informativa per operatori privati', type: 'information_day', hours: 4 },
    days: [morning('2026-05-20')],
    ...{ place: 'Camera di Commercio, sala Piceno', trainer: 'Dott.ssa Elena Morri' },
    ...{ people: [], leftEarly: [], transferred: [] },
  },
];

/** Where the attendees work, in turn: public and private services of the province (real public bodies, invented others). */
export const ascoliBodies: readonly string[] = [
  'Provincia di Ascoli Piceno',
  "Centro per l'Impiego di Ascoli",
  'Comune di Ascoli Piceno',
  'Prefettura di Ascoli Piceno',
  'Questura di Ascoli Piceno',
  'Servizio Provinciale alle Politiche Sociali',
  "Centro per l'Impiego di San Benedetto del Tronto",
  'Agenzia per il lavoro del Piceno',
  'Direzione Provinciale del Lavoro',
  'Comune di San Benedetto del Tronto',
  'Ente di formazione del Piceno',
  'Italia Lavoro',
  'Organizzazione sindacale di Ascoli Piceno',
  'Comune di Grottammare',
  'Associazione di categoria di Ascoli Piceno',
  'Camera di Commercio delle Marche',
  'Ordine dei Consulenti del Lavoro di Ascoli Piceno',
  'Comune di Monteprandone',
  'Agenzia per il lavoro della Riviera',
];
