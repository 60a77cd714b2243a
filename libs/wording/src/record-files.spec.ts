import { recordType } from '#domain';
import { recordFileCell } from './record-files.js';

const fieldOf = (name: string) => {
  const field = recordType('deskContact').fields[name];
  if (!field) throw new RangeError(name);
  return field;
};
const cell = (name: string, value: Parameters<typeof recordFileCell>[1]) => recordFileCell(fieldOf(name), value, 'it', (id) => `<${id}>`);

describe('a cell of a register taken as a file', () => {
  it('says what an import reads back', () => {
    expect(cell('contactType', 'information')).toBe('informazione');
    expect(cell('need', ['work', 'training'])).toBe('lavoro|formazione');
    expect(cell('date', '2026-03-02')).toBe('2026-03-02');
    expect(cell('time', '09:30')).toBe('09:30');
    expect(cell('minutes', 12)).toBe(12);
    expect(cell('anonymous', true)).toBe('sì');
    expect(cell('desk', 'd1')).toBe('<d1>');
    expect(cell('services', [{ minutes: 5, serviceType: 'A' }, { serviceType: 'F1' }])).toBe('A:5|F1');
  });

  it('is empty for what is not known', () => {
    for (const name of ['contactType', 'need', 'minutes', 'person', 'services', 'notes']) expect(cell(name, null)).toBeNull();
  });
});
