import { Worker } from 'node:worker_threads';
import { fileLimits } from './file-limits.js';

/** How long a thread waits that nobody needs. */
const patienceMs = 10 * 60_000;

let spare: Worker | null = null;

/** A thread that reads one file: the one that waits, or a new one. */
export function takeThread(): Worker {
  const thread = spare ?? startThread();
  spare = null;
  thread.removeAllListeners();
  thread.ref();
  return thread;
}

/**
 * Starts the next thread before anybody asks: whoever had a file checked confirms it soon after, and a start takes longer than reading
 * ten thousand rows. It keeps no process alive.
 */
export function keepSpareThread(): void {
  if (spare !== null) return;
  const thread = startThread();
  const forget = (): void => {
    if (spare !== thread) return;
    spare = null;
    void thread.terminate();
  };
  thread.once('error', forget).once('exit', forget).unref();
  setTimeout(forget, patienceMs).unref();
  spare = thread;
}

function startThread(): Worker {
  return new Worker(new URL('./reading-thread-worker.js', import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: fileLimits.heapMegabytes },
    env: {},
  });
}
