import type { ImportFault } from '#contract';
import { changesNothing, faultsAsCsv, isRefused, tallyFaults } from './fault-list';

const said = (it: string) => ({ it, en: it, fr: it });
const aFault = (differences: Partial<ImportFault> = {}): ImportFault => ({
  level: 'error',
  sheet: null,
  row: 14,
  column: 'sex',
  code: 'code-unknown',
  reason: said('Valore non previsto.'),
  remedy: said('Usa F, M o N.'),
  ...differences,
});
const headings = { level: 'Tipo', sheet: 'Foglio', row: 'Riga', column: 'Colonna', reason: 'Perché', remedy: 'Rimedio' };
const levels = { error: 'errore', incomplete: 'incompleta', notice: 'avviso' };

describe('faults of a file', () => {
  it('are refused with an error, and not with a notice or an incomplete row (R12)', () => {
    expect(isRefused({ faults: [aFault({ level: 'notice' }), aFault({ level: 'incomplete' })] })).toBeFalse();
    expect(isRefused({ faults: [aFault()] })).toBeTrue();
  });

  it('are counted by level, and it is said when the list holds only the first', () => {
    expect(tallyFaults({ faults: [aFault(), aFault({ level: 'notice' })], faultCount: 2310 })).toEqual({
      error: 1,
      incomplete: 0,
      notice: 1,
      cut: true,
    });
  });

  it('change nothing when every row is there already; a refused file is another thing', () => {
    const summary = { new: 0, changed: 0, same: 96 };
    expect(changesNothing({ faults: [], summary })).toBeTrue();
    expect(changesNothing({ faults: [aFault()], summary })).toBeFalse();
  });

  it('become a CSV that no spreadsheet runs (G33)', () => {
    const csv = faultsAsCsv([aFault({ column: '=cmd', sheet: 'a;b' })], headings, levels, 'it');
    expect(csv).toBe('\uFEFFTipo;Foglio;Riga;Colonna;Perché;Rimedio\r\nerrore;"a;b";14;\'=cmd;Valore non previsto.;Usa F, M o N.\r\n');
  });
});
