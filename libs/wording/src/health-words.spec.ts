import { healthWordIn } from './health-words.js';

describe('words about health', () => {
  it('are found in the three languages, however they are written', () => {
    const found = ['Ha una Disabilità certificata', 'è in gravidanza', 'she has a chronic illness', 'il est en dépression, voir dossier'];
    expect(found.map(healthWordIn)).toEqual(['Disabilità', 'gravidanza', 'illness', 'dépression']);
  });

  it('are not those of jobs, courses and offices', () => {
    for (const text of [
      'cerca lavoro come farmacista',
      'lavoro alle dipendenze',
      'corso per infermieri in ospedale',
      'psicologa del lavoro',
      '',
    ])
      expect(healthWordIn(text)).withContext(text).toBeNull();
  });
});
