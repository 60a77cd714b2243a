import type { LocalText } from '#domain';

const complete = { it: 'con la scheda completa', en: 'with a complete record', fr: 'dont la fiche est complète' };

/** Outputs: people counted on the day support begins. */
export const entrants = (it: string, en: string, fr: string): LocalText => ({
  it: `Persone ${it}, ${complete.it}, contate una volta nel giorno in cui inizia il sostegno.`,
  en: `People ${en}, ${complete.en}, counted once on the day support begins.`,
  fr: `Personnes ${fr}, ${complete.fr}, comptées une fois le jour où commence l’accompagnement.`,
});

/** Results on leaving: counted on the last day of support, with what happened up to 28 days later. */
export const leavers = (it: string, en: string, fr: string): LocalText => ({
  it: `Persone ${it} all’uscita o nei 28 giorni seguenti, contate nell’ultimo giorno del sostegno.`,
  en: `People who ${en} on leaving or within the 28 days after it, counted on the last day of support.`,
  fr: `Personnes ${fr} à la sortie ou dans les 28 jours suivants, comptées le dernier jour de l’accompagnement.`,
});

export const afterSixMonths = (it: string, en: string, fr: string): LocalText => ({
  it: `Persone ${it} nel giorno che cade sei mesi dopo l’uscita, contate in quel giorno.`,
  en: `People ${en} on the day six months after leaving, counted on that day.`,
  fr: `Personnes ${fr} le jour situé six mois après la sortie, comptées ce jour-là.`,
});
