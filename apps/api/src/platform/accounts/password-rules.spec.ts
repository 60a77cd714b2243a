import { checkNewPassword } from './password-rules.js';

describe('a new password (G26)', () => {
  const accepted = (password: string, email = 'marta.bini@example.eu'): boolean => {
    try {
      checkNewPassword(password, email);
      return true;
    } catch {
      return false;
    }
  };

  it('has at least 12 characters, of any kind', () => {
    expect(accepted('onda verde!')).toBeFalse();
    expect(accepted('onda verde !')).toBeTrue();
    expect(accepted('quattro parole senza cifre')).toBeTrue();
    expect(accepted('日本語の長い合言葉です!!')).toBeTrue();
  });
  it('is not one of those that are tried first, whatever follows', () => {
    for (const password of ['PasswordPassword', 'amministratore1', 'qwertyuiopas', 'Administrateur!!', '1234567890123'])
      expect(accepted(password)).withContext(password).toBeFalse();
  });
  it('is not a few characters over and over', () => expect(accepted('abababababababab')).toBeFalse());
  it('is not made of the address', () => {
    expect(accepted('marta.bini2026', 'marta.bini@example.eu')).toBeFalse();
    expect(accepted('marta.bini and the sea', 'marta.bini@example.eu')).toBeTrue();
  });
});
