import type { StandardSchemaValidationPipeOptions } from '@nestjs/common';
import { Refusal } from './refusal.js';

type Issues = Parameters<NonNullable<StandardSchemaValidationPipeOptions['exceptionFactory']>>[0];

/** What a schema found, as one refusal: the first field at fault by name, the others in the sentence. Values are never repeated (G40). */
export function refuseInvalid(issues: Issues): Refusal {
  const faults = issues.map((issue) => ({ field: fieldOf(issue), message: issue.message }));
  const named = faults.slice(0, 5).map(({ field, message }) => (field ? `${field}: ${message}` : message));
  const more = faults.length > 5 ? ` (and ${faults.length - 5} more)` : '';
  return new Refusal('validation', { field: faults.find(({ field }) => field)?.field, detail: named.join('; ') + more });
}

/** The name of the field: `periods.0.start`; for a property that should not be there, the property. */
function fieldOf(issue: Issues[number]): string | undefined {
  const path = (issue.path ?? []).map((part) => String(typeof part === 'object' ? part.key : part));
  const keys: unknown = Reflect.get(issue, 'keys');
  if (Array.isArray(keys) && typeof keys[0] === 'string') path.push(keys[0]);
  return path.length > 0 ? path.join('.') : undefined;
}
