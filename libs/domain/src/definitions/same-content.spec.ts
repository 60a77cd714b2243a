import { sameContent } from './same-content.js';

describe('content of definitions', () => {
  it('is the same in whatever order its fields are written', () => {
    expect(
      sameContent({ of: 'desk', where: { field: 'status', is: 'open' } }, { where: { is: 'open', field: 'status' }, of: 'desk' }),
    ).toBeTrue();
  });

  it('is another with a field more, another value or another order of a list', () => {
    expect(sameContent({ of: 'desk' }, { of: 'desk', on: 'openedOn' })).toBeFalse();
    expect(sameContent({ of: 'desk' }, { of: 'event' })).toBeFalse();
    expect(sameContent([1, 2], [2, 1])).toBeFalse();
    expect(sameContent([], {})).toBeFalse();
    expect(sameContent(null, {})).toBeFalse();
  });
});
