import { parseArgs } from 'node:util';
import { attendanceOf25 } from './attendance-of-25.js';
import { deskContacts } from './desk-contacts.js';
import { duplicates } from './duplicates-200k.js';
import { firstLoad } from './first-load.js';
import { importOfManyRows } from './import-100k.js';
import { matchingOf50k } from './matching-of-50k.js';
import type { Bench, Measurement } from './measurement.js';
import { networkOf500 } from './network-of-500.js';
import { programmeValues } from './programme-values.js';
import { pasteOf10k } from './paste-10k.js';
import { projectOf50k } from './project-of-50k.js';
import { registerOf100k } from './register-of-100k.js';
import { registerScroll } from './register-scroll.js';
import { warmStart } from './warm-start.js';

const benches: readonly Bench[] = [
  firstLoad,
  warmStart,
  importOfManyRows,
  projectOf50k,
  programmeValues,
  deskContacts,
  registerOf100k,
  registerScroll,
  pasteOf10k,
  attendanceOf25,
  networkOf500,
  matchingOf50k,
  duplicates,
];
const names = benches.flatMap((bench) => bench.names);

const ratioOf = ({ value, baseline }: Measurement): number => Math.round((value / baseline) * 1000) / 1000;
const figure = (value: number): string => value.toLocaleString('en', { maximumSignificantDigits: 4 });

function table(measurements: readonly Measurement[]): string {
  const rows = measurements.map((one) => [
    one.name,
    `${figure(one.value)} ${one.unit}`,
    `${figure(one.baseline)} ${one.unit}`,
    figure(ratioOf(one)),
    one.baselineName,
  ]);
  const lines = [['what', 'measured', 'beside', 'ratio', 'beside what'], ...rows];
  const widths = lines[0]?.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0))) ?? [];
  return lines
    .map((line) =>
      line
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

const { values: options } = parseArgs({ options: { json: { type: 'boolean', default: false }, only: { type: 'string' } } });
/** Those that are asked for, by name and with commas between; default: all. */
const asked = options.only?.split(',') ?? names;
const unknown = asked.filter((name) => !names.includes(name));
if (unknown.length > 0) {
  console.error(`Nothing is called ${unknown.join(' or ')}. There are: ${names.join(', ')}.`);
  process.exit(2);
}
const measured: Measurement[] = [];
for (const bench of benches.filter((one) => one.names.some((name) => asked.includes(name)))) {
  console.error(`measuring ${bench.names.join(', ')} …`);
  measured.push(...(await bench.measure()));
}
const shown = measured.filter(({ name }) => asked.includes(name));
console.log(
  options.json
    ? JSON.stringify(
        shown.map((one) => ({ ...one, ratio: ratioOf(one) })),
        null,
        1,
      )
    : table(shown),
);
