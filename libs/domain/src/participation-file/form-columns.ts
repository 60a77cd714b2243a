import { foreignBackground, stateless, thirdCountryNational, undetermined } from '../people/foreign-origin.js';
import type { Answer } from '../people/participation.js';
import { catalogueReader } from './catalogue-reader.js';
import {
  dayOrMonthReader,
  dayReader,
  listReader,
  pseudonymReader,
  nameReader,
  wholeNumberReader,
  wordReader,
  type CellReader,
} from './cell-reader.js';
import { column, type Column, type RowValues } from './column.js';
import { countryCode } from './country-code.js';
import { plainWord } from './plain-word.js';

type Situation = NonNullable<RowValues['workSituation']>;
const nothing: Situation = {
  registeredUnemployed: false,
  fullTimeStudent: false,
  works: false,
  looksForWork: false,
  onParentalLeave: false,
};

const refusals = { 'preferisco non rispondere': 'refused', 'non risponde': 'refused', 'non so': 'unknown', 'non noto': 'unknown' } as const;
const yesNo = wordReader({ sì: true, no: false, yes: true });
const answer = wordReader<Answer>({ sì: 'yes', no: 'no', yes: 'yes', ...refusals });

/** "What is your situation today?": one answer, put to the tests of R21 afterwards. The last three are the codes of the national record. */
const situation = wordReader<Situation>({
  'disoccupato/a con DID': { ...nothing, registeredUnemployed: true },
  'senza lavoro e in cerca': { ...nothing, looksForWork: true },
  'in cerca di prima occupazione': { ...nothing, looksForWork: true },
  'studente a tempo pieno': { ...nothing, fullTimeStudent: true },
  'studentessa a tempo pieno': { ...nothing, fullTimeStudent: true },
  'inattivo/a': nothing,
  'in congedo parentale': { ...nothing, onParentalLeave: true },
  'occupato/a dipendente': { ...nothing, works: true },
  'autonomo/a': { ...nothing, works: true },
  'in congedo di maternità o paternità': { ...nothing, works: true },
  'UNE-REG': { ...nothing, registeredUnemployed: true },
  'UNE-SEARCH': { ...nothing, looksForWork: true },
  'INA-STUD': { ...nothing, fullTimeStudent: true },
  'INA-NEET': nothing,
  'EMP-EMPL': { ...nothing, works: true },
  'EMP-SELF': { ...nothing, works: true },
});

const education = wordReader({
  'nessun titolo': 0,
  primaria: 1,
  'secondaria di primo grado': 2,
  "secondaria senza accesso all'università/IeFP": 3,
  "secondaria senza accesso all'università": 3,
  IeFP: 3,
  "secondaria con accesso all'università": 3,
  'IFTS/post-diploma': 4,
  IFTS: 4,
  'post-diploma': 4,
  'ITS/AFAM': 5,
  ITS: 5,
  AFAM: 5,
  'laurea 1° ciclo': 6,
  'laurea 2° ciclo/master': 7,
  'laurea 2° ciclo': 7,
  master: 7,
  dottorato: 8,
} as const);

/** R28: ISO codes of countries, several with a comma; an answer that says nothing is not known, which is not "no" (R14). */
const citizenships: CellReader<Answer> = (text, cell) => {
  const word = plainWord(text);
  if (word in refusals) return refusals[word as keyof typeof refusals];
  const codes = listReader(/[,;|/]|\s+e\s+/, country)(text, cell);
  return codes === undefined ? undefined : thirdCountryNational(codes);
};

const country: CellReader<string> = (text, cell) => {
  const word = plainWord(text);
  if (word === 'apolide') return stateless;
  if (word === 'indeterminata' || word === 'non determinata') return undetermined;
  return countryCode(text) ?? cell.error('code-unknown', { found: 'text', accepted: 'IT, RO, MA … · apolide' });
};

const parents = wordReader<'both' | 'one' | 'none' | 'refused' | 'unknown'>({ entrambi: 'both', uno: 'one', nessuno: 'none', ...refusals });
const parentsBornAbroad: CellReader<Answer> = (text, cell) => {
  const born = parents(text, cell);
  if (born === undefined || born === 'refused' || born === 'unknown') return born;
  return foreignBackground(born, cell.settings);
};

