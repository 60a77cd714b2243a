import { applyDecorators, SerializeOptions } from '@nestjs/common';
import { ApiResponse } from '@nestjs/swagger';
import * as z from 'zod';
import type { RecordTypeName } from '#domain';
import { openApiSchema, type SchemaObject } from './open-api-schema.js';
import { describedByCatalogue } from './record-schemas.js';

/**
 * What a handler answers: `@Answers(projectList)`. The answer is cut to the schema, so that a field it does not name never leaves (G3), and
 * the schema is in the description at /api/docs.
 */
export function Answers(schema: z.ZodType, status = 200): MethodDecorator {
  return applyDecorators(CutTo(schema), Describes(openApiSchema(schema), status));
}

/** The same for an answer that tells records of a type, one or a list of them: its fields are those of the field catalogue. */
export function AnswersRecords(type: RecordTypeName, schema: z.ZodType, status = 200): MethodDecorator {
  return applyDecorators(CutTo(schema), Describes(describedByCatalogue(openApiSchema(schema), type), status));
}

/** What a handler sends by itself, described and not cut. */
export function Describes(schema: SchemaObject, status = 200): MethodDecorator {
  return ApiResponse({ status, description: 'The answer.', schema });
}

function CutTo(schema: z.ZodType): MethodDecorator {
  // Nest shapes the elements of a list one by one
  return SerializeOptions({ schema: schema instanceof z.ZodArray ? (schema.element as z.ZodType) : schema });
}
