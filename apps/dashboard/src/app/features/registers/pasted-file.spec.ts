import { pastedFile } from './pasted-file';

const columns = ['date', 'desk', 'contactType', 'channel'];
const lines = async (text: string) => (await pastedFile('deskContact', text, columns)?.text())?.trimEnd().split('\n');

describe('cells from a spreadsheet', () => {
  it('have the names of their columns in their first line', async () => {
    expect(await lines('Sportello\tData\tTipo\r\nLI-D1\t2026-03-02\tascolto\r\n')).toEqual([
      'Sportello\tData\tTipo',
      'LI-D1\t2026-03-02\tascolto',
    ]);
  });

  it('stand under the columns of the register where they name none', async () => {
    expect(await lines('2026-03-02\tLI-D1\tascolto')).toEqual(['date\tdesk\tcontactType', '2026-03-02\tLI-D1\tascolto']);
  });

  it('are none where one word was copied', () => {
    expect(pastedFile('deskContact', 'ascolto', columns)).toBeNull();
  });
});
