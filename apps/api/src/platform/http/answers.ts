import { applyDecorators, SerializeOptions } from '@nestjs/common';
import { ApiResponse } from '@nestjs/swagger';
import * as z from 'zod';
import { openApiSchema } from './open-api-schema.js';

/**
 * What a handler answers: `@Answers(projectList)`. The answer is cut to the schema, so that a field it does not name never leaves (G3), and
 * the schema is in the description at /api/docs.
 */
export function Answers(schema: z.ZodType, status = 200): MethodDecorator {
  // Nest shapes the elements of a list one by one
  const shaped = schema instanceof z.ZodArray ? (schema.element as z.ZodType) : schema;
  return applyDecorators(
    SerializeOptions({ schema: shaped }),
    ApiResponse({ status, description: 'The answer.', schema: openApiSchema(schema) }),
  );
}
