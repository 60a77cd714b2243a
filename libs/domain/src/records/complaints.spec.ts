import { derivedValues } from './derived/derived-values.js';
import { ruleFaults } from './record-rules.js';
import type { RecordContent } from './record-content.js';

describe('a complaint', () => {
  const complaint = { subject: 'Attesa di un’ora', receivedOn: '2026-03-02' };
  const faults = (content: RecordContent) => ruleFaults('complaint', content, '2026-03-31').map(({ code, field }) => `${field} ${code}`);

  it('is answered after so many working days, holidays and week-ends apart', () => {
    expect(derivedValues('complaint', { ...complaint, answeredOn: '2026-03-16' })).toEqual({ workingDays: 10 });
    expect(derivedValues('complaint', complaint)).toEqual({ workingDays: null });
  });

  it('is not answered before it came, nor judged before it is answered', () => {
    expect(faults(complaint)).toEqual([]);
    expect(faults({ ...complaint, answeredOn: '2026-03-01' })).toEqual(['answeredOn before-it-began']);
    expect(faults({ ...complaint, upheld: false })).toEqual(['answeredOn status-without-day']);
    expect(faults({ ...complaint, receivedOn: '2026-04-01' })).toEqual(['receivedOn in-the-future']);
  });
});
