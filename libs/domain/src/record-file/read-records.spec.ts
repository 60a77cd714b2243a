import fc from 'fast-check';
import { defaultProgrammeSettings } from '../counting/programme-settings.js';
import type { CellReport } from '../participation-file/cell-reader.js';
import { FaultLog } from '../participation-file/file-fault.js';
import { recordType } from '../records/catalogue.js';
import { recordTypeNames, type RecordTypeName } from '../records/field.js';
import { keyOfContent } from './content-key.js';
import { isOneLine } from './parts-reader.js';
import { readRecords } from './read-records.js';
import { planOf, recordColumns } from './record-columns.js';

function read(type: RecordTypeName, sheet: Parameters<typeof readRecords>[1], dateOrder: 'dmy' | 'mdy' | null = null) {
  const faults = new FaultLog();
  const { plan, records } = readRecords(type, sheet, faults, { dateOrder });
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
        ...{ row: 2, senderId: null },
        values: {
          ...{ code: 'LI-D1', name: 'SUI Livorno', deskType: 'municipal_desk', status: 'open', openedOn: '2025-05-20' },
          ...{ municipality: 'Livorno', languages: ['it', 'fr'] },
        },
      },
      {
        ...{ row: 3, senderId: null },
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

describe('a sheet of contacts', () => {
  const contacts = (...rows: string[]) =>
    read(
      'deskContact',
      rows.map((row) => row.split(';')),
    );

  it('tells the day and the hour in one cell, and the services in one cell', () => {
    const { records, faults } = contacts(
      'desk;at;contactType;channel;services',
      'SP-D1;07/01/2025 09:10;information;phone;A:5|F1:15',
      'SP-D1;25/01/2025;informazione;telefono;B',
    );
    expect(faults).toEqual([]);
    expect(records.map(({ values }) => [values['date'], values['time'], values['services']])).toEqual([
      [
        '2025-01-07',
        '09:10',
        [
          { serviceType: 'A', minutes: 5 },
          { serviceType: 'F1', minutes: 15 },
        ],
      ],
      ['2025-01-25', null, [{ serviceType: 'B' }]],
    ]);
  });

  it('has an hour of its own column, which the day does not take away', () => {
    const { records } = contacts('sportello;data;ora;tipo;canale', 'SP-D1;2025-01-07;9.30;information;phone');
    expect(records[0]?.values).toEqual(jasmine.objectContaining({ date: '2025-01-07', time: '09:30' }));
  });

  it('keeps the id that the sender gave, whatever the column is called', () => {
    for (const name of ['id', 'contact_id', 'Identificativo', 'external id'])
      expect(contacts(`${name};desk;at;tipo;canale`, 'C-17;SP-D1;2025-01-07;information;phone').records[0]?.senderId)
        .withContext(name)
        .toBe('C-17');
  });

  it('has lines before its header, which are said and left aside', () => {
    const { records, faults } = contacts('Contatti di gennaio', '', 'desk;at;tipo;canale', 'SP-D1;2025-01-07;information;phone');
    expect(faults).toEqual(['notice null null: lines-before-header']);
    expect(records.map(({ row }) => row)).toEqual([4]);
  });

  it('names nobody by name (G32)', () => {
    const { faults } = contacts('desk;at;tipo;canale;person', 'SP-D1;2025-01-07;information;phone;Maria Rossi');
    expect(faults).toEqual(['error 2 person: identity-in-pseudonym']);
  });

  it('needs no column for what is said of all rows', () => {
    const faults = new FaultLog();
    const rows = [
      ['at', 'tipo', 'canale'],
      ['2025-01-07', 'information', 'phone'],
    ];
    expect(readRecords('deskContact', rows, faults, { given: new Set(['desk']) }).records.length).toBe(1);
    expect(faults.list()).toEqual([]);
    expect(readRecords('deskContact', rows, faults).records.length).toBe(0);
    expect(faults.list().map(({ code }) => code)).toEqual(['missing-column']);
  });

  it('is refused where a line of a text file has not the cells of its header', () => {
    const faults = new FaultLog();
    const rows = [
      ['desk', 'at', 'tipo', 'canale'],
      ['SP-D1', '2025-01-07', 'information'],
      ['SP-D1', '2025-01-07', 'information', 'phone', 'x'],
    ];
    readRecords('deskContact', rows, faults, { fixedWidth: true });
    expect(faults.list().map(({ row, code }) => `${row} ${code}`)).toEqual(['2 too-few-cells', '3 too-many-cells']);
  });

  it('of random cells is read, or says what is wrong with each row: none is lost', () => {
    const names = ['desk', 'at', 'tipo', 'canale', 'minuti', 'services', 'person', 'id'];
    const cell = fc.oneof(
      fc.string(),
      fc.constantFrom('', 'SP-D1', '07/01/2025 09:10', 'information', 'phone', '15', 'A:5|B:2', '=1+1', 'P-7F3K'),
    );
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 8, maxLength: 8 }), { minLength: 1, maxLength: 6 }), (rows) => {
        const faults = new FaultLog();
        const { records, rows: count } = readRecords('deskContact', [names, ...rows], faults);
        const told = faults.list().filter(({ level, code }) => level === 'error' || code === 'total-row');
        const spoken = new Set([...records.map(({ row }) => row), ...told.flatMap(({ row }) => row ?? [])]);
        expect(spoken.size).toBe(count);
      }),
    );
  });
});

describe('what tells a record of a file from the others', () => {
  const contact = { desk: 'd', date: '2025-01-07', time: '09:10', operator: 'op-1', contactType: 'information', minutes: 5 };

  it('stays when the rest is corrected', () => {
    expect(keyOfContent('deskContact', { ...contact, minutes: 7, outcome: 'referred' })).toBe(keyOfContent('deskContact', contact));
    expect(keyOfContent('deskContact', { ...contact, time: '09:11' })).not.toBe(keyOfContent('deskContact', contact));
  });

  it('is all of it where the hour is not known', () => {
    const { time, ...day } = contact;
    expect(time).toBe('09:10');
    expect(keyOfContent('deskContact', { ...day, minutes: 7 })).not.toBe(keyOfContent('deskContact', day));
  });
});

describe('the columns of a file of records', () => {
  for (const type of recordTypeNames)
    it(`${type}: every field that is entered has one, found by each of its names, and reads its own codes`, () => {
      const columns = recordColumns(type);
      const entered = Object.entries(recordType(type).fields).filter(
        ([, field]) => !field.derived && (field.type !== 'parts' || isOneLine(field)),
      );
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
