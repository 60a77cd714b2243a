import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Every `*.spec.ts` under a folder, whose path contains the text. */
function specsUnder(folder, only) {
  return readdirSync(folder, { recursive: true })
    .map((name) => path.posix.join(folder, name.replaceAll('\\', '/')))
    .filter((file) => file.endsWith('.spec.ts') && (!only || file.includes(only)))
    .sort();
}

/**
 * Bundles the dashboard's specs with the builder that builds the dashboard, so that templates, styles and types are checked as in the
 * product. With `only`, just the specs whose path contains it and what they import, in a folder of their own: two runs do not meet.
 * Answers the folder of the bundle.
 */
export async function bundleSpecs(root, only) {
  const specs = specsUnder('apps/dashboard/src', only);
  if (specs.length === 0) throw new Error(`No spec file of the dashboard${only ? ` has "${only}" in its path` : ''}.`);
  const name = only ? `only-${process.pid}` : 'all';
  const workshop = path.join(root, 'dist/specs-entry', name);
  mkdirSync(workshop, { recursive: true });
  writeEntry(workshop, specs);
  const output = `dist/specs/${name}`;
  const place = `dist/specs-entry/${name}`;
  try {
    await run(
      'ng',
      ['run', 'dashboard:specs', '--browser', `${place}/entry.ts`, '--ts-config', `${place}/tsconfig.json`, '--output-path', output],
      root,
    );
  } finally {
    rmSync(workshop, { recursive: true, force: true });
  }
  console.log(`${specs.length} spec files`);
  return path.join(root, output);
}

/** The file that imports every spec, and compiler settings for it alone. */
function writeEntry(workshop, specs) {
  const imports = ['tools/testing/testbed.ts', ...specs].map((file) => `import '../../../${file.replace(/\.ts$/, '')}';\n`);
  writeFileSync(path.join(workshop, 'entry.ts'), imports.join(''));
  const settings = {
    extends: '../../../apps/dashboard/tsconfig.spec.json',
    include: ['./entry.ts', '../../../apps/dashboard/src/**/*.d.ts'],
  };
  writeFileSync(path.join(workshop, 'tsconfig.json'), JSON.stringify(settings));
}

function run(command, parameters, cwd) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, parameters, { cwd, stdio: 'inherit', shell: process.platform === 'win32' });
    child.once('error', reject);
    child.once('close', (code) => (code === 0 ? resolve() : reject(new Error(`${command} ${parameters.join(' ')} ended with ${code}.`))));
  });
}
