import { hashPassword, passwordMatches } from './password-hash.js';

describe('a password (G26)', () => {
  it('is kept as argon2id with 19 MiB, 2 passes and 1 lane, salted each time', async () => {
    const [one, other] = [await hashPassword('vento di ponente'), await hashPassword('vento di ponente')];
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/);
    expect(one).not.toBe(other);
  });

  it('matches itself alone, however its accents were typed', async () => {
    const hash = await hashPassword('perché così è');
    expect(await passwordMatches('perché così è', hash)).toBeTrue();
    expect(await passwordMatches('perché così è'.normalize('NFD'), hash)).toBeTrue();
    expect(await passwordMatches('perche cosi e', hash)).toBeFalse();
  });

  it('still matches a hash made with other parameters', async () => {
    const older = '$argon2id$v=19$m=8,t=1,p=1$c29tZXNhbHRzb21lc2FsdA$' + 'A'.repeat(43);
    expect(await passwordMatches('anything', older)).toBeFalse();
  });

  it('matches no hash of another form', async () => {
    for (const hash of ['', 'plain', '$2b$10$abcdefghijklmnopqrstuv', '$argon2i$v=19$m=8,t=1,p=1$AAAA$AAAA'])
      expect(await passwordMatches('plain', hash)).toBeFalse();
  });
});
