import { FormulaScan } from './formula-scan.js';

describe('formulas in a sheet', () => {
  it('are found at their cell, with any prefix and across pieces', () => {
    const scan = new FormulaScan();
    scan.look(Buffer.from('<row r="2"><c r="A2" t="s"><v>1</v></c><c r="Q2" s="3"><f>1+1</f><v>2</v></c><c r="A'));
    scan.look(Buffer.from('A3"><f ca="1"/><v>2</v></c><x:c r="B7"><x:f>1</x:f></x:c><fill/><font/>'));
    expect([...scan.cells].map(([row, columns]) => [row, [...columns]])).toEqual([
      [2, [16]],
      [3, [26]],
      [7, [1]],
    ]);
  });
});
