import { cloneDatabase, type SpecDatabase } from '../../../test/database-for-specs.js';
import type { Cell } from './column-arrays.js';
import { NewRows } from './new-rows.js';

const words = ['LI-D1', 'a,b', '{x}', 'say "so"', 'back\\slash', 'two\nlines', 'a\ttab', '\r', '\\N', '', 'null', 'perché', null];
const rowsOf = (count: number): Cell[][] =>
  Array.from({ length: count }, (_, at) => {
    const word = words[at % words.length] ?? null;
    return [at, word, at % 2 === 0, word === null ? null : [word, 'PROMO'], word === null ? null : Buffer.from(word)];
  });

describe('rows that are inserted', () => {
  let clone: SpecDatabase;
  beforeAll(async () => (clone = await cloneDatabase()));
  afterAll(() => clone.drop());

  for (const [way, count] of [
    ['as arrays', 40],
    ['through a temporary table', 1200],
  ] as const)
    it(`arrive as they were, ${way}, whatever signs they are made of`, async () => {
      const rows = rowsOf(count);
      const kept = await clone.database.withBulkScope({ projects: [], account: null }, async (client) => {
        await client.query(
          'create temporary table kept (owner text, number integer, word text, even boolean, words text[], bytes bytea) on commit drop',
        );
        // twice: the second block meets the table that the first one used
        for (const half of [rows.slice(0, count / 2), rows.slice(count / 2)]) {
          const written = new NewRows('kept', [
            ['number', 'integer'],
            ['word', 'text'],
            ['even', 'boolean'],
            ['words', 'text[]'],
            ['bytes', 'bytea'],
          ]);
          for (const row of half) written.add(row);
          await written.insert(client, [['owner', 'text', 'anna']]);
        }
        return (await client.query<Record<string, Cell>>('select * from kept order by number')).rows;
      });
      expect(kept.map(({ number, word, even, words: list, bytes }) => [number, word, even, list, bytes])).toEqual(rows);
      expect(new Set(kept.map(({ owner }) => owner))).toEqual(new Set(['anna']));
    });
});
