import { chmodSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readSecret, UnusableSecret } from './secret.js';

describe('the secret of the installation', () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'secret-'))));
  afterEach(() => rmSync(folder, { recursive: true }));

  it('is made at first start, read by its owner alone, and the same ever after', () => {
    const file = join(folder, 'made', 'secret');
    const secret = readSecret(file);
    expect(secret.length).toBe(32);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readSecret(file)).toEqual(secret);
  });

  for (const [what, text] of [
    ['a sample value', Buffer.from('changeme-changeme-changeme-changeme').toString('ascii')],
    ['a word', 'secret'],
    ['one character again and again', 'x'.repeat(64)],
    ['nothing', ''],
    ['a sentence', 'please put something random in here, will you?'],
  ] as const)
    it(`is refused when it is ${what} (G18)`, () => {
      const file = join(folder, 'secret');
      writeFileSync(file, text);
      chmodSync(file, 0o600);
      expect(() => readSecret(file)).toThrowError(UnusableSecret, /Put 32 random bytes there/);
    });
});
