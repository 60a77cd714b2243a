import { containsWords } from './contains-words';

describe('finding by words', () => {
  it('asks for every word, in any order and any of the texts', () => {
    expect(containsWords('livorno sui', 'MEDMORE-SUI', 'Provincia di Livorno')).toBeTrue();
    expect(containsWords('livorno lecce', 'MEDMORE-SUI', 'Provincia di Livorno')).toBeFalse();
  });

  it('minds neither case nor accents', () => {
    expect(containsWords('citta', 'Le Città')).toBeTrue();
    expect(containsWords('ÉCOLE', 'ecole')).toBeTrue();
  });

  it('finds everything by nothing', () => {
    expect(containsWords('', 'anything')).toBeTrue();
    expect(containsWords('  ', 'anything')).toBeTrue();
  });
});
