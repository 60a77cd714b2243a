import { type Field, type FieldValue, type Language, recordType, type RecordTypeName } from '#domain';
import { fieldValueText } from './record-values.js';

function field(type: RecordTypeName, name: string): Field {
  const found = recordType(type).fields[name];
  if (!found) throw new RangeError(`${type} has no field ${name}`);
  return found;
}
const says = (type: RecordTypeName, name: string, value: FieldValue, language: Language = 'it'): string =>
  fieldValueText(field(type, name), value, language);

describe('a value of a record in words', () => {
  it('is the word of its code, in the language of the reader', () => {
    expect(says('desk', 'status', 'suspended')).toBe('sospeso');
    expect(says('desk', 'status', 'suspended', 'fr')).toBe('suspendu');
    expect(says('participation', 'isced', 3, 'en')).toMatch(/secondary/);
    expect(says('desk', 'status', 'burnt'))
      .withContext('a code of old data')
      .toBe('burnt');
  });

  it('is the name of a service, where it is one of the essential levels, and else what was written', () => {
    const services = field('deskContact', 'services');
    const type = services.type === 'parts' ? services.fields['serviceType'] : undefined;
    expect([
      type && fieldValueText(type, 'A', 'it'),
      type && fieldValueText(type, 'F3', 'en'),
      type && fieldValueText(type, 'altro', 'it'),
    ]).toEqual([...['accoglienza e prima informazione', 'matching of demand and supply', 'altro']]);
  });

  it('is a yes or a no, or what they mean', () => {
    expect(says('participation', 'education28d', true)).toBe('sì');
    expect(says('participation', 'longTerm', false)).toBe('non di lunga durata');
  });

  it('is a day, a number, a name as it is written', () => {
    expect(says('desk', 'openedOn', '2025-05-20', 'it')).toBe('20 mag 2025');
    expect(says('deskContact', 'time', '09:30', 'fr')).toBe('09:30');
    expect(says('projectPartner', 'budget', 1250.5, 'it')).toBe('1.250,50');
    expect(says('desk', 'hostOrganisation', 'Comune di Cecina')).toBe('Comune di Cecina');
  });

  it('is all of several, countries and languages by name', () => {
    expect(says('desk', 'languages', ['it', 'fr'], 'en')).toBe('Italian; French');
    expect(says('organisation', 'country', 'FR')).toBe('Francia');
  });

  it('is a dash where nothing is known', () => {
    expect([says('desk', 'openedOn', null), says('desk', 'languages', []), says('desk', 'name', '')]).toEqual(['–', '–', '–']);
  });
});
