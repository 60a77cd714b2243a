import { organisationKey, plainTaxId } from './organisation-likeness.js';

describe('organisations that may be the same', () => {
  it('have the same words, whatever their order, case, accents, articles and legal form', () => {
    const same = (one: string, other: string) => organisationKey(one) === organisationKey(other);
    expect(same('Comune della Spezia', 'COMUNE DI LA SPEZIA')).toBeTrue();
    expect(same('Università del Salento', 'universita’ del Salento')).toBeTrue();
    expect(same('Cantieri del Golfo S.r.l.', 'Cantieri del Golfo')).toBeTrue();
    expect(same('Centro per l’Impiego di Nardò', "Nardo' – Centro per l'impiego")).toBeTrue();
  });

  it('are others when a word or a number differs', () => {
    expect(organisationKey('Agenzia per il lavoro 1')).not.toBe(organisationKey('Agenzia per il lavoro 2'));
    expect(organisationKey('Comune di Livorno')).not.toBe(organisationKey('Provincia di Livorno'));
  });

  it('have the same tax number, however it is written', () => {
    expect(plainTaxId('IT 0123 4567 890')).toBe('01234567890');
    expect(plainTaxId('01234567890')).toBe('01234567890');
    expect(plainTaxId('fr12 345678901')).toBe('FR12345678901');
  });
});
