import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import { parse, stringify, v7 as uuidv7 } from 'uuid';
import { Injectable } from '@nestjs/common';
import { Installation } from '../../platform/installation/installation.js';

const idBytes = 16;
const proofBytes = 16;

/** A link as its address names it. */
export interface AddressedLink {
  readonly projectId: string;
  readonly linkId: string;
}

/** A form that was handed out: it is good for one answer, which becomes the record of its id. */
export interface HandedForm {
  readonly id: string;
  /** Number of the version of the questionnaire; 0: the questions on satisfaction. */
  readonly number: number;
  readonly issuedAt: Date;
}

/**
 * Addresses of links and forms, each proved by a key that follows from the secret of the installation: nobody makes one up, moves one to
 * another project or link, or says that a form was read earlier than it was. Nothing of them is kept, so nothing can be stolen from the
 * database.
 */
@Injectable()
export class LinkAddresses {
  readonly #key: Buffer;

  constructor({ secret }: Installation) {
    this.#key = Buffer.from(hkdfSync('sha256', secret, Buffer.alloc(0), 'cruscotto public answers 1', 32));
  }

  /** What stands in the address: 64 letters, digits, `-` and `_`. */
  tokenOf({ projectId, linkId }: AddressedLink): string {
    const ids = Buffer.concat([parse(projectId), parse(linkId)]);
    return Buffer.concat([ids, this.#proof('link', ids)]).toString('base64url');
  }

  /** Null for an address that was not made here. */
  linkIn(token: string): AddressedLink | null {
    const bytes = this.#proved('link', token, 2 * idBytes);
    return bytes && { projectId: stringify(bytes.subarray(0, idBytes)), linkId: stringify(bytes.subarray(idBytes)) };
  }

  /** A new form of a link. @param at when it was read; for specs another instant than now */
  newForm(linkId: string, number: number, at = new Date()): string {
    const content = Buffer.alloc(idBytes + 2);
    content.set(parse(uuidv7({ msecs: at.getTime() })));
    content.writeUInt16BE(number, idBytes);
    return Buffer.concat([content, this.#proof(`form of ${linkId}`, content)]).toString('base64url');
  }

  /** Null for a form that was not handed out by this link. */
  formIn(linkId: string, form: string): HandedForm | null {
    const bytes = this.#proved(`form of ${linkId}`, form, idBytes + 2);
    if (bytes === null) return null;
    // the first 48 bits of a UUID version 7 are the instant it was made
    return { id: stringify(bytes.subarray(0, idBytes)), number: bytes.readUInt16BE(idBytes), issuedAt: new Date(bytes.readUIntBE(0, 6)) };
  }

  #proved(purpose: string, text: string, length: number): Buffer | null {
    const bytes = Buffer.from(text, 'base64url');
    // other spellings of the same bytes are other addresses
    if (bytes.length !== length + proofBytes || bytes.toString('base64url') !== text) return null;
    const content = bytes.subarray(0, length);
    return timingSafeEqual(bytes.subarray(length), this.#proof(purpose, content)) ? content : null;
  }

  #proof(purpose: string, content: Buffer): Buffer {
    return createHmac('sha256', this.#key).update(`${purpose}\n`).update(content).digest().subarray(0, proofBytes);
  }
}
