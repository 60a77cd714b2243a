import { emptyTexts, inAllLanguages } from './language-texts';

describe('a name in three languages', () => {
  it('says in a language that was left empty what Italian says', () => {
    expect(inAllLanguages({ it: ' Sportelli ', en: '  ', fr: ' Guichets' })).toEqual({ it: 'Sportelli', en: 'Sportelli', fr: 'Guichets' });
  });

  it('is empty where nothing was written', () => {
    expect(inAllLanguages(emptyTexts)).toEqual(emptyTexts);
  });
});
