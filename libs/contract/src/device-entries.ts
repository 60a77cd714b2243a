import * as z from 'zod';
import { instant } from './common.js';
import { problem } from './problem.js';

/** What somebody wrote on a device without a network waits there, sealed for the server, and is sent in order when it is back (G22). */

/** Entries may be written so long after signing in; then one signs in again first. */
export const deviceWritingHours = 24;
/** As many entries are sent at once. */
export const entriesAtOnce = 25;

/** The server's public key: entries are sealed to it, and opened by the server alone. */
export const deviceKey = z.object({
  /** Which key: what is sealed names it, so that entries for a key that is gone say so. */
  id: z.string(),
  /** Point on P-256, uncompressed, base64url. */
  publicKey: z.string(),
});

/** Any write to a record of a project, as it would have been sent at once. */
export const deviceWrite = z.strictObject({
  method: z.enum(['POST', 'PUT', 'PATCH']),
  /** Without query: `/api/projects/MEDMORE-SUI/contacts`. */
  address: z
    .string()
    .max(500)
    .regex(/^\/api\/projects\/[^/?#]+\/[^?#]+$/, 'an address in a project, without a query'),
  /** Version that is changed (`If-Match`); null where something new is written. */
  version: z.number().int().positive().nullable(),
  body: z.record(z.string(), z.unknown()),
});

/** What is sealed: the write, by whom and when. */
export const deviceEntry = z.strictObject({
  write: deviceWrite,
  /** Id of the account that wrote it; nobody else sends it. */
  account: z.string().min(1),
  writtenAt: instant,
  signedInAt: instant,
});

export const sealedEntry = z.strictObject({
  /** Idempotency-Key of the write: however often it is sent, it is done once. */
  key: z.uuid(),
  /** `id` of the key it is sealed to. */
  keyId: z.string().max(100),
  /** Base64url: the sender's passing point, nonce, ciphertext. */
  sealed: z
    .string()
    .max(400_000)
    .regex(/^[A-Za-z0-9_-]+$/),
});
export const sealedEntries = z.strictObject({ entries: z.array(sealedEntry).min(1).max(entriesAtOnce) });

/** What became of an entry. A refused one says why, and gives its author back what they wrote, so that it can be mended. */
export const deviceEntryOutcome = z.discriminatedUnion('state', [
  z.object({ state: z.literal('saved'), key: z.uuid() }),
  z.object({ state: z.literal('refused'), key: z.uuid(), problem, write: deviceWrite.nullable() }),
]);
export const deviceEntryOutcomes = z.object({
  /** In the order of the entries; those behind the last one were not tried. */
  outcomes: z.array(deviceEntryOutcome),
  /** Why it went no further for now; null: all were tried. */
  stopped: problem.nullable(),
});

export type DeviceKey = z.infer<typeof deviceKey>;
export type DeviceWrite = z.infer<typeof deviceWrite>;
export type DeviceEntry = z.infer<typeof deviceEntry>;
export type SealedEntry = z.infer<typeof sealedEntry>;
export type SealedEntries = z.infer<typeof sealedEntries>;
export type DeviceEntryOutcome = z.infer<typeof deviceEntryOutcome>;
export type DeviceEntryOutcomes = z.infer<typeof deviceEntryOutcomes>;
