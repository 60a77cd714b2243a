import type { ApiResponse } from '@nestjs/swagger';
import * as z from 'zod';

export type SchemaObject = NonNullable<Extract<Parameters<typeof ApiResponse>[0], { schema?: unknown }>['schema']>;

/** A contract schema as the interface description writes it. What JSON cannot say (a refinement) is left out. */
export function openApiSchema(schema: z.ZodType): SchemaObject {
  const described = z.toJSONSchema(schema, { target: 'openapi-3.0', io: 'output', unrepresentable: 'any' });
  delete described.$schema;
  return described as SchemaObject;
}
