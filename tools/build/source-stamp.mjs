// Tells whether something was built from the sources as they are: a fingerprint of their names, sizes and times, kept beside the output.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Folders that are made and not written. */
const made = new Set(['node_modules', 'dist', 'generated', '.angular', '.data']);
/** A generated file among the sources of the dashboard's specs. */
const madeFiles = new Set(['specs.generated.ts']);

/** The files below a folder, or the file itself, by their path from the root. */
function* filesOf(root, path) {
  const found = statSync(join(root, path), { throwIfNoEntry: false });
  if (found === undefined) return;
  if (!found.isDirectory()) {
    yield { path, size: found.size, time: found.mtimeMs };
    return;
  }
  for (const entry of readdirSync(join(root, path), { withFileTypes: true }))
    if (!made.has(entry.name) && !madeFiles.has(entry.name)) yield* filesOf(root, `${path}/${entry.name}`);
}

/** One text for the state of the sources; any file added, removed or written changes it. */
export function fingerprint(root, sources, endings) {
  const hash = createHash('sha256').update(process.versions.node.split('.')[0]);
  const lines = [];
  for (const source of sources)
    for (const { path, size, time } of filesOf(root, source))
      if (endings === undefined || endings.some((ending) => path.endsWith(ending))) lines.push(`${path} ${size} ${time}`);
  return hash.update(lines.sort().join('\n')).digest('hex');
}

const stampFile = (root, name) => join(root, 'dist', '.built', name.replaceAll(' ', '-'));

/** The fingerprint something was last built from; null: never, or not finished. */
export function readStamp(root, name) {
  const file = stampFile(root, name);
  return existsSync(file) ? readFileSync(file, 'utf8') : null;
}

/** Notes from what something was built; null forgets it. */
export function writeStamp(root, name, value) {
  const file = stampFile(root, name);
  if (value === null) return rmSync(file, { force: true });
  mkdirSync(join(root, 'dist', '.built'), { recursive: true });
  writeFileSync(file, value);
}

/** Removes compiled files whose source is gone: a spec that was renamed would otherwise run for ever. */
export function removeStaleOutput(root) {
  const output = 'dist/node';
  for (const { path } of [...filesBelow(root, output)]) {
    const stem = /^(.*?)(\.d\.ts|\.js)(\.map)?$/.exec(path)?.[1];
    if (stem === undefined) continue;
    const source = stem.slice(output.length + 1);
    if (!['.ts', '.mts', '.js'].some((ending) => existsSync(join(root, source + ending)))) rmSync(join(root, path));
  }
}

function* filesBelow(root, folder) {
  for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) yield* filesBelow(root, path);
    else yield { path };
  }
}
