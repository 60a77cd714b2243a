import { Logger, PinoLogger } from 'nestjs-pino';
import { type DestinationStream, destination, type Logger as PinoRoot, pino } from 'pino';

/** Where the log goes: the standard output, a file, a stream, or nowhere. */
export type LogTo = 'stdout' | 'nowhere' | { readonly file: string } | { readonly stream: DestinationStream };

/**
 * The log, one JSON object a line. Nothing writes whole requests, answers, errors or records to it: each line names its fields
 * (G41: ids and codes; never names, dates of birth, notes, tokens or query strings).
 */
export function openLog(to: LogTo, level = 'info'): PinoRoot {
  const options = { level: to === 'nowhere' ? 'silent' : level, base: null, timestamp: pino.stdTimeFunctions.isoTime };
  if (to === 'nowhere') return pino(options);
  if (to === 'stdout') return pino(options, destination({ fd: 1, sync: false }));
  return pino(options, 'stream' in to ? to.stream : destination({ dest: to.file, mkdir: true, sync: false }));
}

/** The framework's own messages through the same log, but only what is wrong: its list of routes tells nobody anything. */
export function frameworkLog(log: PinoRoot): Logger {
  return new Logger(new PinoLogger({ pinoHttp: { logger: log.child({}, { level: log.level === 'silent' ? 'silent' : 'warn' }) } }), {});
}
