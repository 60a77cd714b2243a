import { type DatedKind, datedKindNames } from '#domain';
import { datedKindName, datedTitle } from './dated-titles.js';

const dated = (kind: DatedKind, more: object = {}) => ({ kind, name: 'Tavolo del lavoro', count: null, desk: null, ...more });

describe('what is dated, in a few words', () => {
  it('says what it is before whose it is', () => {
    const read = (kind: DatedKind, more: object = {}): string => datedTitle(dated(kind, more), 'it');
    expect(read('meeting')).toBe('Tavolo del lavoro');
    expect(read('report_due', { name: 'P4' })).toBe('Consegna del rapporto P4');
    expect(read('project', { name: 'end' })).toBe('Fine del progetto');
    expect(read('appointments', { name: '', count: 12, desk: { name: 'SUI Livorno' } })).toBe('12 appuntamenti · SUI Livorno');
    expect(read('appointments', { name: '', count: 1, desk: { name: 'SUI Livorno' } })).toBe('1 appuntamento · SUI Livorno');
    expect(read('desk_closure', { name: 'holiday', desk: { name: 'SUI Livorno' } })).toMatch(/^Chiuso: .+ · SUI Livorno$/);
    expect(read('desk_closure', { name: 'unheard of' })).toBe('Chiuso');
  });

  it('is there for every kind in three languages', () => {
    for (const language of ['it', 'en', 'fr'] as const)
      for (const kind of datedKindNames) {
        expect(datedTitle(dated(kind, { count: 3 }), language))
          .withContext(kind)
          .not.toBe('');
        expect(datedKindName(kind, language)).not.toBe('');
      }
  });
});
