import { defaultProgrammeSettings } from '../counting/programme-settings.js';
import type { CellReport } from '../participation-file/cell-reader.js';
import { FaultLog } from '../participation-file/file-fault.js';
import { recordType } from '../records/catalogue.js';
import { recordTypeNames, type RecordTypeName } from '../records/field.js';
import { readRecords } from './read-records.js';
import { planOf, recordColumns } from './record-columns.js';

function read(type: RecordTypeName, sheet: Parameters<typeof readRecords>[1], dateOrder: 'dmy' | 'mdy' | null = null) {
  const faults = new FaultLog();
  const { plan, records } = readRecords(type, sheet, faults, dateOrder);
  return { plan, records, faults: faults.list().map(({ level, row, column, code }) => `${level} ${row} ${column}: ${code}`), log: faults };
}

describe('a sheet of records', () => {
  const header = ['Codice', 'nome', 'Tipo di sportello', 'stato', 'opened_on', 'Municipality', 'langues'];

  it('is read by the names of the fields or their labels, in any of the three languages', () => {
    const { records, faults } = read('desk', [
      header,
      ['LI-D1', 'SUI Livorno', 'sportello comunale', 'open', '2025-05-20', 'Livorno', 'it; FR'],
      ['LI-D2', 'SUI Cecina', 'municipal antenna', 'prévu', '', 'Cecina', ''],
    ]);
    expect(faults).toEqual([]);
    expect(records).toEqual([
      {
        row: 2,
        values: {
          ...{ code: 'LI-D1', name: 'SUI Livorno', deskType: 'municipal_desk', status: 'open', openedOn: '2025-05-20' },
          ...{ municipality: 'Livorno', languages: ['it', 'fr'] },
        },
      },
      {
        row: 3,
        values: {
          ...{ code: 'LI-D2', name: 'SUI Cecina', deskType: 'municipal_antenna', status: 'planned', openedOn: null },
          ...{ municipality: 'Cecina', languages: null },
        },
      },
    ]);
  });

  it('says what is wrong at its row and column, and keeps the sound rows', () => {
    const { records, faults } = read('desk', [
      header,
      ['LI-D1', '', 'sportello comunale', 'open', '2025-02-30', 'Livorno', ''],
      ['LI-D2', 'SUI Cecina', 'chiosco', 'open', '', '', ''],
      ['LI-D3', 'SUI Piombino', 'municipal_desk', 'OPEN', '', '', ''],
    ]);
    expect(faults).toEqual([
      'error 2 nome: missing-value',
      'error 2 opened_on: date-impossible',
      'error 3 Tipo di sportello: code-unknown',
    ]);
    expect(records.map(({ row }) => row)).toEqual([4]);
  });

  it('speaks of every fault in the words of the other files', () => {
    const { log } = read('desk', [header, ['LI-D1', '', 'chiosco', 'open', '', '', '']]);
    for (const { reason, remedy } of log.list())
      for (const language of ['it', 'en', 'fr'] as const) {
        expect(reason[language]).not.toBe('');
        expect(remedy[language]).not.toBe('');
      }
    expect(log.list()[0]?.reason.it).toContain('«nome» è vuota');
  });

  it('needs the columns without which no record is kept, each once', () => {
    expect(
      read('desk', [
        ['codice', 'nome', 'code'],
        ['LI-D1', 'SUI', 'LI-D1'],
      ]).faults,
    ).toEqual(['error 1 code: duplicate-column', 'error 1 deskType: missing-column', 'error 1 status: missing-column']);
    expect(
      read('desk', [
        ['uno', 'due'],
        ['1', '2'],
      ]).faults,
    ).toEqual(['error 1 null: header-not-found']);
    expect(read('desk', []).faults).toEqual(['error null null: file-empty']);
  });

  it('asks which of day and month comes first when nothing shows it (G31)', () => {
    const sheet = [
      ['ente', 'ruolo', 'start of the partnership', 'bilancio'],
      ['Comune di Cecina', 'partner', '03/04/2025', '20'],
      ['Comune di Livorno', 'partner', '05/06/2025', '7,5'],
    ];
    expect(read('projectPartner', sheet).faults).toEqual(['error null null: date-order-unclear']);
    expect(read('projectPartner', sheet, 'mdy').records.map(({ values }) => [values['from'], values['budget']])).toEqual([
      ['2025-03-04', 20],
      ['2025-05-06', 7.5],
    ]);
    const shown = [...sheet, ['Comune di Suvereto', 'partner', '25/12/2025', '5']];
    expect(read('projectPartner', shown).records[0]?.values['from']).toBe('2025-04-03');
  });

  it('leaves empty lines and sums aside', () => {
    const { records, faults } = read('projectPartner', [
      ['organisation', 'role', 'budget'],
      ['Comune di Cecina', 'partner', '20'],
      ['', '', ''],
      ['Totale', '', '20'],
    ]);
    expect(records.length).toBe(1);
    expect(faults).toEqual(['notice 4 null: total-row']);
  });
});

describe('the columns of a file of records', () => {
  for (const type of recordTypeNames)
    it(`${type}: every field that is entered has one, found by each of its names, and reads its own codes`, () => {
      const columns = recordColumns(type);
      const entered = Object.entries(recordType(type).fields).filter(([, field]) => !field.derived && field.type !== 'parts');
      expect(columns.map(({ name }) => name)).toEqual(entered.map(([name]) => name));
      for (const column of columns)
        for (const name of column.names)
          expect(planOf(columns, [name]).found[0]?.column.name)
            .withContext(name)
            .toBe(column.name);
      for (const { name, field, read: readCell } of columns) {
        if (!('codes' in field) || !field.codes || field.type === 'number') continue;
        for (const [code, label] of Object.entries(field.codes))
          for (const word of [code, ...Object.values(label)]) {
            const faults: string[] = [];
            const report: CellReport = {
              dateOrder: 'dmy',
              settings: defaultProgrammeSettings,
              error: (what) => {
                faults.push(what);
                return undefined;
              },
              notice: () => undefined,
            };
            const value = readCell(word, report);
            expect([field.type === 'codes' ? value : [value], faults])
              .withContext(`${name}: ${word}`)
              .toEqual([[code], []]);
          }
      }
    });
});
