import { createDecipheriv, createECDH, createHash, type ECDH, hkdfSync } from 'node:crypto';
import { deviceEntry, type DeviceEntry, type DeviceKey, type SealedEntry, sealing } from '#contract';

const curve = 'prime256v1';
const tagBytes = 16;

/** An entry that this server cannot open: it is sealed to another key, was changed, or is none. */
export class UnreadableEntry extends Error {
  override readonly name = 'UnreadableEntry';
}

/**
 * The key pair to which devices seal their entries (G22). The private half is derived from the installation's secret, so that it is kept
 * where the secret is, is the same in every process, and is never in the database.
 */
export class DeviceKeyPair {
  readonly #pair: ECDH;
  /** What devices are told. */
  readonly public: DeviceKey;

  constructor(secret: Buffer) {
    this.#pair = derived(secret);
    const point = this.#pair.getPublicKey();
    this.public = { id: createHash('sha256').update(point).digest('hex').slice(0, 16), publicKey: point.toString('base64url') };
  }

  /** @throws UnreadableEntry */
  open(sealed: SealedEntry): DeviceEntry {
    if (sealed.keyId !== this.public.id) throw new UnreadableEntry('sealed to another key');
    try {
      return deviceEntry.parse(JSON.parse(this.#decipher(sealed)));
    } catch (error) {
      throw new UnreadableEntry('it cannot be opened', { cause: error });
    }
  }

  #decipher(entry: SealedEntry): string {
    const bytes = Buffer.from(entry.sealed, 'base64url');
    const { pointBytes, nonceBytes, info } = sealing;
    const point = bytes.subarray(0, pointBytes);
    const agreed = this.#pair.computeSecret(point);
    const salt = Buffer.concat([point, this.#pair.getPublicKey()]);
    const key = Buffer.from(hkdfSync('sha256', agreed, salt, info, 32));
    const nonce = bytes.subarray(pointBytes, pointBytes + nonceBytes);
    const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: tagBytes })
      .setAAD(Buffer.from(sealing.boundTo(entry)))
      .setAuthTag(bytes.subarray(-tagBytes));
    const text = bytes.subarray(pointBytes + nonceBytes, -tagBytes);
    return Buffer.concat([decipher.update(text), decipher.final()]).toString('utf8');
  }
}

/** Of 2³² secrets about one gives a number that is no private key of the curve: then the next one is taken. */
function derived(secret: Buffer): ECDH {
  for (let attempt = 1; ; attempt += 1) {
    const pair = createECDH(curve);
    try {
      pair.setPrivateKey(Buffer.from(hkdfSync('sha256', secret, Buffer.alloc(0), `cruscotto device entries 1 ${attempt}`, 32)));
      return pair;
    } catch (error) {
      if (attempt === 8) throw error;
    }
  }
}
