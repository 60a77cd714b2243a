import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import { OneOfFew } from './one-of-few.js';

const derive = promisify(argon2);
/** G26: 19 MiB, 2 passes, 1 lane. Kept with each hash, so that they can be raised without locking anyone out. */
const parameters = { memory: 19_456, passes: 2, parallelism: 1 };
const tagLength = 32;
/** G26: at most four at a time, else a burst of sign-ins takes memory and processor from everybody. Beyond 100 waiting: 503. */
const turns = new OneOfFew(4, 100);

/** Argon2id hash of a password, in the usual text form: `$argon2id$v=19$m=19456,t=2,p=1$nonce$tag`. */
export async function hashPassword(password: string): Promise<string> {
  const nonce = randomBytes(16);
  const tag = await turns.take(() => derive('argon2id', { ...parameters, tagLength, message: password.normalize('NFKC'), nonce }));
  const { memory, passes, parallelism } = parameters;
  return `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${base64(nonce)}$${base64(tag)}`;
}

const form = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/;

/** Whether the password is the one that was hashed; a hash of another form is nobody's. */
export async function passwordMatches(password: string, hash: string): Promise<boolean> {
  const parts = form.exec(hash);
  if (!parts) return false;
  const [memory, passes, parallelism] = parts.slice(1, 4).map(Number) as [number, number, number];
  const [nonce, tag] = parts.slice(4).map((text) => Buffer.from(text, 'base64')) as [Buffer, Buffer];
  const message = password.normalize('NFKC');
  const found = await turns.take(() => derive('argon2id', { memory, passes, parallelism, tagLength: tag.length, message, nonce }));
  return timingSafeEqual(found, tag);
}

const base64 = (bytes: Buffer): string => bytes.toString('base64').replace(/=+$/, '');
