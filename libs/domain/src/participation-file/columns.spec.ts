import { defaultProgrammeSettings } from '../counting/programme-settings.js';
import { recordType } from '../records/catalogue.js';
import type { Field } from '../records/field.js';
import { annexColumns } from './annex-columns.js';
import type { CellReport } from './cell-reader.js';
import type { Column, RowValues } from './column.js';
import { formColumns } from './form-columns.js';

/** Questions that lead to a field and are none themselves (R21, R24, R25, R12). */
const leadElsewhere = ['workSituation', 'leaveIncome', 'leaveMonths', 'searchingSince', 'statusSince', 'completeForSender'];

const fieldOf = ({ field }: Column): Field | undefined => recordType('participation').fields[field];

/** What a cell gave, and what the sentence of its fault says a cell can hold. */
function cellOf(column: Column, text: string): { readonly value: unknown; readonly accepted: string } {
  const values: RowValues = {};
  let accepted = '';
  const report: CellReport = {
    dateOrder: 'dmy',
    settings: defaultProgrammeSettings,
    error: (_code, details) => {
      accepted = details?.accepted ?? '';
      return undefined;
    },
    notice: () => undefined,
  };
  column.readInto(values, text, report);
  return { value: values[column.field], accepted };
}

describe('columns of a participations file and the field catalogue', () => {
  for (const [vocabulary, columns] of Object.entries({ annex: annexColumns, form: formColumns })) {
    it(`${vocabulary}: each names a field of the catalogue, or a question that leads to one`, () => {
      const others = columns.filter((column) => fieldOf(column) === undefined).map(({ field }) => field);
      expect(others.filter((field) => !leadElsewhere.includes(field))).toEqual([]);
    });

    it(`${vocabulary}: a day is read where the catalogue has a day`, () => {
      for (const column of columns) {
        const field = fieldOf(column);
        if (field)
          expect(column.isDate)
            .withContext(column.field)
            .toBe(field.type === 'day');
      }
    });

    it(`${vocabulary}: whatever a cell can hold is a code of the catalogue`, () => {
      for (const column of columns) {
        const field = fieldOf(column);
        if (!field || !('codes' in field) || !field.codes) continue;
        const words = cellOf(column, 'zzz').accepted.split(vocabulary === 'annex' ? /[ -]/ : ' · ');
        for (const word of words.filter((one) => one !== '' && one !== '…')) {
          const { value } = cellOf(column, word);
          for (const code of [value].flat())
            if (code !== undefined) expect(Object.keys(field.codes)).withContext(`${column.field}: ${word}`).toContain(String(code));
        }
      }
    });
  }

  it('annex: every code of the catalogue can be read, but for what a file cannot say', () => {
    const unsaid: Readonly<Record<string, readonly string[]>> = { thirdCountryNational: ['refused', 'not_asked'] };
    for (const column of annexColumns) {
      const field = fieldOf(column);
      if (!field || !('codes' in field) || !field.codes) continue;
      for (const code of Object.keys(field.codes)) {
        const cannot = (unsaid[column.field] ?? ['not_asked']).includes(code);
        const { value } = cellOf(column, code);
        expect(value === undefined ? null : String(value))
          .withContext(`${column.field}: ${code}`)
          .toBe(cannot ? null : code);
      }
    }
  });
});
