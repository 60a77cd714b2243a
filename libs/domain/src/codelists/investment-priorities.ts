import type { CodeList } from './code-list.js';

/** The investment priorities of ESF 2014-2020, Reg (EU) 1304/2013 Art 3(1): the row key of its values (R90). */
export type InvestmentPriority =
  | '8i'
  | '8ii'
  | '8iii'
  | '8iv'
  | '8v'
  | '8vi'
  | '8vii'
  | '9i'
  | '9ii'
  | '9iii'
  | '9iv'
  | '9v'
  | '9vi'
  | '10i'
  | '10ii'
  | '10iii'
  | '10iv'
  | '11i'
  | '11ii';

const named = (it: string, en: string, fr: string) => ({ label: { it, en, fr } });

/** Labels are short forms. 8ii is also the priority of the Youth Employment Initiative. */
export const investmentPriorities: CodeList<InvestmentPriority> = {
  '8i': named('Accesso all’occupazione', 'Access to employment', 'Accès à l’emploi'),
  '8ii': named('Integrazione dei giovani nel lavoro', 'Integration of young people into work', 'Intégration des jeunes dans l’emploi'),
  '8iii': named(
    'Lavoro autonomo e creazione d’impresa',
    'Self-employment and business creation',
    'Emploi indépendant et création d’entreprise',
  ),
  '8iv': named('Parità tra uomini e donne', 'Equality between men and women', 'Égalité entre les femmes et les hommes'),
  '8v': named(
    'Adattamento di lavoratori e imprese',
    'Adaptation of workers and enterprises',
    'Adaptation des travailleurs et des entreprises',
  ),
  '8vi': named('Invecchiamento attivo e in buona salute', 'Active and healthy ageing', 'Vieillissement actif et en bonne santé'),
  '8vii': named('Istituzioni del mercato del lavoro', 'Labour market institutions', 'Institutions du marché du travail'),
  '9i': named('Inclusione attiva', 'Active inclusion', 'Inclusion active'),
  '9ii': named(
    'Comunità emarginate quali i Rom',
    'Marginalised communities such as the Roma',
    'Communautés marginalisées telles que les Roms',
  ),
  '9iii': named('Lotta alle discriminazioni', 'Combating discrimination', 'Lutte contre les discriminations'),
  '9iv': named('Accesso a servizi di qualità', 'Access to quality services', 'Accès à des services de qualité'),
  '9v': named('Imprenditorialità sociale', 'Social entrepreneurship', 'Entrepreneuriat social'),
  '9vi': named(
    'Sviluppo locale di tipo partecipativo',
    'Community-led local development',
    'Développement local mené par les acteurs locaux',
  ),
  '10i': named('Abbandono scolastico', 'Early school leaving', 'Abandon scolaire précoce'),
  '10ii': named('Istruzione terziaria', 'Tertiary education', 'Enseignement supérieur'),
  '10iii': named('Apprendimento permanente', 'Lifelong learning', 'Apprentissage tout au long de la vie'),
  '10iv': named(
    'Istruzione e formazione utili al lavoro',
    'Labour market relevance of education and training',
    'Adéquation de la formation au marché du travail',
  ),
  '11i': named('Capacità istituzionale', 'Institutional capacity', 'Capacités institutionnelles'),
  '11ii': named('Capacità delle parti interessate', 'Capacity of stakeholders', 'Capacités des parties prenantes'),
};
