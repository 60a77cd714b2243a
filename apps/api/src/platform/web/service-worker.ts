import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export const workerName = 'service-worker.js';
/** What a device has no use for while there is no network: the page comes by its address, the rest is for people who look for it. */
const leftOut = /^index\.html$|^service-worker\.js$|\.(map|txt|webmanifest)$|^icons\//;

/** The service worker with the names of the built files in it, and a version that is another one when any of them is. */
export function serviceWorker(folder: string, files: Iterable<string>): string {
  const kept = [...files].filter((name) => !leftOut.test(name)).sort();
  const hash = createHash('sha256').update(readFileSync(join(folder, 'index.html')));
  // names of built files come from their content, the others may stay while it changes
  for (const name of kept) hash.update(`\n${name}\n`).update(/-[A-Za-z0-9]{8}\.\w+$/.test(name) ? '' : readFileSync(join(folder, name)));
  return readFileSync(join(folder, workerName), 'utf8')
    .replace('OFFLINE_VERSION', hash.digest('hex').slice(0, 16))
    .replace("'OFFLINE_FILES'", kept.map((name) => JSON.stringify(`/${name}`)).join(', '));
}
