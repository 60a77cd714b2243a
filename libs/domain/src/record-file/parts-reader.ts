import type { CellReader } from '../participation-file/cell-reader.js';
import type { Field, PartsField } from '../records/field.js';
import type { PartContent } from '../records/record-content.js';
import type { FieldValue } from '../records/record-node.js';
import { fieldReader } from './field-reader.js';

/** Records inside another that fit into one cell: a word and a number each, `A:5|F1:15`. */
export function isOneLine({ fields }: PartsField): boolean {
  const [word, number] = Object.values(fields);
  return (word?.type === 'text' || word?.type === 'code') && number?.type === 'number';
}

/** Reads `A:5|F1:15`: what it is, and how much of it where that is said. One that cannot be read makes the cell unreadable. */
export function partsReader({ fields }: PartsField): CellReader<readonly PartContent[]> {
  const [[first, word], [second, number]] = Object.entries(fields) as [[string, Field], [string, Field]];
  const [readWord, readNumber] = [fieldReader(word, { words: true }), fieldReader(number)];
  return (text, cell) => {
    const parts: PartContent[] = [];
    for (const one of text.split('|')) {
      const [, name = '', amount = ''] = /^\s*(.*?)\s*(?::\s*([^:]*?)\s*)?$/.exec(one) ?? [];
      if (name === '' && amount === '') continue;
      const what: FieldValue | undefined = readWord(name, cell);
      const much: FieldValue | undefined = amount === '' ? null : readNumber(amount, cell);
      if (what === undefined || much === undefined) return undefined;
      parts.push({ [first]: what, ...(much === null ? {} : { [second]: much }) });
    }
    return parts;
  };
}
