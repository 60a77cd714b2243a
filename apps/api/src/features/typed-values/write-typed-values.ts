import { Injectable } from '@nestjs/common';
import type { ClientBase } from 'pg';
import type { NewTypedValue, TypedValueAnswer, TypedValueChange } from '#contract';
import { sameContent, type TypedKind, type TypedValue } from '#domain';
import { readAccountNames } from '../../platform/accounts/account-names.js';
import { readChange } from '../../platform/database/project-change.js';
import { checkVersion } from '../../platform/http/if-match.js';
import type { Write } from '../../platform/idempotency/write.js';
import { Writes } from '../../platform/idempotency/writes.js';
import { Installation } from '../../platform/installation/installation.js';
import { Refusal } from '../../platform/problems/refusal.js';
import type { Account, ProjectReference } from '../../platform/sign-in/account.js';
import { indicatorNamed } from '../../platform/values/indicator-detail.js';
import { type IndicatorFacts, type ProjectFacts, readProjectFacts } from '../../platform/values/project-facts.js';
import type { RecordedTypedValue } from '../../platform/values/typed-facts.js';
import { typedKnownAt } from '../../platform/values/typed-standing.js';
import { typedView } from '../../platform/values/typed-view.js';
import { refuseFaults, typingOrRefuse } from './refuse-typed-value.js';

export interface TypedValueRequest {
  readonly account: Account;
  readonly project: ProjectReference;
  readonly code: string;
  readonly write: Write;
}

/** What a request finds, inside its transaction. */
interface Ground {
  readonly facts: ProjectFacts;
  readonly indicator: IndicatorFacts;
  readonly today: string;
}

/** What a request comes to: the version that it writes, or none where the day stands as it is. */
interface Decision {
  readonly on: string;
  readonly next: NewVersion | null;
}

/** A version that is about to be written. */
interface NewVersion {
  readonly value: TypedValue;
  readonly kind: TypedKind;
  readonly version: number;
  readonly withdrawn: boolean;
  readonly reason: string | null;
}

/**
 * Types values. Nothing is overwritten: a change closes the version that stood there and adds another, so what was known at any instant,
 * and what was reported of it, stays as it was.
 */
@Injectable()
export class WriteTypedValues {
  constructor(
    private readonly writes: Writes,
    private readonly installation: Installation,
  ) {}

  /** @throws Refusal `not_typed`, `validation`; `taken` where the day has a value: that one is changed, on its version. */
  add(request: TypedValueRequest, value: NewTypedValue): Promise<TypedValueAnswer> {
    return this.#run(request, null, ({ facts, indicator, today }) => {
      refuseFaults(value, indicator, facts, today);
      const { kind } = typingOrRefuse(indicator, facts);
      if (typedKnownAt(indicator, null).some(({ on }) => on === value.on))
        throw new Refusal('taken', { field: 'on', detail: `on: ${indicator.code} has a value for ${value.on}; change that one` });
      const version = (lastOf(indicator, value.on)?.version ?? 0) + 1;
      return { on: value.on, next: { value, kind, version, withdrawn: false, reason: null } };
    });
  }

  /** The same value again changes nothing. @throws Refusal `not_found`, `stale_version`, `not_typed`, `validation` */
  change(request: TypedValueRequest, on: string, version: number, { reason, ...content }: TypedValueChange): Promise<TypedValueAnswer> {
    const value = { on, ...content };
    return this.#run(request, reason, ({ facts, indicator, today }) => {
      const stored = openOf(indicator, on);
      checkVersion(version, stored.version, content, contentOf(stored));
      refuseFaults(value, indicator, facts, today);
      const { kind } = typingOrRefuse(indicator, facts);
      if (kind === stored.kind && sameContent(content, contentOf(stored))) return { on, next: null };
      return { on, next: { value, kind, version: stored.version + 1, withdrawn: false, reason } };
    });
  }

  /** Taken back: the count stands again where there is one. What was reported stays. @throws Refusal `not_found`, `stale_version` */
  withdraw(request: TypedValueRequest, on: string, version: number, reason: string): Promise<TypedValueAnswer> {
    return this.#run(request, reason, ({ indicator }) => {
      const stored = openOf(indicator, on);
      checkVersion(version, stored.version);
      return { on, next: { value: stored, kind: stored.kind, version: stored.version + 1, withdrawn: true, reason } };
    });
  }

  #run(
    { account, project, code, write }: TypedValueRequest,
    reason: string | null,
    decide: (ground: Ground) => Decision,
  ): Promise<TypedValueAnswer> {
    const work = async (client: ClientBase, postedAt: Date): Promise<TypedValueAnswer> => {
      const facts = await readFacts(client, project.id, code);
      const indicator = indicatorNamed(facts, code);
      const { on, next } = decide({ facts, indicator, today: this.installation.today(facts.timeZone) });
      if (next !== null) await writeVersion(client, facts.projectId, indicator.number, next, account.id, postedAt);
      const after = next === null ? facts : await readFacts(client, project.id, code);
      const written = lastOf(indicatorNamed(after, code), on);
      if (written === null) throw new RangeError(`${code} has no typed value for ${on}`);
      return typedView(written, indicator, after, await readAccountNames(client, [written.recordedBy]));
    };
    return this.writes.runBulk(write, account.scopeFor(project, reason === null ? {} : { reason }), work, { lock: 'shared' });
  }
}

