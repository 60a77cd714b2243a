import { v5 } from 'uuid';

const namespace = '0d1b2f3e-6c1a-5c0f-9a59-7a1f6f1e4b02';

/** An id made from words (UUIDv5): the same words are the same id, wherever they are met. For what has no id of its own. */
export function idNamed(words: string): string {
  return v5(words, namespace);
}
