import { addDays, type CalendarDay } from '#domain';
import type { DemoAgreement } from '../demo-network.js';

/** What a party promised, and what became of it. */
export interface DemoCommitment {
  readonly code: string;
  readonly party: string;
  readonly text: string;
  readonly dueOn: CalendarDay;
  readonly status: 'open' | 'fulfilled' | 'partly';
  readonly fulfilledOn?: CalendarDay;
}

/** What was promised, by agreement and commitment; the file of the network says it in English. */
const texts: Readonly<Record<string, string>> = {
  'LI-AG1 C1': 'Mette a disposizione locali e spazi per lo sportello',
  'LI-AG1 C2': 'Assegna le figure professionali che gestiscono gli sportelli',
  'LI-AG1 C3': 'Garantisce i servizi per il lavoro su tutto il territorio provinciale',
  'LI-AG2 C1': 'Si riunisce e collabora alle politiche del lavoro e dello sviluppo',
  'SP-AG1 C1': 'Partecipa alle riunioni e alle attività della rete',
  'SP-AG1 C2': 'Fa parte dello sportello Infolavoro',
  'SP-AG1 C3': 'Coordina la rete e lo sportello',
  'SP-AG2 C1': 'Sperimenta i servizi congiunti: orientamento, incontro tra domanda e offerta, selezione',
  'LE-AG1 C1': 'Promuove e allarga la rete',
  'LE-AG1 C2': 'Condivide con la rete offerte e candidature',
  'LE-AG1 C3': 'Pubblica le offerte di lavoro e promuove EURES',
  'LE-AG1 C4': 'Apre un punto di lavoro per studenti e diplomati',
  'LE-AG1 C5': 'Consiglia su pari accesso e partecipazione delle donne',
  'LE-AG1 C6': 'Comunica le offerte e i loro esiti',
  'AP-AG1 C1': 'Nomina un referente per i permessi di soggiorno per lavoro',
  'AP-AG1 C2': 'Segnala i permessi in scadenza di chi è in un percorso',
};

/** Who is meant where the file names several together. */
const meant: readonly (readonly [called: string, who: RegExp])[] = [
  ['each municipality', /^Comune /],
  ['schools of the Punti Borsa Lavoro', /^(IIIS|ITC|IPSART|IIS) /],
  ["Centri per l'Impiego", /^Centro per l'Impiego/],
  ['Agenzie per il Lavoro', /^Agenzia per il lavoro/],
];

/** Of ten that are due, in turn: kept on the day, kept late by so many days, or not yet kept (null). */
const keeping: readonly (number | null)[] = [0, 0, 21, 0, null, 0, 0, 45, 0, null];

/** The commitments of an agreement, each of the party that promised it. @param parties who signed, late adhesions aside */
export function commitmentsOf({ id, commitments }: DemoAgreement, parties: readonly string[], today: CalendarDay): DemoCommitment[] {
  const promised = commitments.flatMap((commitment) => partiesOf(commitment.party, parties).map((party) => ({ ...commitment, party })));
  return promised.map(({ code, party, due }, at) => {
    const text = texts[`${id} ${code}`];
    if (text === undefined) throw new RangeError(`Nobody wrote down what ${id} ${code} promises`);
    return { code, party, text, dueOn: due, ...whatBecame(due, keeping[at % keeping.length] ?? null, today) };
  });
}

function partiesOf(called: string, parties: readonly string[]): readonly string[] {
  if (called === 'all' || called === 'both' || called === 'all members') return parties;
  const who = meant.find(([name]) => name === called)?.[1];
  if (who) return parties.filter((party) => who.test(party));
  // a party by the beginning of its name, or somebody who signed nothing and does the work
  return [parties.find((party) => party.startsWith(called)) ?? called];
}

function whatBecame(due: CalendarDay, late: number | null, today: CalendarDay): Pick<DemoCommitment, 'status' | 'fulfilledOn'> {
  if (due >= today || late === null) return { status: 'open' };
  return { status: 'fulfilled', fulfilledOn: addDays(due, late) };
}
