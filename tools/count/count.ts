import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { countAnswer } from './count-answer.js';
import { countRequest, usage, WrongCall } from './count-request.js';

/** Exit code of a call that cannot be understood; a file with errors is no failure: they are in the answer. */
const wrongCall = 2;

/** Today where the command runs, as a calendar day. */
function clock(): string {
  const now = new Date();
  const twoDigits = (value: number): string => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${twoDigits(now.getMonth() + 1)}-${twoDigits(now.getDate())}`;
}

async function main(args: readonly string[]): Promise<void> {
  if (args.includes('--help')) {
    process.stdout.write(`${usage}\n`);
    return;
  }
  const request = countRequest(args, clock());
  const path = resolve(request.file);
  const found = await stat(path).catch(() => null);
  if (found === null || !found.isFile()) throw new WrongCall(`There is no file ${path}.`);
  process.stdout.write(`${JSON.stringify(await countAnswer(request, { path }), null, 1)}\n`);
}

try {
  await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof WrongCall)) throw error;
  process.stderr.write(`${error.message}\n${usage}\n`);
  process.exitCode = wrongCall;
}
