import type { DeviceWrite } from '#contract';
import { nounOf, withoutFields } from './field-dispute';

const write = (body: DeviceWrite['body']): DeviceWrite => ({
  ...{ method: 'PATCH', address: '/api/projects/MEDMORE-SUI/people/01946c2e-0000-7000-8000-0000000000b7', version: 3 },
  body: { ...body, reason: 'corretto al telefono' },
});

describe('G20 a change that met a newer version', () => {
  it('goes without the fields whose other value stays, with its reason and on the version it had', () => {
    const answers = { municipalityOfResidence: 'Livorno', mobility: 'local' };
    expect(withoutFields(write({ answers, identity: { phone: '0586 000000' } }), new Set(['mobility']))).toEqual(
      write({ answers: { municipalityOfResidence: 'Livorno' }, identity: { phone: '0586 000000' } }),
    );
    expect(withoutFields(write({ content: { minutes: 45, notes: 'due volte' } }), new Set(['minutes']))).toEqual(
      write({ content: { notes: 'due volte' } }),
    );
  });

  it('stays whole when none of the other values stays', () => {
    expect(withoutFields(write({ content: { minutes: 45 } }), new Set())).toEqual(write({ content: { minutes: 45 } }));
  });

  it('is none any more when all of them stay, whatever reason it gave', () => {
    expect(withoutFields(write({ content: { minutes: 45 } }), new Set(['minutes']))).toBeNull();
    expect(withoutFields(write({ answers: { mobility: 'local' } }), new Set(['mobility']))).toBeNull();
  });

  it('is shown again by another form than what is new', () => {
    expect(nounOf(write({}))).toBe('people-change');
    expect(nounOf({ method: 'POST', address: '/api/projects/MEDMORE-SUI/people' })).toBe('people');
  });
});
