import { defaultProgrammeSettings } from '../counting/programme-settings.js';
import { FaultLog, faultLimit } from './file-fault.js';
import { ParticipationFileReader, type ReadRows } from './participation-file-reader.js';
import type { ReadContext } from './read-context.js';

const context: ReadContext = {
  today: '2026-03-31',
  operation: null,
  specificObjective: null,
  settings: defaultProgrammeSettings,
  dateOrder: null,
};

const annex =
  'operation_id;participant_id;sex;birth_date;entry_date;exit_date;employment_status;long_term;isced;in_education_at_entry;disability;third_country_national;foreign_background;minority;housing_exclusion;degurba;last_status_28d;education_28d;qualification_28d;status_6m;improved_6m;complete';
const ordinary: Record<string, string> = {
  operation_id: 'MEDMORE-SUI',
  participant_id: 'LI-1',
  sex: 'F',
  birth_date: '1989-06-15',
  entry_date: '2025-03-10',
  exit_date: '',
  employment_status: 'UNE',
  long_term: 'no',
  isced: '3',
  in_education_at_entry: 'no',
  disability: 'no',
  third_country_national: 'no',
  foreign_background: 'no',
  minority: 'no',
  housing_exclusion: 'no',
  degurba: '1',
  last_status_28d: '',
  education_28d: '',
  qualification_28d: '',
  status_6m: '',
  improved_6m: '',
  complete: 'yes',
};
const aRow = (change: Record<string, string> = {}): string => Object.values({ ...ordinary, ...change }).join(';');
const left = { exit_date: '2025-06-10', last_status_28d: 'JOB' };

/** Reads lines separated by semicolons; gives what was read and the faults as `row column code`. */
function read(lines: readonly string[], change: Partial<ReadContext> = {}): ReadRows & { said: string[] } {
  const faults = new FaultLog();
  const reader = new ParticipationFileReader({ ...context, ...change }, faults, { fixedWidth: true });
  for (const line of lines) reader.read(line.split(';'));
  const result = reader.finish();
  return { ...result, said: faults.list().map(({ row, column, code }) => `${row} ${column} ${code}`) };
}
const said = (change: Record<string, string>, about: Partial<ReadContext> = {}): string[] => read([annex, aRow(change)], about).said;

