import { defaultProgrammeSettings, type ProgrammeSettings } from '../counting/programme-settings.js';
import type { Participation } from '../people/participation.js';
import type { RawCell } from './clean-cell.js';
import { FaultLog } from './file-fault.js';
import { ParticipationFileReader } from './participation-file-reader.js';

const ordinary: Record<string, RawCell> = {
  'Codice partecipante': 'LE-00001',
  Progetto: 'RETE-LECCE',
  'Data di ingresso nel progetto': '10/11/2025',
  'Sesso / genere': 'F',
  'Data di nascita': '1990-05-04',
  'Qual è la sua condizione oggi?': 'inattivo/a',
  'Da quando cerca lavoro?': null,
  'Titolo di studio più alto conseguito': 'primaria',
  'Ultimo giorno di servizio': null,
};

/** Reads one person as the form would give it; the faults of columns that are not there do not matter here. */
function read(
  answers: Record<string, RawCell>,
  settings: Partial<ProgrammeSettings> = {},
): { person: Participation | undefined; said: string[] } {
  const faults = new FaultLog();
  const context = {
    today: '2026-03-31',
    operation: null,
    specificObjective: null,
    settings: { ...defaultProgrammeSettings, ...settings },
    dateOrder: null,
  };
  const reader = new ParticipationFileReader(context, faults, { fixedWidth: false });
  const row = { ...ordinary, ...answers };
  reader.read(Object.keys(row));
  reader.read(Object.values(row));
  const { participations } = reader.finish();
  return {
    person: participations[0],
    said: faults
      .list()
      .filter(({ row: at }) => at === 2)
      .map(({ column, code }) => `${column}: ${code}`),
  };
}

describe('the Italian form', () => {
  it('writes days as dd/mm/yyyy, or as real dates', () => {
    expect(read({}).person).toEqual(jasmine.objectContaining({ entryDate: '2025-11-10', birthDate: '1990-05-04' }));
    expect(read({ 'Data di ingresso nel progetto': '03/04/2025' }).person?.entryDate).toBe('2025-04-03');
  });

  it('gives one employment status (R21)', () => {
    const status = (answer: string): unknown =>
      read({ 'Qual è la sua condizione oggi?': answer, 'Da quando cerca lavoro?': '01/10/2025' }).person?.employmentStatus;
    expect(
      ['disoccupato/a con DID', 'Disoccupata con DID', 'senza lavoro e in cerca', 'in cerca di prima occupazione'].map(status),
    ).toEqual(['UNE', 'UNE', 'UNE', 'UNE']);
    expect(['studente a tempo pieno', 'inattivo/a', 'occupato/a dipendente', 'autonoma'].map(status)).toEqual(['INA', 'INA', 'EMP', 'EMP']);
  });

  it('decides a parental leave by income and expected length (R24)', () => {
    const onLeave = (income: RawCell, months: RawCell): unknown =>
      read({
        'Qual è la sua condizione oggi?': 'in congedo parentale',
        "Se in congedo: riceve un'indennità?": income,
        'Se in congedo: durata prevista (mesi)': months,
      }).person?.employmentStatus;
    expect([onLeave('sì', 10), onLeave('no', 3), onLeave('no', 4), onLeave('sì', null), onLeave('no', null), onLeave(null, 4)]).toEqual([
      'EMP',
      'EMP',
      'INA',
      'EMP',
      null,
      null,
    ]);
  });

  it('derives long-term unemployment from the first day of the search (R25); without it the row is incomplete', () => {
    const since = (day: RawCell): ReturnType<typeof read> =>
      read({ 'Qual è la sua condizione oggi?': 'disoccupato con DID', 'Da quando cerca lavoro?': day });
    expect([since('10/11/2024'), since('09/11/2024'), since('10/2024')].map(({ person }) => person?.longTerm)).toEqual([false, true, true]);
    expect(since(null).said).toEqual(['Da quando cerca lavoro?: incomplete']);
    expect(since('11/11/2025').said).toEqual(['Da quando cerca lavoro?: search-after-entry']);
  });

  it('makes third-country nationals of citizenships (R28)', () => {
    const of = (citizenship: RawCell): unknown => read({ "Cittadinanza (anche più d'una)": citizenship }).person?.thirdCountryNational;
    expect(['IT', 'IT, BR', 'ma', 'GB', 'apolide', 'MA, TN', null, 'non so'].map(of)).toEqual([
      'no',
      'no',
      'yes',
      'yes',
      'yes',
      'yes',
      'not_asked',
      'unknown',
    ]);
    expect(read({ "Cittadinanza (anche più d'una)": 'ZZ' }).said).toEqual(["Cittadinanza (anche più d'una): code-unknown"]);
  });

  it('makes a foreign background of both parents; of one only where the programme says so (R28)', () => {
    const of = (answer: string, settings = {}): unknown =>
      read({ "Genitori nati all'estero?": answer }, settings).person?.foreignBackground;
    expect(['entrambi', 'uno', 'nessuno', 'preferisco non rispondere'].map((answer) => of(answer))).toEqual(['yes', 'no', 'no', 'refused']);
    expect(of('uno', { oneForeignParentCounts: true })).toBe('yes');
  });

  it('counts qualifications and certified skills, not attendance (R45)', () => {
    const of = (answer: string): unknown =>
      read({ 'Ultimo giorno di servizio': '10/12/2025', 'Qualifica o certificazione ottenuta': answer }).person?.qualification28d;
    expect(['qualifica', 'competenze certificate', 'attestato di frequenza', 'nessuna'].map(of)).toEqual([true, true, false, false]);
  });

  it('dates the last status and names what got better', () => {
    const { person } = read({
      'Ultimo giorno di servizio': '10/12/2025',
      Motivo: 'ha trovato lavoro',
      'Condizione lavorativa (ultima nei 28 giorni)': 'lavora',
      Dal: '15/12/2025',
      "Rispetto all'ingresso (solo chi era occupato)": 'mansione superiore; solo aumento di paga',
    });
    expect(person).toEqual(
      jasmine.objectContaining({
        exitReason: 'JOB',
        lastStatus28d: 'JOB',
        statusEvents: [{ on: '2025-12-15', status: 'JOB' }],
        improved6m: ['HIGHER', 'PAY'],
      }),
    );
  });

  it('takes a refusal of what is required as missing, and any other word as unknown', () => {
    expect(read({ 'Titolo di studio più alto conseguito': 'non so' }).said).toEqual(['Titolo di studio più alto conseguito: incomplete']);
    expect(read({ 'Titolo di studio più alto conseguito': 'maturità' }).said).toEqual([
      'Titolo di studio più alto conseguito: code-unknown',
    ]);
  });
});
