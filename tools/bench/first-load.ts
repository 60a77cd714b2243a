import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Bench } from './measurement.js';

const folder = 'dist/dashboard/browser';
/** Promised: the script of the first load, compressed. */
const barKilobytes = 150;

/** The scripts that the page asks for before anything is shown: its own and those it preloads. */
function firstScripts(): string[] {
  const page = readFileSync(join(folder, 'index.html'), 'utf8');
  const named = [...page.matchAll(/(?:src|href)="([^"]+\.js)"/g)].map(([, name]) => name ?? '');
  return [...new Set(named)];
}

export const firstLoad: Bench = {
  names: ['firstLoad.gzip'],
  async measure() {
    const bytes = firstScripts().reduce((sum, name) => sum + gzipSync(readFileSync(join(folder, name)), { level: 9 }).length, 0);
    return [{ name: 'firstLoad.gzip', value: bytes / 1000, unit: 'kB', baseline: barKilobytes, baselineName: 'promised at most' }];
  },
};
