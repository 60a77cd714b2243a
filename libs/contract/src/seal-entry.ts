import type { DeviceEntry, DeviceKey, SealedEntry } from './device-entries.js';

/**
 * How a device seals an entry (G22): a passing key pair agrees with the server's public key on P-256 (ECDH), HKDF-SHA-256 makes the key,
 * AES-256-GCM seals. Whoever holds the device later has the public half only and cannot open it. What the server's side must agree on is
 * named here and nowhere else.
 */
export const sealing = {
  curve: 'P-256',
  /** Bytes of an uncompressed point. */
  pointBytes: 65,
  nonceBytes: 12,
  /** What the derived key is for. */
  info: 'cruscotto device entry 1',
  /** What is bound in: an entry cannot pass for another one. */
  boundTo: ({ key, keyId }: Pick<SealedEntry, 'key' | 'keyId'>): string => `${keyId} ${key}`,
} as const;

/** Seals an entry for the server under its Idempotency-Key. */
export async function sealEntry(server: DeviceKey, key: string, entry: DeviceEntry): Promise<SealedEntry> {
  const { subtle } = crypto;
  const suite = { name: 'ECDH', namedCurve: sealing.curve };
  const theirs = bytesOf(server.publicKey);
  const [theirKey, ours] = await Promise.all([
    subtle.importKey('raw', theirs, suite, false, []),
    subtle.generateKey(suite, true, ['deriveBits']),
  ]);
  const point = new Uint8Array(await subtle.exportKey('raw', ours.publicKey));
  const agreed = await subtle.deriveBits({ name: 'ECDH', public: theirKey }, ours.privateKey, 256);
  const material = await subtle.importKey('raw', agreed, 'HKDF', false, ['deriveKey']);
  const cipherKey = await subtle.deriveKey(
    { name: 'HKDF', hash: 'SHA-256', salt: joined(point, theirs), info: utf8(sealing.info) },
    material,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt'],
  );
  const nonce = crypto.getRandomValues(new Uint8Array(sealing.nonceBytes));
  const bound = utf8(sealing.boundTo({ key, keyId: server.id }));
  const text = await subtle.encrypt({ name: 'AES-GCM', iv: nonce, additionalData: bound }, cipherKey, utf8(JSON.stringify(entry)));
  return { key, keyId: server.id, sealed: base64url(joined(point, nonce, new Uint8Array(text))) };
}

const utf8 = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

function joined(...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function base64url(bytes: Uint8Array): string {
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(binary, (sign) => sign.charCodeAt(0));
}
