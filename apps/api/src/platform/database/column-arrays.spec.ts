import { ColumnArrays } from './column-arrays.js';

describe('rows on their way into the database', () => {
  it('travel as one array literal per column, with their types', () => {
    const rows = new ColumnArrays([
      ['id', 'uuid'],
      ['day', 'date'],
      ['amount', 'numeric'],
      ['complete', 'boolean'],
    ]);
    rows.add(['01a20000-0000-7000-8000-000000000001', '2025-03-10', 1.5, true]);
    rows.add(['01a20000-0000-7000-8000-000000000002', null, 2, false]);
    expect(rows.count).toBe(2);
    expect(rows.source(3)).toBe('unnest($3::uuid[], $4::date[], $5::numeric[], $6::boolean[])');
    expect(rows.values()).toEqual([
      '{01a20000-0000-7000-8000-000000000001,01a20000-0000-7000-8000-000000000002}',
      '{2025-03-10,NULL}',
      '{1.5,2}',
      '{true,false}',
    ]);
  });

  it('keep text as it is, whatever signs it is made of', () => {
    const rows = new ColumnArrays([['word', 'text']]);
    for (const word of ['LI-D1', 'a,b', '{x}', 'say "so"', 'back\\slash', '', 'null', null]) rows.add([word]);
    expect(rows.values()).toEqual(['{LI-D1,"a,b","{x}","say \\"so\\"","back\\\\slash","","null",NULL}']);
  });

  it('carry lists as text, cast when they are selected', () => {
    const rows = new ColumnArrays([
      ['reasons', 'text[]'],
      ['sealed', 'bytea'],
    ]);
    rows.add([['PROMO', 'a b'], Buffer.from([0, 255])]);
    expect(rows.source(1)).toBe('unnest($1::text[], $2::bytea[])');
    expect(rows.selected('t')).toBe('t.reasons::text[], t.sealed');
    expect(rows.values()).toEqual(['{"{PROMO,\\"a b\\"}"}', '{"\\\\x00ff"}']);
  });
});
