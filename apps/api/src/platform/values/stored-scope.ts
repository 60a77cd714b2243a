import type { PlanDimension, PlanScope } from '#domain';

/** How a part of a project is stored: a dimension and its member, desks by their number, the whole as 'total' with no member. */
export interface StoredScope {
  readonly dimension: 'total' | PlanDimension;
  readonly member: string;
}

interface NumberedDesk {
  readonly number: number;
  readonly code: string;
}

/** The part that is meant; null: the whole. */
export function scopeFrom({ dimension, member }: StoredScope, desks: readonly NumberedDesk[]): PlanScope | null {
  if (dimension === 'total') return null;
  const code = dimension === 'desk' ? desks.find(({ number }) => String(number) === member)?.code : undefined;
  return { by: dimension, member: code ?? member };
}

export function storedScope(scope: PlanScope | null, desks: readonly NumberedDesk[]): StoredScope {
  if (scope === null) return { dimension: 'total', member: '' };
  const number = scope.by === 'desk' ? desks.find(({ code }) => code === scope.member)?.number : undefined;
  return { dimension: scope.by, member: number === undefined ? scope.member : String(number) };
}
