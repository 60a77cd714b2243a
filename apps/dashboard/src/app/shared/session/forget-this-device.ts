import { languageKey } from '../language/language';
import { coloursKey, densityKey } from '../theme/appearance';

/** Choices of look and language: they say nothing about anyone and stay on the device. */
const kept = [languageKey, coloursKey, densityKey];

/** Removes whatever the application stored on this device (G29), but for look and language. */
export async function forgetThisDevice(): Promise<void> {
  const choices = kept.map((key) => [key, localStorage.getItem(key)] as const);
  localStorage.clear();
  sessionStorage.clear();
  for (const [key, value] of choices) if (value !== null) localStorage.setItem(key, value);
  if ('caches' in globalThis) for (const name of await caches.keys()) await caches.delete(name);
  if ('databases' in indexedDB) for (const { name } of await indexedDB.databases()) if (name) indexedDB.deleteDatabase(name);
}
