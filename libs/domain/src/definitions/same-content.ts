/** Whether two pieces of JSON say the same, in whatever order their fields are written: the database keeps them in an order of its own. */
export function sameContent(one: unknown, other: unknown): boolean {
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return one === other;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const [fields, others] = [Object.entries(one), new Map<string, unknown>(Object.entries(other))];
  return fields.length === others.size && fields.every(([field, value]) => others.has(field) && sameContent(value, others.get(field)));
}
