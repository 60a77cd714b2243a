/** What a file of records may cost before anybody trusts it (G30). */
export const fileLimits = {
  /** Size of the file as it arrives, bytes. */
  bytes: 64 * 1024 * 1024,
  /** All parts of an archive unpacked, bytes; read from the directory and counted while unpacking. */
  unpackedBytes: 400 * 1024 * 1024,
  /** Unpacked against packed size. */
  ratio: 100,
  entries: 200,
  /** Rows below the header. */
  rows: 100_000,
  /** Heap of the thread that reads, MB, and the time it has, seconds. */
  heapMegabytes: 256,
  seconds: 60,
} as const;

/** So many megabytes, for a message. */
export const megabytes = (bytes: number): number => Math.round(bytes / 1024 / 1024);
