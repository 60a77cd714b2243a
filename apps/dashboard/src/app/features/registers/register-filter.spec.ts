import { nextSort, readFilter, withCode, writeFilter } from './register-filter';

describe('filter of a register', () => {
  const fields = ['contactType', 'channel'];

  it('is read from the address and written back the same', () => {
    const where = 'contactType:information|listening;channel:phone';
    expect(readFilter(where, fields)).toEqual({ contactType: ['information', 'listening'], channel: ['phone'] });
    expect(writeFilter(readFilter(where, fields))).toBe(where);
  });

  it('leaves out what is no field of the list, and what narrows nothing', () => {
    expect(readFilter('colour:red;channel:;;contactType', fields)).toEqual({});
    expect(writeFilter({ channel: [] })).toBeNull();
    expect(readFilter(undefined, fields)).toEqual({});
  });

  it('takes a code in and out again', () => {
    const phone = withCode({}, 'channel', 'phone', true);
    expect(phone).toEqual({ channel: ['phone'] });
    expect(withCode(phone, 'channel', 'phone', true)).toEqual(phone);
    expect(writeFilter(withCode(phone, 'channel', 'phone', false))).toBeNull();
  });
});

describe('order of a register', () => {
  it('turns upwards, downwards and back to the newest first', () => {
    expect([nextSort(undefined, 'minutes'), nextSort('minutes', 'minutes'), nextSort('-minutes', 'minutes')]).toEqual([
      ...['minutes', '-minutes', null],
    ]);
    expect(nextSort('-minutes', 'status')).toBe('status');
  });
});
