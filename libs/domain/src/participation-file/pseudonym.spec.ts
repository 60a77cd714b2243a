import { identityIn } from './pseudonym.js';

describe('a pseudonym', () => {
  it('has no meaning: numbers and codes are fine', () => {
    for (const id of ['LI-05137', '00042', 'a1b2c3', 'P 001', '2024/00012', '12-3-45', 'LI-NORD-12', 'Utente 12', 'KXQZ', 'c0ffee-1234'])
      expect(identityIn(id)).withContext(id).toBeNull();
  });

  it('is no name, however it is written', () => {
    for (const id of [
      'Esposito Maria Grazia',
      'ROSSI MARIA',
      'Rossi, Maria',
      'Rossi M.',
      'maria.rossi',
      'Lo Presti Nicolò',
      "D'Amico Anna",
      'Rossi',
      'Hoxha Genti 1990',
    ])
      expect(identityIn(id)).withContext(id).not.toBeNull();
  });

  it('is no tax code, address, telephone number or birth date', () => {
    expect(identityIn('RSSMRA85T10A562S')).toBe('tax-code');
    expect(identityIn('rssmra85t10a562s')).toBe('tax-code');
    expect(identityIn('285057844512345')).toBe('tax-code');
    expect(identityIn('nome@example.org')).toBe('e-mail');
    expect(identityIn('000 5884278')).toBe('phone');
    expect(identityIn('+39 000 5884278')).toBe('phone');
    expect(identityIn('14/03/1985')).toBe('date');
  });
});
