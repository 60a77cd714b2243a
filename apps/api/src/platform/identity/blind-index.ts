import { createHmac, createSecretKey, hkdfSync, type KeyObject } from 'node:crypto';
import { type Identity, identityKeys, soughtKeys } from '#domain';

/** So much of a hash tells two billion keys apart, and is half as long. */
const tokenBytes = 16;

/** A token to look for, with what it weighs among those that a person has in common with somebody. */
export interface SoughtToken {
  readonly token: Buffer;
  readonly weight: number;
}

/** What finding somebody by a key of a kind is worth, before identities are compared: the best candidates are looked at first. */
const weights: Readonly<Record<string, number>> = { tax: 20, birth: 3, full: 3, phone: 2, email: 2 };

/**
 * Turns what a person is found again by into tokens: keyed hashes, by a key of the installation's secret, each project's apart. Who has the
 * database alone learns nothing from them, not even by trying all tax codes.
 */
export class BlindIndex {
  readonly #key: KeyObject;

  constructor(secret: Buffer) {
    this.#key = createSecretKey(Buffer.from(hkdfSync('sha256', secret, Buffer.alloc(0), 'cruscotto person tokens 1', 32)));
  }

  /** The tokens under which an identity is kept. */
  tokensOf(projectId: string, identity: Identity): Buffer[] {
    return identityKeys(identity).map((key) => this.#token(projectId, key));
  }

  /** The tokens by which those like an identity are looked for. */
  soughtTokens(projectId: string, identity: Identity): SoughtToken[] {
    return soughtKeys(identity).map((key) => ({ token: this.#token(projectId, key), weight: weights[key.split(' ', 1)[0] ?? ''] ?? 1 }));
  }

  #token(projectId: string, key: string): Buffer {
    return createHmac('sha256', this.#key).update(`${projectId} ${key}`).digest().subarray(0, tokenBytes);
  }
}
