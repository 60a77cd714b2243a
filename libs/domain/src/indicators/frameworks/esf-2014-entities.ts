import { indicatorsWith, recordedInPart, type CommonIndicator } from '../common-indicator.js';

const pointTwo = {
  framework: 'esf2014',
  codeBasis: 'sfc2014',
  kind: 'output',
  values: 'annual',
  reporting: 'all_units',
  rules: ['R90'],
  source: 'Reg (EU) 1304/2013 Annex I point 2',
  verification: 'read',
} as const;

const projects = indicatorsWith({ ...pointTwo, counts: 'thing', unit: 'projects' }, [
  {
    code: 'CO20',
    name: {
      it: 'Numero di progetti attuati completamente o parzialmente da parti sociali o da organizzazioni non governative',
      en: 'Number of projects fully or partially implemented by social partners or non-governmental organisations',
      fr: 'Nombre de projets mis en œuvre en totalité ou en partie par des partenaires sociaux ou des organisations non gouvernementales',
    },
  },
  {
    code: 'CO21',
    name: {
      it: 'Numero di progetti dedicati alla partecipazione sostenibile e al progresso delle donne nel mondo del lavoro',
      en: 'Number of projects dedicated at sustainable participation and progress of women in employment',
      fr: 'Nombre de projets consacrés à la participation durable et à la progression des femmes dans l’emploi',
    },
  },
  {
    code: 'CO22',
    name: {
      it: 'Numero di progetti destinati alle pubbliche amministrazioni o ai servizi pubblici a livello nazionale, regionale o locale',
      en: 'Number of projects targeting public administrations or public services at national, regional or local level',
      fr: 'Nombre de projets ciblant les administrations ou services publics aux niveaux national, régional ou local',
    },
  },
]);

const enterprises = indicatorsWith(
  {
    ...pointTwo,
    ...recordedInPart('la consulenza alle imprese', 'advice to enterprises', 'le conseil aux entreprises'),
    counts: 'entity',
    unit: 'entities',
  },
  [
    {
      code: 'CO23',
      name: {
        it: 'Numero di micro, piccole e medie imprese finanziate (comprese le società cooperative e le imprese dell’economia sociale)',
        en: 'Number of supported micro, small and medium-sized enterprises (including cooperative enterprises, enterprises of the social economy)',
        fr: 'Nombre de micro, petites et moyennes entreprises bénéficiant d’un soutien (y compris les coopératives et les entreprises de l’économie sociale)',
      },
    },
  ],
);

/** The four outputs of ESF 2014-2020 on projects and entities: each once (R34, R36, R90). */
export const esf2014EntityOutputs: readonly CommonIndicator[] = [...projects, ...enterprises];