/** The labels of the intake, exit and six-month forms that a participation is made of. */
export const formColumns: readonly Column[] = [
  column('participantId', 'always', ['Codice partecipante'], pseudonymReader),
  column('operationId', 'always', ['Progetto'], nameReader(100)),
  column('desk', 'optional', ['Sportello'], nameReader(200)),
  column('entryDate', 'always', ['Data di ingresso nel progetto', 'Data di ingresso'], dayReader, true),
  column(
    'sex',
    'always',
    ['Sesso / genere', 'Sesso', 'Genere'],
    wordReader({
      F: 'F',
      M: 'M',
      N: 'N',
      femmina: 'F',
      donna: 'F',
      maschio: 'M',
      uomo: 'M',
      'non binario/a': 'N',
      'non binario': 'N',
    } as const),
  ),
  column('birthDate', 'always', ['Data di nascita'], dayReader, true),
  column('thirdCountryNational', 'optional', ["Cittadinanza (anche più d'una)"], citizenships),
  column('degurba', 'optional', ['Grado di urbanizzazione (DEGURBA)', 'DEGURBA'], catalogueReader('degurba')),
  column('workSituation', 'whole', ['Qual è la sua condizione oggi?'], situation),
  column(
    'leaveIncome',
    'optional',
    ["Se in congedo: riceve un'indennità?", "Se in congedo: riceve un reddito o un'indennità legata al lavoro?"],
    yesNo,
  ),
  column('leaveMonths', 'optional', ['Se in congedo: durata prevista (mesi)', 'Durata prevista in mesi'], wholeNumberReader(0, 120)),
  column('searchingSince', 'whole', ['Da quando cerca lavoro?'], dayOrMonthReader, true),
  column('inEducationAtEntry', 'optional', ['Segue un corso di istruzione o formazione?'], yesNo),
  column('isced', 'whole', ['Titolo di studio più alto conseguito', 'Titolo di studio'], education),
  column(
    'housingExclusion',
    'optional',
    ['Condizione abitativa'],
    wordReader<Answer>({
      'senza dimora, esclusione abitativa, alloggio insicuro o inadeguato': 'yes',
      'senza dimora': 'yes',
      'esclusione abitativa': 'yes',
      'alloggio insicuro o inadeguato': 'yes',
      'nessuna difficoltà': 'no',
      ...refusals,
    }),
  ),
  column('disability', 'optional', ['Disabilità certificata o percepita'], answer),
  column('foreignBackground', 'optional', ["Genitori nati all'estero?"], parentsBornAbroad),
  column('minority', 'optional', ['Appartenenza a minoranze, comprese comunità emarginate', 'Appartenenza a minoranze'], answer),
  column('exitDate', 'always', ['Ultimo giorno di servizio'], dayReader, true),
  column(
    'exitReason',
    'optional',
    ['Motivo', "Motivo dell'uscita"],
    wordReader({
      'percorso concluso': 'COMPLETED',
      'ha trovato lavoro': 'JOB',
      'ha iniziato un corso': 'EDU',
      abbandono: 'DROPOUT',
      'deceduto/a': 'DECEASED',
    } as const),
  ),
  column(
    'lastStatus28d',
    'optional',
    ['Condizione lavorativa (ultima nei 28 giorni)'],
    wordReader({ lavora: 'JOB', 'cerca lavoro': 'SEARCH', 'non cerca lavoro': 'INA' } as const),
  ),
  column('statusSince', 'optional', ['Dal'], dayReader, true),
  column('education28d', 'optional', ['Ha iniziato un corso?'], yesNo),
  // R45: an attendance certificate is no qualification
  column(
    'qualification28d',
    'optional',
    ['Qualifica o certificazione ottenuta'],
    wordReader({
      nessuna: false,
      'attestato di frequenza': false,
      'competenze certificate': true,
      qualifica: true,
    }),
  ),
  column(
    'status6m',
    'optional',
    ["A sei mesi dall'uscita lavorava?", "A sei mesi dall'uscita (gg/mm/aaaa) lavorava?"],
    wordReader({
      'sì, lavorava': 'EMP',
      'no, cercava lavoro': 'UNE',
      'no, non cercava lavoro': 'INA',
      'non noto': 'unknown',
    } as const),
  ),
  column(
    'improved6m',
    'optional',
    ["Rispetto all'ingresso (solo chi era occupato)"],
    listReader(
      /[;|]/,
      wordReader({
        'da precario a stabile': 'PREC-STABLE',
        'da orario ridotto non voluto a orario pieno': 'UNDER-FULL',
        'mansione superiore': 'HIGHER',
        promozione: 'PROMO',
        'solo aumento di paga': 'PAY',
        'lavoro più adatto': 'MATCH',
      } as const),
    ),
  ),
];

/** Labels of the same forms that say nothing a participation needs: identity and contacts are not even looked at. */
export const formLabelsNotRead: readonly string[] = [
  'Operatore',
  'Come ha conosciuto il servizio?',
  'Informativa consegnata il',
  "Versione dell'informativa",
  'Lingua del colloquio',
  'Cognome',
  'Nome',
  'Codice fiscale',
  'Paese di nascita',
  'Comune di residenza o domicilio',
  'Telefono',
  'E-mail',
  'Recapiti',
  'Titolo di soggiorno (solo cittadini di paesi terzi)',
  'Scadenza',
  'Il titolo consente il lavoro?',
  'Data della DID',
  'Riceve un sostegno?',
  'Se occupato: tipo di contratto',
  'Se occupato: ore settimanali',
  'Titolo conseguito in',
  'Riconosciuto in Italia?',
  'Livello di italiano',
  'Altre lingue',
  'Condizione familiare',
  'Altre situazioni',
  'Difficoltà ad accedere ai servizi',
  'Dettaglio',
  'Data del rilevamento',
  'Metodo',
  'Contratto e ore',
  "Stesso datore di lavoro dell'uscita?",
  'Serve ancora aiuto?',
];
