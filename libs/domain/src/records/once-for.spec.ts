import { onceFor } from './once-for.js';

describe('what is worked out once', () => {
  it('is worked out for each key, and not again for the same', () => {
    const asked: string[] = [];
    const read = onceFor(({ name }: { readonly name: string }) => {
      asked.push(name);
      return { length: name.length };
    });
    const [agreement, table] = [{ name: 'agreement' }, { name: 'table' }];
    expect([read(agreement).length, read(table).length, read(agreement)]).toEqual([9, 5, read(agreement)]);
    expect(asked).toEqual(['agreement', 'table']);
  });
});
