// One build at a time: two of them would write the same files. The lock names its holder, so that one left behind by a crash is seen.
import { mkdirSync, readFileSync, rmdirSync, statSync, unlinkSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { dirname } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const pollMs = 200;
/** No build takes so long; on another machine a process cannot be asked whether it lives. */
const oldestMs = 20 * 60_000;
const unwrittenMs = 5_000;

/** Runs `work` while nobody else holds the lock; waits for its turn. */
export async function withLock(file, log, work) {
  mkdirSync(dirname(file), { recursive: true });
  let said = false;
  while (!take(file)) {
    if (isStale(file)) breakStale(file);
    else {
      if (!said) log('Another build is running; waiting for it …');
      said = true;
      await pause(pollMs);
    }
  }
  const release = () => remove(file);
  process.once('exit', release);
  try {
    return await work();
  } finally {
    process.off('exit', release);
    release();
  }
}

function take(file) {
  try {
    writeFileSync(file, JSON.stringify({ pid: process.pid, host: hostname() }), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
}

/** Whether the holder is gone: its process does not live, or it is older than any build. */
function isStale(file) {
  try {
    const age = Date.now() - statSync(file).mtimeMs;
    const text = readFileSync(file, 'utf8');
    if (text === '') return age > unwrittenMs; // made and not yet written
    const { pid, host } = JSON.parse(text);
    return age > oldestMs || (host === hostname() && !lives(pid));
  } catch (error) {
    return error instanceof SyntaxError; // gone meanwhile: not stale, free
  }
}

function lives(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** Removes a stale lock. Only one of several that see it may, or the second would remove the new lock of the first. */
function breakStale(file) {
  const breaker = `${file}.breaking`;
  try {
    mkdirSync(breaker);
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    if (ageOf(breaker) > unwrittenMs) removeFolder(breaker);
    return;
  }
  try {
    if (isStale(file)) remove(file);
  } finally {
    removeFolder(breaker);
  }
}

function ageOf(file) {
  try {
    return Date.now() - statSync(file).mtimeMs;
  } catch {
    return 0; // gone meanwhile
  }
}

function remove(file) {
  try {
    unlinkSync(file);
  } catch (error) {
    if (error.code !== 'ENOENT') throw error;
  }
}

function removeFolder(folder) {
  try {
    rmdirSync(folder);
  } catch (error) {
    if (error.code !== 'ENOENT') throw error;
  }
}
