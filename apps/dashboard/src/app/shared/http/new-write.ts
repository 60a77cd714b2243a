import { v7 as uuidv7 } from 'uuid';

/** What makes one record of a double click, a retry and a lost reply: the id it will have, and the key of the request that makes it. */
export interface NewWrite {
  readonly id: string;
  readonly idempotencyKey: string;
}

export function newWrite(): NewWrite {
  return { id: uuidv7(), idempotencyKey: crypto.randomUUID() };
}
