import type { LocalText } from '#domain';
import { afterSixMonths, entrants, leavers } from './rule-phrases.js';

/** People who completed what was planned: counted on the last day, whatever came after. */
const completers = (it: string, en: string, fr: string): LocalText => ({
  it: `Persone ${it} che hanno concluso l’intervento come previsto, contate nell’ultimo giorno del sostegno.`,
  en: `People ${en} who completed the intervention as planned, counted on the last day of support.`,
  fr: `Personnes ${fr} ayant suivi l’intervention jusqu’à son terme, comptées le dernier jour de l’accompagnement.`,
});

const achievers = (it: string, en: string, fr: string): LocalText =>
  leavers(
    `${it} che hanno iniziato un corso, ottenuto una qualifica o trovato lavoro, una volta sola,`,
    `were ${en} and started education, gained a qualification or have a job, once however many of these,`,
    `${fr} ayant commencé une formation, obtenu une qualification ou trouvé un emploi, une seule fois,`,
  );

const unemployed = ['disoccupate all’ingresso', 'unemployed on entry', 'au chômage à l’entrée'] as const;
const longTerm = [
  'disoccupate di lunga durata all’ingresso',
  'long-term unemployed on entry',
  'au chômage de longue durée à l’entrée',
] as const;
const inactive = ['inattive all’ingresso', 'inactive on entry', 'inactives à l’entrée'] as const;
const outside = [
  'inattive e fuori da istruzione e formazione all’ingresso',
  'inactive and not in education or training on entry',
  'inactives, hors éducation et formation, à l’entrée',
] as const;
const employed = [
  'occupate all’ingresso, autonomi compresi',
  'employed on entry, self-employed included',
  'en emploi à l’entrée, indépendants compris',
] as const;
const disability = ['che hanno dichiarato una disabilità', 'who declared a disability', 'ayant déclaré un handicap'] as const;
const homeless = [
  'senza dimora o in esclusione abitativa',
  'homeless or affected by housing exclusion',
  'sans abri ou touchées par l’exclusion du logement',
] as const;
const workless = [
  'disoccupate o inattive all’ingresso che lavorano',
  'unemployed or inactive on entry who work',
  'au chômage ou inactives à l’entrée qui travaillent',
] as const;

