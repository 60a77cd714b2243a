import { type RegisterTableName, registerTypes } from '#contract';
import { ownTableSource } from './own-table-sources.js';
import { contentSource, type RegisterSource } from './register-source.js';

const sources = new Map<RegisterTableName, RegisterSource>();

/** Where the rows of a register are. */
export function sourceOf(name: RegisterTableName): RegisterSource {
  const source =
    sources.get(name) ?? (name === 'people' || name === 'participations' ? ownTableSource(name) : contentSource(registerTypes[name]));
  sources.set(name, source);
  return source;
}
