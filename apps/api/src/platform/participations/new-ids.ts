import { randomBytes } from 'node:crypto';
import { v7 } from 'uuid';

const idBytes = 16;
/** Randomness is taken by the block: asking the system for 16 bytes two hundred thousand times costs more than writing the ids. */
const blockBytes = idBytes * 1024;

let block = Buffer.alloc(0);
let next = 0;

function freshBytes(): Buffer {
  if (next >= block.length) {
    block = randomBytes(blockBytes);
    next = 0;
  }
  const bytes = block.subarray(next, next + idBytes);
  next += idBytes;
  return bytes;
}

/** A new id (UUIDv7): ids made later sort later. */
export const newId = (): string => v7({ random: freshBytes() });