describe('a participations file', () => {
  it('gives one participation a row', () => {
    const { participations, rows, said: nothing } = read([annex, aRow(left)]);
    expect(nothing).toEqual([]);
    expect(rows).toBe(1);
    expect(participations[0]).toEqual(
      jasmine.objectContaining({
        participantId: 'LI-1',
        isced: 3,
        longTerm: false,
        exitDate: '2025-06-10',
        lastStatus28d: 'JOB',
        disability: 'no',
        desk: null,
      }),
    );
  });

  it('keeps "not asked", "refused" and "unknown" apart from "no" (R14)', () => {
    const [person] = read([annex, aRow({ disability: '', minority: 'refused', housing_exclusion: 'unknown' })]).participations;
    expect([person?.disability, person?.minority, person?.housingExclusion]).toEqual(['not_asked', 'refused', 'unknown']);
  });

  it('needs operation, person and entry (R6)', () => {
    expect(said({ participant_id: '' })).toEqual(['2 participant_id missing-participant-id']);
    expect(said({ operation_id: ' ' })).toEqual(['2 operation_id missing-operation-id']);
    expect(said({ entry_date: '' })).toEqual(['2 entry_date missing-entry-date']);
  });

  it('takes the codes of the annex only, in any case; for a word of the form the remedy names the code', () => {
    expect(said({ sex: 'X' })).toEqual(['2 sex code-unknown']);
    expect(said({ sex: 'f' })).toEqual(['2 sex code-letter-case']);
    expect(said({ ...left, last_status_28d: 'LAVORA' })).toEqual(['2 last_status_28d code-unknown']);
    const faults = new FaultLog();
    const reader = new ParticipationFileReader(context, faults, { fixedWidth: true });
    for (const line of [annex, aRow({ in_education_at_entry: 'sì' })]) reader.read(line.split(';'));
    reader.finish();
    expect(faults.list()[0]?.remedy.en).toBe('Write yes.');
  });

  it('takes whole numbers inside their bounds', () => {
    expect(said({ isced: '11' })).toEqual(['2 isced number-out-of-range']);
    expect(said({ isced: 'tre' })).toEqual(['2 isced text-in-number']);
    expect(said({ degurba: 'I' })).toEqual(['2 degurba text-in-number']);
    expect(said({ isced: '3,0' })).toEqual(['2 isced number-with-decimals']);
    expect(said({ isced: '3.5' })).toEqual(['2 isced number-not-whole']);
    expect(said({ isced: '-1' })).toEqual(['2 isced number-out-of-range']);
  });

  it('reads a value with blanks around it and says so once; blanks alone are no value', () => {
    expect(said({ sex: ' f\u00a0' })).toEqual(['2 sex padded-value']);
    expect(said({ exit_date: '  ' })).toEqual([]);
  });

  it('removes the quote that exports put before a formula (G33), and refuses formulas', () => {
    expect(read([annex, aRow({ participant_id: "'-12" })]).participations[0]?.participantId).toBe('-12');
    expect(said({ participant_id: '=A1' })).toEqual(['2 participant_id formula-cell']);
  });

  it('says what files glued together leave behind', () => {
    const { said: found, participations } = read([
      annex,
      `\ufeff${aRow()}`,
      annex,
      `ï»¿${aRow({ participant_id: 'x' }).replace('x', 'LI-2')}`,
    ]);
    expect(found).toEqual(['2 operation_id bom-inside', '3 null repeated-header', '4 operation_id bom-inside']);
    expect(participations.map(({ operationId }) => operationId)).toEqual(['MEDMORE-SUI', 'MEDMORE-SUI']);
  });

  it('refuses rows whose cells do not stand under their names, and sums', () => {
    expect(read([annex, `${aRow()};x`, aRow().slice(0, -4), 'Totale;296', 'TOTAL:;;;']).said).toEqual([
      '2 null too-many-cells',
      '3 null too-few-cells',
      '4 null total-row',
      '5 null total-row',
    ]);
  });

  it('counts rows as a spreadsheet shows them, blank ones too', () => {
    expect(read([annex, '', aRow({ sex: 'X' })])).toEqual(jasmine.objectContaining({ rows: 1, said: ['3 sex code-unknown'] }));
  });

  it('finds the header below a title, and says that it is missing', () => {
    expect(read(['Progetto MEDMORE', '', annex, aRow()])).toEqual(
      jasmine.objectContaining({ rows: 1, said: ['null null lines-before-header'] }),
    );
    expect(read([aRow(), aRow()]).said).toEqual(['1 null header-not-found']);
    expect(read([]).said).toEqual(['null null file-empty']);
    expect(read([annex]).said).toEqual(['null null no-data-rows']);
  });
});

describe('the days of a participation', () => {
  it('follow each other, inside the operation and not after today (V13)', () => {
    const days = { start: '2024-04-01', end: '2027-03-31' };
    const operation = { names: ['MEDMORE-SUI'], days };
    expect(said({ entry_date: '2023-12-04' }, { operation })).toEqual(['2 entry_date entry-outside-operation']);
    expect(said({ birth_date: '2025-06-20' })).toEqual(['2 birth_date birth-after-entry']);
    expect(said({ ...left, exit_date: '2025-03-09' })).toEqual(['2 exit_date exit-before-entry']);
    expect(said({ entry_date: '2026-04-01' })).toEqual(['2 entry_date date-after-today']);
  });

  it('are not blamed twice: a date that cannot be read is the only fault of its row', () => {
    expect(said({ ...left, exit_date: '2025-02-30' })).toEqual(['2 exit_date date-impossible']);
    expect(said({ entry_date: '45731' })).toEqual(['2 entry_date date-serial-number']);
  });

  it('are read in the order that one of them shows, for those before it too', () => {
    const rows = [annex, aRow({ entry_date: '03/04/2025' }), aRow({ participant_id: 'LI-2', entry_date: '25/04/2025' })];
    const { participations, said: nothing, dateOrder } = read(rows);
    expect(participations.map(({ entryDate }) => entryDate)).toEqual(['2025-04-03', '2025-04-25']);
    expect([nothing, dateOrder]).toEqual([[], 'dmy']);
    expect(
      read([annex, aRow({ entry_date: '04/25/2025' }), aRow({ participant_id: 'LI-2', entry_date: '03/04/2025' })]).participations[1]
        ?.entryDate,
    ).toBe('2025-03-04');
  });

  it('are a question when they fit both orders, and an error when they show both (G31)', () => {
    const doubtful = [annex, aRow({ entry_date: '03/04/2025' })];
    expect(read(doubtful)).toEqual(jasmine.objectContaining({ said: ['null null date-order-unclear'], dateOrder: 'unclear' }));
    expect(read(doubtful, { dateOrder: 'mdy' })).toEqual(jasmine.objectContaining({ said: [], dateOrder: 'mdy' }));
    expect(read([annex, aRow({ entry_date: '25/04/2025', birth_date: '04/25/1989' })]).said).toContain('null null date-order-mixed');
  });
});

