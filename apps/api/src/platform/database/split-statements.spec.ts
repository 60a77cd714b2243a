import { splitStatements } from './split-statements.js';

describe('statements of a migration', () => {
  const testSplit = (script: string, ...expected: string[]) => expect(splitStatements(script)).toEqual(expected);

  it('end at semicolons', () => testSplit('select 1; select 2;\n', 'select 1', 'select 2'));
  it('do not end inside a text, a name or an escaped text', () =>
    testSplit(
      `select 'a;''b'; select "x;y"; select e'it\\';s'; select 1`,
      `select 'a;''b'`,
      `select "x;y"`,
      `select e'it\\';s'`,
      'select 1',
    ));
  it('do not end inside comments, which may be nested', () =>
    testSplit('select 1 -- no; end\n, 2; /* a; /* b; */ c; */ select 3;', 'select 1 -- no; end\n, 2', '/* a; /* b; */ c; */ select 3'));
  it('do not end inside a body in dollars, with or without a tag', () =>
    testSplit('do $$ begin; end; $$; do $a$ x; $$ y; $a$; select $1', 'do $$ begin; end; $$', 'do $a$ x; $$ y; $a$', 'select $1'));
  it('do not end inside a body in standard SQL', () =>
    testSplit(
      'create function f() returns int begin atomic select 1; select 2; end; select 3;',
      'create function f() returns int begin atomic select 1; select 2; end',
      'select 3',
    ));
  it('are none where there are only comments', () => testSplit('-- nothing\n /* at all */ ;\n'));
});
