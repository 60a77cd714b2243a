// Tells whether node_modules is what package-lock.json asks for, by npm's own note of what it installed.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Whether every package the lock file requires is there in that version. What only other systems need may be missing. */
export function packagesAreInstalled(root) {
  const note = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(note)) return false;
  const wanted = packagesIn(join(root, 'package-lock.json'));
  const installed = packagesIn(note);
  return Object.entries(wanted).every(([path, { version, optional, devOptional, link }]) => {
    if (path === '' || link || optional || devOptional) return true;
    return installed[path]?.version === version;
  });
}

function packagesIn(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages ?? {};
}

/** Whether the Node that runs this is one the product runs on. */
export function runningNodeSuffices() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  return major > 24 || (major === 24 && minor >= 15);
}
