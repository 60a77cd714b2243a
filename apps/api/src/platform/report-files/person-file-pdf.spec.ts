import { aParticipation } from '#testkit';
import { type PersonFile, personFilePdf, personFileSource } from './person-file-pdf.js';

const file: PersonFile = {
  ...{
    project: 'MEDMORE-SUI',
    pseudonym: 'P-7F3K',
    language: 'it',
    on: '2026-03-31',
    by: 'Anna Riva',
    reason: 'richiesta di accesso',
    demo: true,
  },
  identity: { surname: 'El Amrani', name: 'أمينة', birthDate: '1990-06-01', sex: 'F' },
  participation: aParticipation({ entryDate: '2025-02-01', employmentStatus: 'UNE', disability: 'refused' }),
  facts: { birthCountry: 'MA', household: 'jobless', otherDisadvantage: ['low_income'] },
  records: [
    {
      type: 'deskContact',
      day: '2026-03-02',
      content: { desk: 'd1', contactType: 'information', minutes: 10, services: [{ serviceType: 'E' }] },
    },
    { type: 'consent', day: '2025-02-01', content: { scope: 'cv_sharing', givenOn: '2025-02-01', version: '2' } },
  ],
  names: { d1: 'LI-D1 · Sportello' },
  looks: [{ at: '2026-03-02T09:00:00.000Z', by: 'Bruno Conti', reason: '', action: 'record_opened', times: 3 }],
};

describe('the file of what is kept of a person', () => {
  it('says who the person is, every answer, what was done, and who looked', () => {
    const source = personFileSource(file);
    for (const said of [
      'El Amrani',
      '1° giu 1990',
      'LI-D1 · Sportello',
      'Bruno Conti',
      'scheda aperta (3×)',
      'richiesta di accesso',
      'Marocco',
      'tutti gli adulti senza lavoro, senza figli a carico',
      'basso reddito',
    ])
      expect(source.includes(said) || source.includes(said.charAt(0).toUpperCase() + said.slice(1)))
        .withContext(said)
        .toBeTrue();
    expect(source.indexOf('2 mar 2026')).withContext('the newest first').toBeLessThan(source.lastIndexOf('1° feb 2025'));
  });

  it('writes a name of a script that the fonts lack in our letters beside it', () => {
    expect(personFileSource(file)).toContain('(mynh)');
  });

  it('is tagged, in the language of the person, and the same bytes for the same content', async () => {
    for (const language of ['it', 'en', 'fr'] as const) {
      const pdf = (await personFilePdf({ ...file, language })).toString('latin1');
      expect(pdf.startsWith('%PDF-1.7')).toBeTrue();
      expect(pdf).toContain('/StructTreeRoot');
      expect(pdf).toContain('<pdfuaid:part>1</pdfuaid:part>');
      expect(pdf).toMatch(new RegExp(`/Lang\\s*\\(${language}`));
    }
    expect(await personFilePdf(file)).toEqual(await personFilePdf(file));
  });

  it('says so where nothing is kept', () => {
    const source = personFileSource({ ...file, identity: null, participation: null, facts: {}, records: [], looks: [] });
    for (const said of ['Il nome non è conservato', 'Nessuna partecipazione', 'Nessuna registrazione', 'Nessuno, prima di oggi'])
      expect(source).toContain(said);
  });
});
