// Finds a Chromium and never downloads one: CHROME_BIN, then the machine's own Chrome, Chromium or Edge, then the one that comes
// inside the npm package @sparticuz/chromium. CHROME_SOURCE=npm skips the machine's own, to try what a bare machine gets.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));

const windowsFolders = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].map((name) => process.env[name]).filter(Boolean);
const onWindows = (program) => windowsFolders.map((folder) => path.join(folder, program));
const usualPlaces = {
  linux: [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome-stable',
    '/usr/bin/google-chrome',
    '/opt/google/chrome/chrome',
    '/usr/bin/microsoft-edge',
    '/snap/bin/chromium',
  ],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: [
    ...onWindows('Google/Chrome/Application/chrome.exe'),
    ...onWindows('Microsoft/Edge/Application/msedge.exe'),
    ...onWindows('Chromium/Application/chrome.exe'),
  ],
};

/** Where the browser is, and by which of the three ways it was found. */
export async function findChromium() {
  const named = process.env.CHROME_BIN;
  if (named) {
    if (!existsSync(named)) throw new Error(`CHROME_BIN=${named} does not exist.`);
    return { executablePath: named, source: 'CHROME_BIN' };
  }
  const installed = process.env.CHROME_SOURCE === 'npm' ? undefined : usualPlaces[process.platform]?.find((place) => existsSync(place));
  if (installed) return { executablePath: installed, source: 'this machine' };
  if (process.platform === 'linux' && process.arch === 'x64') return { executablePath: await fromNpm(), source: '@sparticuz/chromium' };
  throw new Error('No Chrome, Chromium or Edge was found. Install one, or say where it is: CHROME_BIN=/path/to/chrome');
}

/**
 * Unpacks the Chromium of @sparticuz/chromium into a folder of its own, once per version, with the libraries and the list of fonts
 * that a bare Debian lacks.
 */
async function fromNpm() {
  const packageFolder = path.join(root, 'node_modules/@sparticuz/chromium');
  const { version } = JSON.parse(readFileSync(path.join(packageFolder, 'package.json'), 'utf8'));
  const home = path.join(root, 'node_modules/.cache', `chromium-${version}`);
  mkdirSync(home, { recursive: true });
  const before = process.env.TMPDIR;
  process.env.TMPDIR = home; // the package unpacks into the temporary folder, by default one that everybody shares
  try {
    const sparticuz = await import('@sparticuz/chromium');
    if (!existsSync(path.join(home, '.ready'))) {
      await sparticuz.default.executablePath();
      await sparticuz.inflate(path.join(packageFolder, 'bin/al2023.tar.br'));
      writeFileSync(path.join(home, 'fonts/fonts.conf'), fontList(home));
      writeFileSync(path.join(home, '.ready'), '');
    }
    sparticuz.setupLambdaEnvironment(path.join(home, 'al2023/lib')); // LD_LIBRARY_PATH and FONTCONFIG_PATH
    return path.join(home, 'chromium');
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
}

function fontList(home) {
  const places = [`${home}/fonts`, '/usr/share/fonts'].map((folder) => `<dir>${folder}</dir>`).join('');
  return `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>${places}<cachedir>${home}/fontcache</cachedir></fontconfig>`;
}