describe('the records of a file among themselves', () => {
  it('belong to one operation when it is told', () => {
    expect(said({ operation_id: 'MARE-RETELAVORO' }, { operation: { names: ['MEDMORE-SUI', '101'], days: null } })).toEqual([
      '2 operation_id other-operation',
    ]);
    const alsoCalled = read([annex, aRow({ operation_id: 'medmore-sui' }), aRow({ operation_id: '101', participant_id: 'LI-2' })], {
      operation: { names: ['MEDMORE-SUI', '101'], days: null },
    });
    expect(alsoCalled.said).toEqual([]);
    expect(alsoCalled.participations.map(({ operationId }) => operationId)).toEqual(['MEDMORE-SUI', 'MEDMORE-SUI']);
  });

  it('may belong to several operations when it is not (R5), but one row in hundreds is a slip', () => {
    const many = Array.from({ length: 200 }, (_, at) => aRow({ participant_id: `LI-${at}` }));
    const other = aRow({ participant_id: 'SP-1', operation_id: 'MARE-RETELAVORO' });
    expect(read([annex, aRow(), other]).said).toEqual([]);
    expect(read([annex, ...many, other]).said).toEqual(['202 operation_id other-operation']);
  });

  it('are one record per person: separate spells are joined and said, overlapping ones refused (R7, V14)', () => {
    const back = { entry_date: '2025-09-01', exit_date: '2025-10-01', last_status_28d: 'SEARCH', isced: '' };
    const joined = read([annex, aRow(left), aRow(back)]);
    expect(joined.said).toEqual(['3 participant_id separate-spells']);
    expect(joined.participations).toEqual([
      jasmine.objectContaining({ entryDate: '2025-03-10', exitDate: '2025-10-01', lastStatus28d: 'SEARCH', isced: 3 }),
    ]);
    const twice = read([annex, aRow(left), aRow({ entry_date: '2025-06-10' })]);
    expect(twice.said).toEqual(['3 participant_id duplicate-participation']);
    expect(twice.participations[0]?.exitDate).toBe('2025-06-10');
    expect(read([annex, aRow(), aRow()]).said).toEqual(['3 participant_id duplicate-participation']);
  });
});

describe('an incomplete row', () => {
  it('is kept and listed, with the column that is missing (R12)', () => {
    const { participations, incomplete, said: found } = read([annex, aRow({ sex: '', long_term: '' })]);
    expect(participations.length).toBe(1);
    expect(incomplete).toEqual([{ operationId: 'MEDMORE-SUI', participantId: 'LI-1', row: 2, missing: ['sex', 'longTerm'] }]);
    expect(found).toEqual(['2 sex incomplete', '2 long_term incomplete']);
  });

  it('may lack status and education under ESO4.12 (R33)', () => {
    expect(said({ employment_status: '', long_term: '', isced: '' }, { specificObjective: 'ESO4.12' })).toEqual([]);
  });
});

describe('the list of faults', () => {
  it('names a thousand, errors before notices, and counts all (G32)', () => {
    const faults = new FaultLog();
    const reader = new ParticipationFileReader(context, faults, { fixedWidth: true });
    reader.read(annex.split(';'));
    for (let at = 0; at < 1_200; at += 1) reader.read(aRow({ participant_id: `LI-${at}`, sex: 'f' }).split(';'));
    reader.read(aRow({ participant_id: 'LI-2000', sex: 'X' }).split(';'));
    reader.finish();
    expect(faults.list().length).toBe(faultLimit);
    expect(faults.list().at(-1)?.code).toBe('code-unknown');
    expect(faults.total).toBe(1_201);
  });

  it('never repeats a value (G32)', () => {
    const faults = new FaultLog();
    const reader = new ParticipationFileReader(context, faults, { fixedWidth: true });
    for (const line of [annex, aRow({ participant_id: 'Esposito Maria', birth_date: '14/03/85', sex: 'Zeta' })])
      reader.read(line.split(';'));
    reader.finish();
    expect(JSON.stringify(faults.list())).not.toMatch(/Esposito|Maria|14\/03|Zeta/);
  });
});
