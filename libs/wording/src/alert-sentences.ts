import { type Alert, type AlertKind, type CalendarDay, daysBetween, type Language, type LocalText } from '#domain';
import { formatDay } from './dates.js';
import { formatNumber, formatPercent, formatWhole } from './numbers.js';
import { counted, type PluralForms } from './plurals.js';

/** What a sentence is written with: every figure and day as the language writes it. */
interface Words {
  readonly alert: Told;
  readonly name: string;
  /** 28 feb 2026; empty where no day says it. */
  readonly due: string;
  /** “31 giorni”, from the day something was due, or to it. */
  readonly days: string;
  readonly since: string;
  readonly language: Language;
}

type Told = Pick<Alert, 'kind' | 'name' | 'since' | 'due' | 'count' | 'measured'>;
type Sentence = (words: Words) => LocalText;

const days: Readonly<Record<Language, PluralForms>> = {
  it: { one: 'giorno', other: 'giorni' },
  en: { one: 'day', other: 'days' },
  fr: { one: 'jour', other: 'jours' },
};

const overdue: Sentence = ({ name, due, days: late }) => ({
  it: `«${name}» era da fare entro il ${due}: è in ritardo di ${late}.`,
  en: `“${name}” was due by ${due}: it is ${late} late.`,
  fr: `« ${name} » était à faire avant le ${due} : le retard est de ${late}.`,
});

const people = (count: number, language: Language): string =>
  counted(
    count,
    { it: { one: 'persona', other: 'persone' }, en: { one: 'person', other: 'people' }, fr: { one: 'personne', other: 'personnes' } }[
      language
    ],
    language,
  );

const followUps: Sentence = ({ alert, name, due, language }) => {
  const who = people(alert.count ?? 0, language);
  return {
    it: `${name}: ${who} da richiamare a sei mesi dall’uscita; la prima dal ${due}.`,
    en: `${name}: ${who} to ask six months after leaving; the first since ${due}.`,
    fr: `${name} : ${who} à rappeler six mois après la sortie ; la première depuis le ${due}.`,
  };
};

/** A share below or equal to one is read as a percentage; a mean as a number. */
function measure(value: number, limit: number, language: Language): string {
  return limit <= 1 ? formatPercent(value, language) : formatNumber(value, 1, language);
}

