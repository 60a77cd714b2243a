import { randomBytes } from 'node:crypto';
import { readOrCreatePrivateFile } from './private-file.js';

export class UnusableSecret extends Error {
  override readonly name = 'UnusableSecret';
}

const sampleWords = /secret|changeme|change-me|sample|example|password|cruscotto|test|default|placeholder/i;

/**
 * The installation's secret: 32 random bytes, made at first start, readable by its owner alone. Sessions and sealed answers hang on
 * it: without it they cannot be read again, so it is backed up apart from the database.
 * @throws UnusableSecret when the file holds something short, a sample value or one character again and again (G18).
 */
export function readSecret(file: string): Buffer {
  const text = readOrCreatePrivateFile(file, () => randomBytes(32).toString('base64url'));
  const secret = Buffer.from(text, 'base64url');
  const reason = whyUnusable(text, secret);
  if (reason)
    throw new UnusableSecret(
      `The secret in ${file} ${reason}. Put 32 random bytes there (base64url), or remove the file before the first start.`,
    );
  return secret;
}

function whyUnusable(text: string, secret: Buffer): string | null {
  if (!/^[A-Za-z0-9_-]+$/.test(text) || secret.length < 32) return 'is not at least 32 bytes in base64url';
  if (sampleWords.test(text) && new Set(text.toLowerCase()).size < 20) return 'is a sample value';
  if (new Set(secret).size < 12) return 'is not random';
  return null;
}
