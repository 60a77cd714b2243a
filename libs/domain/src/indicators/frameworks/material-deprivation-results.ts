import type { LocalText } from '../indicator-definition.js';
import { indicatorsWith, notRecorded, type CommonIndicator } from '../common-indicator.js';

const supports: readonly LocalText[] = [
  { it: 'che ricevono aiuti alimentari', en: 'receiving food support', fr: 'bénéficiant d’une aide alimentaire' },
  { it: 'che ricevono aiuti materiali', en: 'receiving material support', fr: 'bénéficiant d’une aide matérielle' },
  {
    it: 'che ricevono sostegno mediante buoni o carte',
    en: 'receiving support through vouchers or cards',
    fr: 'bénéficiant d’un soutien au moyen de bons ou de cartes',
  },
];

/** The nine groups of end recipients, in the order in which the codes were inferred. */
const recipients: readonly { readonly name: LocalText; readonly specialCategory?: true }[] = [
  { name: { it: 'Numero di destinatari finali', en: 'Number of end recipients', fr: 'Nombre de destinataires finaux' } },
  {
    name: {
      it: 'Numero di minori di età inferiore a 18 anni',
      en: 'Number of children below 18 years of age',
      fr: 'Nombre d’enfants de moins de 18 ans',
    },
  },
  {
    name: {
      it: 'Numero di giovani di età compresa tra 18 e 29 anni',
      en: 'Number of young people aged 18-29 years',
      fr: 'Nombre de jeunes âgés de 18 à 29 ans',
    },
  },
  { name: { it: 'Numero di donne', en: 'Number of women', fr: 'Nombre de femmes' } },
  {
    name: {
      it: 'Numero di destinatari finali di età pari o superiore a 65 anni',
      en: 'Number of end recipients 65 years of age and above',
      fr: 'Nombre de destinataires finaux âgés de 65 ans et plus',
    },
  },
  {
    name: {
      it: 'Numero di destinatari finali con disabilità',
      en: 'Number of end recipients with disabilities',
      fr: 'Nombre de destinataires finaux handicapés',
    },
    specialCategory: true,
  },
  {
    name: {
      it: 'Numero di cittadini di paesi terzi',
      en: 'Number of third-country nationals',
      fr: 'Nombre de ressortissants de pays tiers',
    },
  },
  {
    name: {
      it: 'Numero di destinatari finali di origine straniera e appartenenti a minoranze (comprese le comunità emarginate come i Rom)',
      en: 'Number of end recipients with a foreign background and minorities (including marginalised communities such as the Roma)',
      fr: 'Nombre de destinataires finaux d’origine étrangère et de minorités (y compris les communautés marginalisées telles que les Roms)',
    },
    specialCategory: true,
  },
  {
    name: {
      it: 'Numero di destinatari finali senzatetto o colpiti da esclusione abitativa',
      en: 'Number of homeless end recipients or affected by housing exclusion',
      fr: 'Nombre de destinataires finaux sans-abri ou touchés par l’exclusion du logement',
    },
  },
];

const named = (recipient: LocalText, support: LocalText): LocalText => ({
  it: `${recipient.it} ${support.it}`,
  en: `${recipient.en} ${support.en}`,
  fr: `${recipient.fr} ${support.fr}`,
});

/**
 * The 27 results of ESF+ Annex III: nine groups for each of three kinds of support, estimated by the beneficiary without personal records;
 * total and women only (R62). Codes and order are inferred: check before a transmission.
 */
export const materialDeprivationResults: readonly CommonIndicator[] = indicatorsWith(
  {
    ...notRecorded(
      'chi riceve prodotti alimentari, beni o buoni',
      'who receives food, goods or vouchers',
      'qui reçoit des denrées, des biens ou des bons',
    ),
    framework: 'esfPlusMaterialDeprivation',
    codeBasis: 'order_unchecked',
    kind: 'result',
    counts: 'participant',
    unit: 'persons',
    reporting: 'informed_estimate',
    asked: 'yearly',
    estimateAllowed: true,
    nationalDefinition: 'allowed',
    specificObjectives: ['ESO4.13'],
    rules: ['R62'],
    source: 'Reg (EU) 2021/1057 Annex III point 2',
    verification: 'read_position_by_order',
  },
  supports.flatMap((support, block) =>
    recipients.map(({ name, specialCategory = false }, index) => ({
      code: `EMCR${String(block * recipients.length + index + 1).padStart(2, '0')}`,
      name: named(name, support),
      specialCategory,
    })),
  ),
);
