import { addDays, type CalendarDay } from '#domain';
import { type WrittenRecord, writtenOnce } from '../written-records.js';

/** What a table decides from meeting to meeting: two things each time, in turn. */
const subjects: readonly string[] = [
  'Pubblicare gli orari degli sportelli in un unico calendario',
  'Indicare un referente per ogni ente',
  'Condividere l’elenco dei corsi disponibili',
  'Preparare un modulo unico di invio tra enti',
  'Aggiornare la pagina web della rete',
  'Organizzare un incontro con le imprese',
];

/**
 * Of the decisions in turn: carried out by the day it was due, so many days late, or not yet (null). Half of them in time, as the
 * demonstration tells it.
 */
const carriedOut: readonly (number | null)[] = [-10, 12, 0, null, -3, 30, -20, null];

const dueWithinDays = 75;

/** The decisions of the meetings that were held, each in the care of a member. */
export function decisionsOf(
  table: string,
  held: readonly CalendarDay[],
  members: readonly string[],
  meetingKey: (table: string, date: CalendarDay) => string,
): readonly WrittenRecord[] {
  return held.flatMap((date, meeting) =>
    [0, 1].map((which): WrittenRecord => {
      const at = meeting * 2 + which;
      const dueOn = addDays(date, dueWithinDays);
      const decided = {
        ...{ meeting: meetingKey(table, date), text: subjects[at % subjects.length] ?? '', dueOn },
        ownerOrganisation: members[at % members.length] ?? '',
      };
      const days = carriedOut[at % carriedOut.length] ?? null;
      const done = days === null ? null : addDays(dueOn, days);
      return {
        key: `decision ${table} ${date} ${which + 1}`,
        type: 'decision',
        states: [
          [date, { ...decided, status: 'open' }],
          ...(done === null ? [] : [[done, { ...decided, status: 'implemented', implementedOn: done }] as const]),
        ],
      };
    }),
  );
}

const procedure = (
  id: string,
  title: string,
  bodies: readonly string[],
  days: readonly [designed: CalendarDay, inUse?: CalendarDay],
): WrittenRecord => {
  const [designed, inUse] = days;
  const content = { title, bodies };
  return {
    key: `procedure ${id}`,
    type: 'procedure',
    states: [
      [designed, { ...content, status: 'designed' }],
      ...(inUse === undefined ? [] : [[inUse, { ...content, status: 'in_use', inUseSince: inUse }] as const]),
    ],
  };
};

/** Procedures between bodies, by project; days and titles are invented. */
export const procedures: Readonly<Record<string, readonly WrittenRecord[]>> = {
  AP: [
    procedure(
      'AP-1',
      'Segnalazione dei permessi di soggiorno per lavoro in scadenza',
      ['Questura di Ascoli Piceno', "Centro per l'Impiego di Ascoli"],
      ['2025-06-16', '2025-11-03'],
    ),
    procedure(
      'AP-2',
      'Presa in carico comune di chi chiede lavoro e servizi sociali',
      ["Centro per l'Impiego di Ascoli", 'Servizio Provinciale alle Politiche Sociali'],
      ['2026-01-21'],
    ),
  ],
};

const practice = (id: string, title: string, owner: string, validatedOn: CalendarDay, adoptedBy: readonly string[] = []): WrittenRecord =>
  writtenOnce('goodPractice', `good practice ${id}`, validatedOn, {
    ...{ title, owner, validatedOn, status: adoptedBy.length > 0 ? 'adopted' : 'validated' },
    ...(adoptedBy.length > 0 ? { adoptedBy } : {}),
  });

/** Good practices, by project; titles and days are invented. */
export const goodPractices: Readonly<Record<string, readonly WrittenRecord[]>> = {
  SP: [
    practice('SP-1', 'Accoglienza su appuntamento in due lingue', 'Comune della Spezia', '2024-06-19', ['Comune di Sarzana']),
    practice('SP-2', 'Scheda unica di invio tra gli enti della rete', "Centro per l'Impiego della Spezia", '2024-12-11', [
      'Comune della Spezia',
      'Camera di Commercio Riviere di Liguria',
    ]),
    practice('SP-3', 'Giornate di selezione nelle filiere del mare', 'Camera di Commercio Riviere di Liguria', '2025-06-18'),
    practice('SP-4', 'Laboratori sui mestieri del mare nelle scuole', 'Istituto superiore della Spezia 1', '2025-10-15'),
  ],
};
