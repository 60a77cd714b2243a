import { missingPart, type Problem } from '#contract';
import type { MissingPart } from '#domain';
import { type ProblemCode, problemKinds } from './problem-catalogue.js';

export interface RefusalDetails {
  /** What happened in this case, in place of the general sentence. No personal value, no internals. */
  readonly detail?: string;
  readonly remedy?: string;
  /** The field at fault. */
  readonly field?: string;
  /** Both values per field (412). */
  readonly conflicts?: Problem['conflicts'];
  /** What a report still lacks. */
  readonly missing?: readonly MissingPart[];
  /** Seconds after which trying again makes sense. */
  readonly retryAfter?: number;
  /** For the log. */
  readonly cause?: unknown;
}

/** Why a request is refused: thrown anywhere in the API, answered by the one filter as problem+json. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly details: RefusalDetails;

  constructor(
    readonly code: ProblemCode,
    details: RefusalDetails = {},
  ) {
    super(`${code}: ${details.detail ?? problemKinds[code].detail}`, { cause: details.cause });
    this.details = details;
  }

  get status(): number {
    return problemKinds[this.code].status;
  }

  /** Whole seconds to wait, at least one. */
  get retryAfter(): number | undefined {
    const { retryAfter } = this.details;
    return retryAfter === undefined ? undefined : Math.max(1, Math.ceil(retryAfter));
  }

  /** As it is answered; `reference` is the id under which the log has more. */
  toProblem(reference: string): Problem {
    const { title, status, detail, remedy } = problemKinds[this.code];
    const { field, conflicts, missing } = this.details;
    const retryAfter = this.retryAfter;
    return {
      type: `/api/docs#problem-${this.code}`,
      title,
      status,
      code: this.code,
      detail: this.details.detail ?? detail,
      remedy: this.details.remedy ?? remedy,
      ...(field === undefined ? {} : { field }),
      ...(conflicts === undefined ? {} : { conflicts }),
      ...(missing === undefined ? {} : { missing: missingPart.array().parse(missing) }),
      ...(retryAfter === undefined ? {} : { retryAfter }),
      reference,
    };
  }
}
