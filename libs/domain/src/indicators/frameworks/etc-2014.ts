import { indicatorsWith, notRecorded, type CommonIndicator } from '../common-indicator.js';

/**
 * The six outputs of European territorial cooperation 2014-2020, Reg (EU) 1299/2013. Persons are participants, not participations (R106).
 * The Annex was not read: names and codes stand as monitoring systems give them (X16).
 */
export const etc2014Outputs: readonly CommonIndicator[] = indicatorsWith(
  {
    framework: 'etc2014',
    codeBasis: 'monitoring',
    kind: 'output',
    counts: 'participant',
    unit: 'persons',
    reporting: 'all_units',
    rules: ['R106'],
    source: 'Reg (EU) 1299/2013 Annex',
    verification: 'not_verified',
  },
  [
    {
      code: 'CO41',
      name: {
        it: 'Numero di imprese che partecipano a progetti di ricerca transfrontalieri, transnazionali o interregionali',
        en: 'Number of enterprises participating in cross-border, transnational or interregional research projects',
        fr: 'Nombre d’entreprises participant à des projets de recherche transfrontaliers, transnationaux ou interrégionaux',
      },
      counts: 'entity',
      unit: 'enterprises',
      ...notRecorded(
        'i partner che prendono parte a progetti di ricerca',
        'which partners take part in research projects',
        'quels partenaires participent à des projets de recherche',
      ),
    },
    {
      code: 'CO42',
      name: {
        it: 'Numero di istituti di ricerca che partecipano a progetti di ricerca transfrontalieri, transnazionali o interregionali',
        en: 'Number of research institutions participating in cross-border, transnational or interregional research projects',
        fr: 'Nombre d’organismes de recherche participant à des projets de recherche transfrontaliers, transnationaux ou interrégionaux',
      },
      counts: 'organisation',
      unit: 'organisations',
      ...notRecorded(
        'i partner che prendono parte a progetti di ricerca',
        'which partners take part in research projects',
        'quels partenaires participent à des projets de recherche',
      ),
    },
    {
      code: 'CO43',
      name: {
        it: 'Numero di partecipanti a iniziative di mobilità transfrontaliera',
        en: 'Number of participants in cross-border mobility initiatives',
        fr: 'Nombre de participants aux initiatives de mobilité transfrontalière',
      },
    },
    {
      code: 'CO44',
      name: {
        it: 'Numero di partecipanti a iniziative locali congiunte per l’occupazione e a formazioni congiunte',
        en: 'Number of participants in joint local employment initiatives and joint training',
        fr: 'Nombre de participants aux initiatives locales communes en matière d’emploi et aux formations communes',
      },
    },
    {
      code: 'CO45',
      name: {
        it: 'Numero di partecipanti a progetti che promuovono la parità di genere, le pari opportunità e l’inclusione sociale a livello transfrontaliero',
        en: 'Number of participants in projects promoting gender equality, equal opportunities and social inclusion across borders',
        fr: 'Nombre de participants aux projets de promotion de l’égalité de genre, de l’égalité des chances et de l’inclusion sociale par-delà les frontières',
      },
    },
    {
      code: 'CO46',
      name: {
        it: 'Numero di partecipanti a programmi comuni di istruzione e formazione a sostegno dell’occupazione giovanile, delle opportunità di istruzione e dell’istruzione superiore e professionale a livello transfrontaliero',
        en: 'Number of participants in joint education and training schemes to support youth employment, educational opportunities and higher and vocational education across borders',
        fr: 'Nombre de participants aux programmes communs d’enseignement et de formation en faveur de l’emploi des jeunes, des possibilités de formation et de l’enseignement supérieur et professionnel par-delà les frontières',
      },
    },
  ],
);
