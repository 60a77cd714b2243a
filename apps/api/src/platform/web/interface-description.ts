import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { problem } from '#contract';
import { openApiSchema } from '../http/open-api-schema.js';
import { recordSchemas } from '../http/record-schemas.js';

/** The description of the interface at /api/docs (and /api/docs-json), made when first asked for. */
export function describeInterface(app: NestFastifyApplication): void {
  SwaggerModule.setup('api/docs', app, () => withProblems(withRecords(SwaggerModule.createDocument(app, outline()))), {
    customSiteTitle: 'Cruscotto: the HTTP interface',
    yamlDocumentUrl: undefined,
    raw: ['json'],
  });
}

function outline(): Omit<OpenAPIObject, 'paths'> {
  return new DocumentBuilder()
    .setTitle('Cruscotto')
    .setDescription(
      'Monitoring and reporting of employment projects funded by the European Union. Sign in at /api/auth/sign-in/email and keep the cookie. ' +
        'Refusals are application/problem+json. Writes take an Idempotency-Key; changes need the ETag of what was read as If-Match.',
    )
    .setVersion('1')
    .addCookieAuth('cruscotto-session')
    .build();
}

/** What records hold is described once, by the field catalogue; the calls that answer records point there. */
function withRecords(document: OpenAPIObject): OpenAPIObject {
  return { ...document, components: { ...document.components, schemas: { ...document.components?.schemas, ...recordSchemas() } } };
}

/** Every route may refuse, always in the same shape. */
function withProblems(document: OpenAPIObject): OpenAPIObject {
  const schemas = { ...document.components?.schemas, Problem: openApiSchema(problem) };
  const refused = {
    description: 'Refused.',
    content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
  };
  for (const operations of Object.values(document.paths))
    for (const method of ['get', 'post', 'put', 'patch', 'delete'] as const) {
      const operation = operations[method];
      if (operation) operation.responses = { ...operation.responses, default: refused };
    }
  return { ...document, components: { ...document.components, schemas } };
}
