import { describeError } from './describe-error.js';

describe('an error in the log (G41)', () => {
  it('of the database has codes and no words: they repeat stored values', () => {
    const error = Object.assign(new Error('Key (tax_code)=(RSSMRA80A01H501U) already exists'), { code: '23505' });
    const described = describeError(error);
    expect(described.codes).toEqual(['23505']);
    expect(JSON.stringify(described)).not.toContain('RSSMRA80A01H501U');
  });
  it('of the program has its words and where it was thrown', () => {
    const { name, message, at } = describeError(new TypeError('x is not a function'));
    expect([name, message]).toEqual(['TypeError', 'x is not a function']);
    expect(at[0]).toMatch(/^at /);
    expect(at.join(' ')).not.toContain('x is not a function');
  });
  it('that is no error has its kind alone', () => expect(describeError('Maria Rossi')).toEqual({ name: 'string', codes: [], at: [] }));
});
