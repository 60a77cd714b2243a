import { FaultLog } from './file-fault.js';
import { checkColumns, isHeader, resolveColumns } from './resolve-columns.js';

const annex =
  'operation_id participant_id sex birth_date entry_date exit_date employment_status long_term isced in_education_at_entry disability third_country_national foreign_background minority housing_exclusion degurba last_status_28d education_28d qualification_28d status_6m improved_6m complete'.split(
    ' ',
  );
const fields = (header: readonly string[]): string[] => resolveColumns(header).found.map(({ column }) => column.field);
const faultsOf = (header: readonly string[], objective: string | null = null): string[] => {
  const faults = new FaultLog();
  checkColumns(resolveColumns(header), objective, 1, faults);
  return faults.list().map(({ level, code, column }) => `${level} ${code} ${column}`);
};

describe('the columns of a participations file', () => {
  it('are found by name, in any order', () => {
    expect([...fields([...annex].reverse())].sort()).toEqual([...fields(annex)].sort());
    expect(resolveColumns(annex).unknown).toEqual([]);
  });

  it('are found however case, blanks and apostrophes are written', () => {
    expect(fields(['Operation ID', ' PARTICIPANT_ID ', 'Birth-Date'])).toEqual(['operationId', 'participantId', 'birthDate']);
    expect(fields(['codice  partecipante', 'Cittadinanza (anche più d’una)', "QUAL E' LA SUA CONDIZIONE OGGI"])).toEqual([
      'participantId',
      'thirdCountryNational',
      'workSituation',
    ]);
  });

  it('speak the words of the annex or of the form; a word of the other is a remark of the sender', () => {
    expect(resolveColumns([...annex, 'sportello', 'nota']).unknown).toEqual(['sportello', 'nota']);
    expect(resolveColumns(['Codice partecipante', 'Progetto', 'Sportello', 'Cognome', 'altro'])).toEqual(
      jasmine.objectContaining({ vocabulary: 'form', unknown: ['altro'], notRead: ['Cognome'] }),
    );
  });

  it('are said when they are missing: an error where nothing can be counted without them, a notice elsewhere', () => {
    expect(faultsOf(annex)).toEqual([]);
    expect(faultsOf(annex.filter((name) => name !== 'birth_date'))).toEqual(['error missing-column birth_date']);
    expect(faultsOf(annex.filter((name) => name !== 'degurba'))).toEqual(['notice optional-column-missing degurba']);
  });

  it('may lack status and education under ESO4.12, which asks for sex and age only (R33)', () => {
    const reduced = annex.filter((name) => !['employment_status', 'long_term', 'isced'].includes(name));
    expect(faultsOf(reduced, 'ESO4.1').filter((fault) => fault.startsWith('error')).length).toBe(3);
    expect(faultsOf(reduced, 'ESO4.12').filter((fault) => fault.startsWith('error'))).toEqual([]);
  });

  it('must not be there twice', () => {
    expect(faultsOf([...annex, 'Sex'])).toEqual(['error duplicate-column Sex']);
  });

  it('make a header only together', () => {
    expect(isHeader(annex)).toBeTrue();
    expect(isHeader(['Progetto', 'MEDMORE-SUI', ''])).toBeFalse();
    expect(isHeader(['MEDMORE-SUI', 'LI-00001', 'F', '1990-05-16'])).toBeFalse();
  });
});
