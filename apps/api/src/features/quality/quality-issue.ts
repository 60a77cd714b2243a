import { createHmac, createSecretKey, hkdfSync } from 'node:crypto';
import type { RegisterName } from '#contract';
import { qualityChecks, qualityLevels, type QualityCheck, type QualityLevel, type SexColumn, type UnusualMonth } from '#domain';

/** What a check found, as it is kept while nothing changes: before waivers, names and pages. */
export interface QualityIssue {
  /** Keyed hash over check, subject and facts: the same as long as the facts are. */
  readonly id: string;
  /** Place in the work list: what weighs most first, of one check the oldest entry first. */
  readonly place: string;
  readonly level: QualityLevel;
  readonly check: QualityCheck;
  readonly code: string;
  /** What it is about, without a personal value: a record's id, indicators and sex, or a desk and a month. */
  readonly subject: string;
  readonly record: { readonly recordId: string; readonly pseudonym: string; readonly entryDate: string } | null;
  /** What a desk wrote down on a day, where it is about no participation. */
  readonly entry: { readonly register: RegisterName; readonly id: string; readonly day: string; readonly time: string | null } | null;
  readonly fields: readonly string[];
  readonly indicators: readonly string[];
  readonly against: readonly string[];
  readonly sex: SexColumn | null;
  readonly found: number | null;
  readonly bound: number | null;
  readonly month: UnusualMonth | null;
  /** Code of the desk. */
  readonly desk: string | null;
}

/** What a maker of issues knows; the rest is empty unless it says so. */
export type IssueFacts = Pick<QualityIssue, 'level' | 'check' | 'code' | 'subject'> &
  Partial<QualityIssue> & {
    /** The facts as text, from the domain. */
    readonly facts: string;
  };

const emptyIssue = {
  ...{ record: null, entry: null, fields: [], indicators: [], against: [], sex: null, found: null, bound: null, month: null, desk: null },
} as const;

/** Makes issues with their ids. The hash is keyed: over a few personal values a plain one could be guessed (G36). */
export class IssueMaker {
  readonly #key;

  constructor(secret: Buffer) {
    this.#key = createSecretKey(Buffer.from(hkdfSync('sha256', secret, Buffer.alloc(0), 'cruscotto quality findings 1', 32)));
  }

  issue({ facts, ...issue }: IssueFacts): QualityIssue {
    const { check, code, subject, level } = issue;
    const id = createHmac('sha256', this.#key)
      .update(JSON.stringify([check, code, subject, facts]))
      .digest('hex');
    return {
      ...emptyIssue,
      ...issue,
      id,
      place: placeOf(level, check, [issue.record?.entryDate ?? issue.entry?.day ?? issue.month?.month ?? '', subject, id]),
    };
  }
}

function placeOf(level: QualityLevel, check: QualityCheck, within: readonly string[]): string {
  const known = qualityChecks.indexOf(check);
  // checks of other frameworks stand after those of R54
  const order = String(known === -1 ? qualityChecks.length : known).padStart(2, '0');
  return [qualityLevels.indexOf(level), order, check, ...within].join(' ');
}
