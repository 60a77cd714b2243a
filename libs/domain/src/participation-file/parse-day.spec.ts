import { dateOrderEvidence, parseDay, parseDayOrMonth } from './parse-day.js';

const read = (text: string, order: 'dmy' | 'mdy' = 'dmy'): string => {
  const found = parseDay(text, order);
  return 'day' in found ? found.day : found.problem;
};

describe('a date in a file', () => {
  it('is read with the year first, whatever separates its parts, and a time of day falls away', () => {
    expect(
      ['2025-03-01', '2025-3-1', '2025/03/01', '2025.03.01', '2025-03-01 00:00:00', '2025-03-01T09:30Z'].map((text) => read(text)),
    ).toEqual(Array<string>(6).fill('2025-03-01'));
  });

  it('is read day first in Europe and month first where the file says so; with points always day first', () => {
    expect(read('03/04/2025', 'dmy')).toBe('2025-04-03');
    expect(read('03/04/2025', 'mdy')).toBe('2025-03-04');
    expect(read('03.04.2025', 'mdy')).toBe('2025-04-03');
  });

  it('must exist', () => {
    for (const text of ['2025-02-30', '31/11/2025', '1986-13-07', '2025-00-10', '0085-03-14', '2925-03-14'])
      expect(read(text)).withContext(text).toBe('date-impossible');
    expect(read('29/02/2024')).toBe('2024-02-29');
  });

  it('needs its century', () => {
    for (const text of ['14/03/85', '2-9-61', '85-03-14', '14.3.85']) expect(read(text)).withContext(text).toBe('date-two-digit-year');
  });

  it('is no serial number of a spreadsheet, and no word', () => {
    expect(read('45731')).toBe('date-serial-number');
    expect(read('45731,5')).toBe('date-serial-number');
    for (const text of ['1979', 'marzo 2025', 'ieri', '2025-03', '20250301', '12/2025'])
      expect(read(text)).withContext(text).toBe('date-unreadable');
  });

  it('may be a month where the month is enough', () => {
    expect(parseDayOrMonth('2024-03', 'dmy')).toEqual({ day: '2024-03-01' });
    expect(parseDayOrMonth('3/2024', 'mdy')).toEqual({ day: '2024-03-01' });
    expect(parseDayOrMonth('13/2024', 'dmy')).toEqual({ problem: 'date-impossible' });
  });

  it('shows the order of day and month by a part above 12', () => {
    expect(dateOrderEvidence('25/03/2025')).toBe('dmy');
    expect(dateOrderEvidence('03/25/2025')).toBe('mdy');
    expect(dateOrderEvidence('03/04/2025')).toBe('either');
    for (const text of ['03/03/2025', '2025-03-04', '03.04.2025', '25/25/2025', 'x'])
      expect(dateOrderEvidence(text)).withContext(text).toBeNull();
  });
});
