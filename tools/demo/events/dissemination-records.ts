import { addDays, type CalendarDay } from '#domain';
import type { DemoProject } from '../demo-network.js';
import { type WrittenRecord, writtenOnce } from '../written-records.js';

const materials: readonly (readonly [title: string, type: string, publishedOn: CalendarDay])[] = [
  ['Che cos’è uno sportello lavoro', 'brochure', '2025-03-12'],
  ['Guida all’apertura dello sportello', 'guide', '2025-03-28'],
  ['Modello di accordo di programma', 'guide', '2025-04-16'],
  ['La Carta dei servizi passo per passo', 'guide', '2025-05-21'],
  ['Gli otto sportelli in breve', 'web_page', '2025-06-18'],
  ['Come si usa il kit', 'video', '2025-07-16'],
  ['Modulo di raccolta delle candidature', 'software', '2025-08-27'],
  ['Il collegamento con Cliclavoro', 'guide', '2025-09-17'],
  ['Le domande più frequenti degli operatori', 'web_page', '2025-10-08'],
  ['Lo scambio di candidature tra sportelli', 'video', '2025-10-29'],
  ['Le esperienze degli sportelli', 'article', '2025-11-19'],
  ['Che cosa resta: il kit per tutti', 'brochure', '2025-12-10'],
];

/** What a project with channels of its own published on them: each product on two, in turn. */
export function disseminationOf({ disseminationChannels }: DemoProject): readonly WrittenRecord[] {
  if (disseminationChannels.length === 0) return [];
  const channel = (at: number): string => disseminationChannels[at % disseminationChannels.length] ?? '';
  return materials.map(([title, type, publishedOn], at) => {
    const publications = [
      { channel: channel(at), date: publishedOn },
      { channel: channel(at + 1), date: addDays(publishedOn, 5) },
    ];
    const content = { title, type, publishedOn, licence: 'CC BY 4.0', publications };
    return writtenOnce('disseminationProduct', `product ${at + 1}`, addDays(publishedOn, 5), content);
  });
}
