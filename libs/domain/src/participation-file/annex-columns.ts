import type { Answer, Degurba, Isced } from '../people/participation.js';
import { codeReader, dayReader, listReader, pseudonymReader, nameReader, wholeNumberReader, type CellReader } from './cell-reader.js';
import { column, type Column } from './column.js';

/** Words of the form that stand now and then where the annex has a code; they are not read, the remedy names the code. */
const yesNoWords = { si: 'yes', s: 'yes', vero: 'yes', true: 'yes', y: 'yes', oui: 'yes', n: 'no', non: 'no', falso: 'no', false: 'no' };
const answerWords = {
  ...yesNoWords,
  'preferisco non rispondere': 'refused',
  rifiutato: 'refused',
  'non so': 'unknown',
  'non noto': 'unknown',
  'n. d': 'unknown',
};
const sexWords = { femmina: 'F', donna: 'F', female: 'F', femme: 'F', maschio: 'M', uomo: 'M', male: 'M', homme: 'M', 'non binario': 'N' };
const statusWords = {
  disoccupato: 'UNE',
  disoccupata: 'UNE',
  unemployed: 'UNE',
  inattivo: 'INA',
  inattiva: 'INA',
  inactive: 'INA',
  studente: 'INA',
  occupato: 'EMP',
  occupata: 'EMP',
  employed: 'EMP',
};
const lastStatusWords = {
  lavora: 'JOB',
  occupato: 'JOB',
  emp: 'JOB',
  'cerca lavoro': 'SEARCH',
  une: 'SEARCH',
  'non cerca lavoro': 'INA',
  inattivo: 'INA',
};

const yesNo = codeReader({ yes: true, no: false }, yesNoWords);
const answer = codeReader<Answer>({ yes: 'yes', no: 'no', refused: 'refused', unknown: 'unknown' }, answerWords);
export const isced = wholeNumberReader(0, 8) as CellReader<Isced>;
export const degurba = wholeNumberReader(1, 3) as CellReader<Degurba>;

/** The participant annex (domain: report tables, section 2), and the desk that some senders add. */
export const annexColumns: readonly Column[] = [
  column('operationId', 'always', ['operation_id', 'operation'], nameReader(100)),
  column('participantId', 'always', ['participant_id', 'participant'], pseudonymReader),
  column('sex', 'always', ['sex', 'gender'], codeReader({ F: 'F', M: 'M', N: 'N' }, sexWords)),
  column('birthDate', 'always', ['birth_date', 'date_of_birth'], dayReader, true),
  column('entryDate', 'always', ['entry_date'], dayReader, true),
  column('exitDate', 'always', ['exit_date'], dayReader, true),
  column('employmentStatus', 'whole', ['employment_status'], codeReader({ UNE: 'UNE', INA: 'INA', EMP: 'EMP' }, statusWords)),
  column('longTerm', 'whole', ['long_term'], yesNo),
  column('isced', 'whole', ['isced'], isced),
  column('inEducationAtEntry', 'optional', ['in_education_at_entry'], yesNo),
  column('disability', 'optional', ['disability'], answer),
  column(
    'thirdCountryNational',
    'optional',
    ['third_country_national'],
    codeReader<Answer>({ yes: 'yes', no: 'no', unknown: 'unknown' }, answerWords),
  ),
  column('foreignBackground', 'optional', ['foreign_background'], answer),
  column('minority', 'optional', ['minority'], answer),
  column('housingExclusion', 'optional', ['housing_exclusion'], answer),
  column('degurba', 'optional', ['degurba'], degurba),
  column('lastStatus28d', 'optional', ['last_status_28d'], codeReader({ JOB: 'JOB', SEARCH: 'SEARCH', INA: 'INA' }, lastStatusWords)),
  column('education28d', 'optional', ['education_28d'], yesNo),
  column('qualification28d', 'optional', ['qualification_28d'], yesNo),
  column(
    'status6m',
    'optional',
    ['status_6m'],
    codeReader({ EMP: 'EMP', UNE: 'UNE', INA: 'INA', unknown: 'unknown' }, { ...statusWords, 'non noto': 'unknown' }),
  ),
  column(
    'improved6m',
    'optional',
    ['improved_6m'],
    listReader(
      /[|;,]/,
      codeReader({
        'PREC-STABLE': 'PREC-STABLE',
        'UNDER-FULL': 'UNDER-FULL',
        HIGHER: 'HIGHER',
        PROMO: 'PROMO',
        PAY: 'PAY',
        MATCH: 'MATCH',
      }),
    ),
  ),
  column('completeForSender', 'optional', ['complete'], yesNo),
  column('desk', 'optional', ['desk', 'desk_code', 'desk_id'], nameReader(200)),
];
