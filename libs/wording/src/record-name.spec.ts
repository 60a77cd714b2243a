import { namingFields, recordType, recordTypeNames } from '#domain';
import { recordName } from './record-name.js';

describe('what a record is called', () => {
  const names = new Map([
    ['o1', 'Comune di Livorno'],
    ['t1', 'Tavolo per il lavoro'],
  ]);
  const nameOf = (id: string): string | undefined => names.get(id);

  it('is what the catalogue says: its title, its body and its day, what it belongs to', () => {
    expect(recordName('agreement', { title: 'Protocollo SUI', code: 'A1' }, 'it', nameOf)).toBe('Protocollo SUI');
    expect(recordName('roundTableMeeting', { roundTable: 't1', date: '2025-03-05' }, 'it', nameOf)).toBe(
      'Tavolo per il lavoro · 5 mar 2025',
    );
    expect(recordName('commitment', { party: 'o1', text: 'Locali' }, 'en', nameOf)).toBe('Comune di Livorno · Locali');
  });

  it('says codes in the language of the reader', () => {
    expect(recordName('needsSurvey', { population: 'citizens', from: '2025-01-07' }, 'fr', nameOf)).toBe('citoyens · 7 janv. 2025');
  });

  it('leaves out what is not known, and is none when nothing is', () => {
    expect(recordName('serviceCharter', { version: '2.0' }, 'it', nameOf)).toBe('2.0');
    expect(recordName('roundTableMeeting', { roundTable: 'gone' }, 'it', nameOf)).toBeNull();
  });

  it('is cut at a word where a text is long', () => {
    const text = 'Pubblicare gli orari di apertura di tutti gli sportelli della provincia in tre lingue entro la fine dell’anno';
    const name = recordName('decision', { text }, 'it', nameOf) ?? '';
    expect(name.length).toBeLessThan(95);
    expect(name).toMatch(/\p{L}…$/u);
  });

  it('uses fields that there are, of every type, and never leads back to the type itself', () => {
    const leadsTo = (type: (typeof recordTypeNames)[number]): readonly string[] =>
      namingFields(type).flatMap((name) => {
        const field = recordType(type).fields[name];
        expect(field).withContext(`${type}.${name}`).toBeDefined();
        return field?.type === 'reference' ? [field.to, ...leadsTo(field.to)] : [];
      });
    for (const type of recordTypeNames) expect(leadsTo(type)).not.toContain(type);
  });
});