const sentences: Readonly<Record<AlertKind, Sentence>> = {
  report_overdue: ({ name, due, days: late }) => ({
    it: `Il rapporto del periodo ${name} era da consegnare entro il ${due}: è in ritardo di ${late}.`,
    en: `The report of period ${name} was due by ${due}: it is ${late} late.`,
    fr: `Le rapport de la période ${name} était à remettre avant le ${due} : le retard est de ${late}.`,
  }),
  report_due: ({ name, due, days: left }) => ({
    it: `Il rapporto del periodo ${name} è da consegnare entro il ${due}: mancano ${left}.`,
    en: `The report of period ${name} is due by ${due}: ${left} left.`,
    fr: `Le rapport de la période ${name} est à remettre avant le ${due} : il reste ${left}.`,
  }),
  agreement_expiring: ({ name, due, days: left }) => ({
    it: `«${name}» scade il ${due}, fra ${left}, e nessun rinnovo è registrato.`,
    en: `“${name}” expires on ${due}, in ${left}, and no renewal is recorded.`,
    fr: `« ${name} » échoit le ${due}, dans ${left}, et aucun renouvellement n’est enregistré.`,
  }),
  agreement_expired: ({ name, due, days: since }) => ({
    it: `«${name}» è scaduto il ${due}, da ${since}.`,
    en: `“${name}” expired on ${due}, ${since} ago.`,
    fr: `« ${name} » est échu depuis le ${due}, soit ${since}.`,
  }),
  agreement_not_renewed: ({ name, due, days: since }) => ({
    it: `«${name}» è scaduto il ${due} e da ${since} nessuno l’ha rinnovato.`,
    en: `“${name}” expired on ${due} and nobody has renewed it for ${since}.`,
    fr: `« ${name} » est échu depuis le ${due} et personne ne l’a renouvelé depuis ${since}.`,
  }),
  agreement_ends_before_project: ({ name, due }) => ({
    it: `«${name}» finisce il ${due}, prima della fine del progetto.`,
    en: `“${name}” ends on ${due}, before the project does.`,
    fr: `« ${name} » finit le ${due}, avant la fin du projet.`,
  }),
  commitment_overdue: overdue,
  decision_overdue: overdue,
  plan_actions_overdue: ({ alert, name, due, language }) => {
    const actions = {
      it: { one: 'azione', other: 'azioni' },
      en: { one: 'action', other: 'actions' },
      fr: { one: 'action', other: 'actions' },
    };
    const late = counted(alert.count ?? 0, actions[language], language);
    return {
      it: `«${name}»: ${late} in ritardo, la prima dal ${due}.`,
      en: `“${name}”: ${late} overdue, the first since ${due}.`,
      fr: `« ${name} » : ${late} en retard, la première depuis le ${due}.`,
    };
  },
  residence_title_expired: ({ name, due }) => ({
    it: `Il titolo di soggiorno di ${name} è scaduto il ${due}.`,
    en: `The residence title of ${name} expired on ${due}.`,
    fr: `Le titre de séjour de ${name} a expiré le ${due}.`,
  }),
  residence_title_expiring: ({ name, due, days: left }) => ({
    it: `Il titolo di soggiorno di ${name} scade il ${due}, fra ${left}.`,
    en: `The residence title of ${name} expires on ${due}, in ${left}.`,
    fr: `Le titre de séjour de ${name} expire le ${due}, dans ${left}.`,
  }),
  follow_ups_overdue: followUps,
  follow_ups_due: followUps,
  exits_due: ({ alert, name, language }) => {
    const who = people(alert.count ?? 0, language);
    return {
      it: `${name}: ${who} in carico e non viste da almeno 90 giorni. Conferma l’uscita o contattale.`,
      en: `${name}: ${who} in charge and not seen for at least 90 days. Confirm the exit or get in touch.`,
      fr: `${name} : ${who} en charge et sans contact depuis 90 jours au moins. Confirmer la sortie ou reprendre contact.`,
    };
  },
  session_without_attendance: ({ name, due }) => ({
    it: `«${name}», lezione del ${due}: il registro è vuoto.`,
    en: `“${name}”, session of ${due}: the register is empty.`,
    fr: `« ${name} », séance du ${due} : le registre est vide.`,
  }),
  vacancy_past_validity: ({ name, due }) => ({
    it: `L’offerta «${name}» valeva fino al ${due}: manca l’esito.`,
    en: `The vacancy “${name}” was valid until ${due}: its outcome is missing.`,
    fr: `L’offre « ${name} » valait jusqu’au ${due} : son issue manque.`,
  }),
  placement_check_due: ({ alert, name, due, language }) => {
    const after = formatWhole(alert.count ?? 0, language);
    return {
      it: `Inserimento di ${name}: la verifica a ${after} giorni era per il ${due}.`,
      en: `Placement of ${name}: the check after ${after} days was for ${due}.`,
      fr: `Placement de ${name} : la vérification à ${after} jours était pour le ${due}.`,
    };
  },
  interconnection_silent: ({ alert, name, language }) => {
    const [silent, limit] = [alert.measured?.value ?? 0, alert.measured?.limit ?? 0].map((one) => counted(one, days[language], language));
    return {
      it: `${name}: nessun invio da ${silent}; se ne aspetta uno ogni ${limit}.`,
      en: `${name}: nothing sent for ${silent}; a dispatch is expected every ${limit}.`,
      fr: `${name} : aucun envoi depuis ${silent} ; un envoi est attendu tous les ${limit}.`,
    };
  },
  records_rejected: ({ alert, name, since, language }) => {
    const share = formatPercent(alert.measured?.value ?? 0, language);
    const limit = formatPercent(alert.measured?.limit ?? 0, language, 0);
    return {
      it: `${name}: nell’invio del ${since} è stato respinto il ${share} delle voci (al massimo ${limit}).`,
      en: `${name}: ${share} of the records sent on ${since} were rejected (at most ${limit}).`,
      fr: `${name} : ${share} des fiches envoyées le ${since} ont été rejetées (${limit} au plus).`,
    };
  },
  charter_measurement_missing: ({ name, due }) => ({
    it: `«${name}» era da misurare entro il ${due}.`,
    en: `“${name}” was to be measured by ${due}.`,
    fr: `« ${name} » était à mesurer avant le ${due}.`,
  }),
  charter_standard_not_met: ({ alert, name, since, language }) => {
    const { value = 0, limit = 0 } = alert.measured ?? {};
    const [found, promised] = [measure(value, limit, language), measure(limit, limit, language)];
    return {
      it: `«${name}», misura del ${since}: ${found}; lo standard è ${promised}.`,
      en: `“${name}”, measured on ${since}: ${found}; the standard is ${promised}.`,
      fr: `« ${name} », mesure du ${since} : ${found} ; le standard est ${promised}.`,
    };
  },
  desk_without_hours: ({ name, since }) => ({
    it: `${name} è aperto e dal ${since} non ha orari.`,
    en: `${name} is open and has had no hours since ${since}.`,
    fr: `${name} est ouvert et n’a pas d’horaires depuis le ${since}.`,
  }),
};

/** An alert in a sentence: which record, what is wrong with it, since when or by when. @param today the day it is read on */
export function alertSentence(alert: Told, today: CalendarDay, language: Language): string {
  const { kind, name, due, since } = alert;
  const away = due === null ? 0 : Math.abs(daysBetween(due, today));
  const words: Words = {
    ...{ alert, name, language },
    due: due === null ? '' : formatDay(due, language),
    days: counted(away, days[language], language),
    since: formatDay(since, language),
  };
  return sentences[kind](words)[language];
}
