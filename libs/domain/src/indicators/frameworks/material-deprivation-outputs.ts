import { indicatorsWith, notRecorded, type CommonIndicator } from '../common-indicator.js';

const annexThree = {
  ...notRecorded(
    'i prodotti alimentari e i beni distribuiti',
    'food and goods handed out',
    'les denrées alimentaires et les biens distribués',
  ),
  framework: 'esfPlusMaterialDeprivation',
  kind: 'output',
  counts: 'amount',
  asked: 'yearly',
  specificObjectives: ['ESO4.13'],
  rules: ['R62'],
  source: 'Reg (EU) 2021/1057 Annex III point 1',
} as const;

/** What was handed out, in money. EMCO01 = EMCO02 + EMCO05, EMCO02 = EMCO03 + EMCO04, EMCO05 = EMCO06 + EMCO07 + EMCO08. */
const value = indicatorsWith(
  { ...annexThree, codeBasis: 'order', unit: 'EUR', reporting: 'all_units', verification: 'read_code_by_order' },
  [
    {
      code: 'EMCO01',
      name: {
        it: 'Valore monetario totale dei prodotti alimentari e dei beni distribuiti',
        en: 'Total monetary value of distributed food and goods',
        fr: 'Valeur monétaire totale des denrées alimentaires et des biens distribués',
      },
    },
    {
      code: 'EMCO02',
      name: {
        it: 'Valore totale degli aiuti alimentari',
        en: 'Total value of food support',
        fr: 'Valeur totale de l’aide alimentaire',
      },
    },
    {
      code: 'EMCO03',
      name: {
        it: 'Valore monetario totale dei prodotti alimentari per i senzatetto',
        en: 'Total monetary value of food for homeless',
        fr: 'Valeur monétaire totale des denrées alimentaires destinées aux sans-abri',
      },
      estimateAllowed: true,
    },
    {
      code: 'EMCO04',
      name: {
        it: 'Valore monetario totale dei prodotti alimentari per altri gruppi di destinatari',
        en: 'Total monetary value of food for other target groups',
        fr: 'Valeur monétaire totale des denrées alimentaires destinées à d’autres groupes cibles',
      },
      estimateAllowed: true,
    },
    {
      code: 'EMCO05',
      name: { it: 'Valore totale dei beni distribuiti', en: 'Total value of goods distributed', fr: 'Valeur totale des biens distribués' },
    },
    {
      code: 'EMCO06',
      name: {
        it: 'Valore monetario totale dei beni per i minori',
        en: 'Total monetary value of goods for children',
        fr: 'Valeur monétaire totale des biens destinés aux enfants',
      },
      estimateAllowed: true,
    },
    {
      code: 'EMCO07',
      name: {
        it: 'Valore monetario totale dei beni per i senzatetto',
        en: 'Total monetary value of goods for homeless',
        fr: 'Valeur monétaire totale des biens destinés aux sans-abri',
      },
      estimateAllowed: true,
    },
    {
      code: 'EMCO08',
      name: {
        it: 'Valore monetario totale dei beni per altri gruppi di destinatari',
        en: 'Total monetary value of goods for other target groups',
        fr: 'Valeur monétaire totale des biens destinés à d’autres groupes cibles',
      },
      estimateAllowed: true,
    },
  ],
);

/** What was handed out, in weight, and the shares of it (at most 100, R52). */
const quantity = indicatorsWith({ ...annexThree, codeBasis: 'sfc_answer', verification: 'read' }, [
  {
    code: 'EMCO09',
    name: {
      it: 'Quantità totale degli aiuti alimentari distribuiti',
      en: 'Total quantity of food support distributed',
      fr: 'Quantité totale de l’aide alimentaire distribuée',
    },
    unit: 'tonnes',
    reporting: 'all_units',
  },
  {
    code: 'EMCO10',
    name: {
      it: 'Quota di prodotti alimentari per i quali il programma ha pagato solo il trasporto, la distribuzione e lo stoccaggio',
      en: 'Share of food for which only transport, distribution and storage were paid by the programme',
      fr: 'Part des denrées alimentaires pour lesquelles seuls le transport, la distribution et le stockage ont été payés par le programme',
    },
    unit: '%',
    reporting: 'informed_estimate',
    estimateAllowed: true,
  },
  {
    code: 'EMCO11',
    name: {
      it: 'Quota di prodotti alimentari cofinanziati dal FSE+ sul volume totale di prodotti alimentari distribuiti',
      en: 'Share of ESF+ co-financed food products in the total volume of food distributed',
      fr: 'Part des denrées alimentaires cofinancées par le FSE+ dans le volume total des denrées alimentaires distribuées',
    },
    unit: '%',
    reporting: 'informed_estimate',
    estimateAllowed: true,
  },
]);

/** The eleven outputs of ESF+ Annex III. Nothing here records food or goods: values are typed with their evidence. */
export const materialDeprivationOutputs: readonly CommonIndicator[] = [...value, ...quantity];
