import { applyDecorators, SerializeOptions } from '@nestjs/common';
import { ApiResponse } from '@nestjs/swagger';
import * as z from 'zod';

/**
 * What a handler answers: `@Answers(projectList)`. The answer is cut to the schema, so that a field it does not name never leaves (G3), and
 * the schema is in the description at /api/docs.
 */
export function Answers(schema: z.ZodType, status = 200): MethodDecorator {
  // Nest shapes the elements of a list one by one
  const shaped = schema instanceof z.ZodArray ? (schema.element as z.ZodType) : schema;
  return applyDecorators(
    SerializeOptions({ schema: shaped }),
    ApiResponse({ status, description: 'The answer.', schema: describe(schema) }),
  );
}

type SchemaObject = Extract<Parameters<typeof ApiResponse>[0], { schema?: unknown }>['schema'];

function describe(schema: z.ZodType): SchemaObject {
  const { $schema: _dialect, ...described } = z.toJSONSchema(schema, { target: 'openapi-3.0', io: 'output', unrepresentable: 'any' });
  return described as SchemaObject;
}
