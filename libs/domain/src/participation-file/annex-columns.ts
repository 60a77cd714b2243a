import type { FieldReading } from '../record-file/field-reader.js';
import { catalogueReader, type SharedField, sharedField } from './catalogue-reader.js';
import { codeReader, nameReader, pseudonymReader } from './cell-reader.js';
import { column, type Column, type ColumnNeed } from './column.js';

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

function annexColumn(field: SharedField, need: ColumnNeed, names: Column['names'], reading?: FieldReading): Column {
  return column(field, need, names, catalogueReader(field, reading), sharedField(field).type === 'day');
}

/** Whether it was asked is known by the column being there. */
const answered = { without: ['not_asked'], meant: answerWords };

/** The participant annex (domain: report tables, section 2), and the desk that some senders add. */
export const annexColumns: readonly Column[] = [
  column('operationId', 'always', ['operation_id', 'operation'], nameReader(100)),
  column('participantId', 'always', ['participant_id', 'participant'], pseudonymReader),
  annexColumn('sex', 'always', ['sex', 'gender'], { meant: sexWords }),
  annexColumn('birthDate', 'always', ['birth_date', 'date_of_birth']),
  annexColumn('entryDate', 'always', ['entry_date']),
  annexColumn('exitDate', 'always', ['exit_date']),
  annexColumn('employmentStatus', 'whole', ['employment_status'], { meant: statusWords }),
  annexColumn('longTerm', 'whole', ['long_term'], { meant: yesNoWords }),
  annexColumn('isced', 'whole', ['isced']),
  annexColumn('inEducationAtEntry', 'optional', ['in_education_at_entry'], { meant: yesNoWords }),
  annexColumn('disability', 'optional', ['disability'], answered),
  // a citizenship that is not said is unknown
  annexColumn('thirdCountryNational', 'optional', ['third_country_national'], { ...answered, without: ['not_asked', 'refused'] }),
  annexColumn('foreignBackground', 'optional', ['foreign_background'], answered),
  annexColumn('minority', 'optional', ['minority'], answered),
  annexColumn('housingExclusion', 'optional', ['housing_exclusion'], answered),
  annexColumn('degurba', 'optional', ['degurba']),
  annexColumn('lastStatus28d', 'optional', ['last_status_28d'], { meant: lastStatusWords }),
  annexColumn('education28d', 'optional', ['education_28d'], { meant: yesNoWords }),
  annexColumn('qualification28d', 'optional', ['qualification_28d'], { meant: yesNoWords }),
  annexColumn('status6m', 'optional', ['status_6m'], { meant: { ...statusWords, 'non noto': 'unknown' } }),
  annexColumn('improved6m', 'optional', ['improved_6m']),
  column('completeForSender', 'optional', ['complete'], codeReader({ yes: true, no: false }, yesNoWords)),
  // called by its code or by its name, which is matched with the project's desks later
  column('desk', 'optional', ['desk', 'desk_code', 'desk_id'], nameReader(200)),
];