/** Counting rules of ESF 2014-2020, of the YEI and of ESF+ Annex II, in a sentence. */
export const frameworkSentences: Readonly<Record<string, LocalText>> = {
  'esf2014.participants': entrants('prese in carico', 'taken in charge', 'prises en charge'),
  'esf2014.CO01': entrants(...unemployed),
  'esf2014.CO02': entrants(...longTerm),
  'esf2014.CO03': entrants(...inactive),
  'esf2014.CO04': entrants(...outside),
  'esf2014.CO05': entrants(...employed),
  'esf2014.CO06': entrants('con meno di 25 anni all’ingresso', 'younger than 25 on entry', 'de moins de 25 ans à l’entrée'),
  'esf2014.CO07': entrants('con più di 54 anni all’ingresso', 'older than 54 on entry', 'de plus de 54 ans à l’entrée'),
  'esf2014.CO08': entrants(
    'con più di 54 anni, disoccupate o inattive fuori da istruzione e formazione all’ingresso',
    'older than 54, unemployed or inactive and not in education or training on entry',
    'de plus de 54 ans, au chômage ou inactives hors éducation et formation à l’entrée',
  ),
  'esf2014.CO09': entrants(
    'con istruzione primaria o secondaria inferiore (ISCED 1-2)',
    'with primary or lower secondary education (ISCED 1-2)',
    'ayant le primaire ou le premier cycle du secondaire (CITE 1-2)',
  ),
  'esf2014.CO10': entrants(
    'con istruzione secondaria superiore o post-secondaria (ISCED 3-4)',
    'with upper secondary or post-secondary education (ISCED 3-4)',
    'ayant le second cycle du secondaire ou le post-secondaire (CITE 3-4)',
  ),
  'esf2014.CO11': entrants(
    'con istruzione terziaria (ISCED 5-8)',
    'with tertiary education (ISCED 5-8)',
    'ayant un diplôme de l’enseignement supérieur (CITE 5-8)',
  ),
  'esf2014.CO15': entrants(
    'cittadine di paesi terzi, di origine straniera o che hanno dichiarato di appartenere a una minoranza',
    'who are third-country nationals, have a foreign background or declared that they belong to a minority',
    'ressortissantes de pays tiers, d’origine étrangère ou ayant déclaré appartenir à une minorité',
  ),
  'esf2014.CO16': entrants(...disability),
  'esf2014.CO18': entrants(...homeless),
  'esf2014.CO19': entrants('che vivono in zone rurali', 'living in rural areas', 'vivant en zone rurale'),
  'esf2014.CR01': leavers(
    'inattive all’ingresso che cercano lavoro',
    'were inactive on entry and look for work',
    'inactives à l’entrée qui cherchent un emploi',
  ),
  'esf2014.CR02': leavers(
    'che hanno iniziato un percorso di istruzione o formazione',
    'started education or training',
    'ayant commencé un enseignement ou une formation',
  ),
  'esf2014.CR03': leavers('che hanno ottenuto una qualifica', 'gained a qualification', 'ayant obtenu une qualification'),
  'esf2014.CR04': leavers(
    'disoccupate o inattive all’ingresso che lavorano',
    'were unemployed or inactive on entry and have a job',
    'au chômage ou inactives à l’entrée qui travaillent',
  ),
  'esf2014.CR05': leavers(
    'svantaggiate che cercano lavoro, si formano, hanno una qualifica o lavorano, una volta sola,',
    'are disadvantaged and look for work, started education, gained a qualification or have a job, once however many of these,',
    'défavorisées qui cherchent un emploi, se forment, ont une qualification ou travaillent, une seule fois,',
  ),
  'esf2014.CR06': afterSixMonths(...workless),
  'esf2014.CR07': afterSixMonths(
    'occupate all’ingresso la cui situazione lavorativa è migliorata',
    'employed on entry whose situation at work has improved',
    'en emploi à l’entrée dont la situation professionnelle s’est améliorée',
  ),
  'esf2014.CR08': afterSixMonths(
    'con più di 54 anni, disoccupate o inattive all’ingresso, che lavorano',
    'older than 54, unemployed or inactive on entry, who work',
    'de plus de 54 ans, au chômage ou inactives à l’entrée, qui travaillent',
  ),
  'esf2014.CR09': afterSixMonths(
    'svantaggiate, disoccupate o inattive all’ingresso, che lavorano',
    'who are disadvantaged, were unemployed or inactive on entry and work',
    'défavorisées, au chômage ou inactives à l’entrée, qui travaillent',
  ),
  'yei2014.YEI-CR01': completers(...unemployed),
  'yei2014.YEI-CR03': achievers(...unemployed),
  'yei2014.YEI-CR04': completers(...longTerm),
  'yei2014.YEI-CR06': achievers(...longTerm),
  'yei2014.YEI-CR07': completers(...outside),
  'yei2014.YEI-CR09': achievers(...outside),
  'esfPlusMostDeprived.ANNEX2-01': entrants('sostenute', 'supported', 'soutenues'),
  'esfPlusMostDeprived.ANNEX2-02': entrants(
    'con meno di 18 anni all’ingresso',
    'younger than 18 on entry',
    'de moins de 18 ans à l’entrée',
  ),
  'esfPlusMostDeprived.ANNEX2-03': entrants('tra 18 e 29 anni all’ingresso', 'aged 18 to 29 on entry', 'de 18 à 29 ans à l’entrée'),
  'esfPlusMostDeprived.ANNEX2-04': entrants('di 65 anni e oltre all’ingresso', 'aged 65 or over on entry', 'de 65 ans et plus à l’entrée'),
  'esfPlusMostDeprived.ANNEX2-05': entrants(...disability),
  'esfPlusMostDeprived.ANNEX2-06': entrants(
    'senza cittadinanza dell’Unione europea',
    'without EU citizenship',
    'sans citoyenneté de l’Union européenne',
  ),
  'esfPlusMostDeprived.ANNEX2-07': entrants('di origine straniera', 'with a foreign background', 'd’origine étrangère'),
  'esfPlusMostDeprived.ANNEX2-08': entrants(
    'che hanno dichiarato di appartenere a una minoranza',
    'who declared that they belong to a minority',
    'ayant déclaré appartenir à une minorité',
  ),
  'esfPlusMostDeprived.ANNEX2-09': entrants(...homeless),
};