/** The facts as this transaction sees them; the indicator is held until its end, so that of two writers the second sees the first. */
async function readFacts(client: ClientBase, projectId: string, code: string): Promise<ProjectFacts> {
  await client.query('select from indicator where project_id = $1 and (code = $2 or common_code = $2) for update', [projectId, code]);
  const change = await readChange(client, projectId);
  if (!change) throw new Refusal('not_found');
  return readProjectFacts(client, projectId, change);
}

/** The newest version of a day, taken back or not; null: none was ever typed. */
function lastOf({ typedValues }: IndicatorFacts, on: string): RecordedTypedValue | null {
  return typedValues.findLast((one) => one.on === on) ?? null;
}

function openOf(indicator: IndicatorFacts, on: string): RecordedTypedValue {
  const open = typedKnownAt(indicator, null).find((one) => one.on === on);
  if (!open) throw new Refusal('not_found');
  return open;
}

function contentOf(stored: RecordedTypedValue) {
  const { value, numerator, denominator, bySex, method, evidence, traitIsCriterion, fromRegister } = stored;
  return { value, numerator, denominator, bySex, method, evidence, traitIsCriterion, fromRegister };
}

async function writeVersion(
  client: ClientBase,
  projectId: string,
  indicator: number,
  { value, kind, version, withdrawn, reason }: NewVersion,
  account: string,
  at: Date,
): Promise<void> {
  await client.query(
    `update indicator_typed_value set superseded_at = $1
     where project_id = $2 and indicator_number = $3 and on_date = $4 and superseded_at is null`,
    [at, projectId, indicator, value.on],
  );
  const { numerator, denominator, bySex, method, evidence, traitIsCriterion, fromRegister } = value;
  await client.query(
    `insert into indicator_typed_value (project_id, indicator_number, on_date, version, kind, value, numerator, denominator, women, men,
       non_binary, method, evidence_title, evidence_reference, trait_is_criterion, from_register, withdrawn, reason, recorded_by, recorded_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20)`,
    [
      ...[projectId, indicator, value.on, version, kind, value.value, numerator, denominator],
      ...[bySex?.F ?? null, bySex?.M ?? null, bySex?.N ?? null, method, evidence?.title ?? null, evidence?.reference ?? null],
      ...[traitIsCriterion, fromRegister, withdrawn, reason, account, at],
    ],
  );
}
