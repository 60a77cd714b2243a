import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import { canonicalContent, type ReportCorrection, type ReportModel } from '#domain';

/** The record versions behind a frozen number: how many, and the hash over them (G38). */
export interface FrozenMembers {
  readonly code: string;
  readonly definitionVersion: number;
  readonly numerator: number;
  readonly denominator: number;
  /** SHA-256 over one line per member, `N <record id> <record version>`, numerators first, then by record id. */
  readonly sha256: string;
}

/** What a report freezes: the model, what it corrects of earlier ones, and the hashes of the records behind its numbers. */
export interface FrozenReport {
  /** A draft's figures can still change, so its file says so and has no fingerprint. */
  readonly format: 'cruscotto-report-1' | 'cruscotto-report-1-draft';
  readonly report: ReportModel;
  readonly corrections: readonly ReportCorrection[];
  readonly members: readonly FrozenMembers[];
}

/** The frozen report as canonical JSON (RFC 8785): the same report always gives the same bytes. */
export function canonicalJson(frozen: FrozenReport): string {
  const text = canonicalize({ ...frozen, report: canonicalContent(frozen.report) });
  if (text === undefined) throw new TypeError('A report without content cannot be written');
  return text;
}

/** SHA-256 of the canonical JSON in hexadecimal: the fingerprint that every file of the report prints. */
export function rootHashOf(frozen: FrozenReport): string {
  return createHash('sha256').update(canonicalJson(frozen)).digest('hex');
}
