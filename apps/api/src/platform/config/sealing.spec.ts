import { randomBytes } from 'node:crypto';
import { CannotOpen, Sealing } from './sealing.js';

describe('sealed answers', () => {
  const secret = randomBytes(32);
  const sealing = new Sealing(secret, 'special categories');
  const answers = { disability: 'yes', minority: 'not_asked' };

  it('open again for the row they belong to', () => {
    expect(sealing.open(sealing.seal(answers, 'p/1/1'), 'p/1/1')).toEqual(answers);
  });

  it('open for no other row, under no other purpose, and with no other secret', () => {
    const sealed = sealing.seal(answers, 'p/1/1');
    expect(() => sealing.open(sealed, 'p/2/1')).toThrowError(CannotOpen);
    expect(() => new Sealing(secret, 'identity').open(sealed, 'p/1/1')).toThrowError(CannotOpen);
    expect(() => new Sealing(randomBytes(32), 'special categories').open(sealed, 'p/1/1')).toThrowError(CannotOpen);
  });

  it('do not open when a single bit was changed', () => {
    const sealed = sealing.seal(answers, 'p/1/1');
    for (const at of [0, 12, sealed.length - 1]) {
      const changed = Buffer.from(sealed);
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(() => sealing.open(changed, 'p/1/1')).toThrowError(CannotOpen);
    }
    expect(() => sealing.open(Buffer.alloc(5), 'p/1/1')).toThrowError(CannotOpen);
  });

  it('never repeat a nonce, so that equal answers look different', () => {
    const nonces = new Set(Array.from({ length: 5_000 }, () => sealing.seal(answers, '').subarray(0, 12).toString('hex')));
    expect(nonces.size).toBe(5_000);
  });
});
