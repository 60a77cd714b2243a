import { randomBytes } from 'node:crypto';
import { v7 } from 'uuid';

const idBytes = 16;
/** Randomness is taken by the block: asking the system for 16 bytes two hundred thousand times costs more than writing the ids. */
const blockBytes = idBytes * 1024;
/** Leaves room above for as many ids as a millisecond can hold. */
const firstOfMillisecond = 2 ** 31;

let block = Buffer.alloc(0);
let next = 0;
let msecs = 0;
let seq = 0;

function freshBytes(): Buffer {
  if (next >= block.length) {
    block = randomBytes(blockBytes);
    next = 0;
  }
  const bytes = block.subarray(next, next + idBytes);
  next += idBytes;
  return bytes;
}

/**
 * A new id (UUIDv7), later than every id made before in this process, within a millisecond too: an index whose keys only ever come at its
 * end is filled without being split.
 */
export function newId(): string {
  const random = freshBytes();
  const now = Date.now();
  if (now > msecs) {
    msecs = now;
    seq = random.readUInt32BE(0) % firstOfMillisecond;
  } else {
    seq += 1;
  }
  return v7({ random, msecs, seq });
}
