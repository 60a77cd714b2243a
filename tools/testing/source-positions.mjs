import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { originalPositionFor, TraceMap } from '@jridgewell/trace-mapping';

/** Makes a function that turns the places of a stack, in bundled files of `folder`, into places in the sources. */
export function sourcePositions(folder) {
  const maps = new Map();
  const mapOf = (file) => {
    const beside = path.join(folder, `${file}.map`);
    if (!maps.has(file)) maps.set(file, existsSync(beside) ? new TraceMap(readFileSync(beside, 'utf8')) : null);
    return maps.get(file);
  };
  return (stack) =>
    stack?.replace(/http:\/\/localhost:\d+\/__spec__\/([\w./-]+\.js):(\d+):(\d+)/g, (place, file, line, column) => {
      const map = mapOf(file);
      const source = map && originalPositionFor(map, { line: Number(line), column: Number(column) - 1 });
      return source?.source ? `${source.source}:${source.line}:${source.column + 1}` : place;
    });
}
