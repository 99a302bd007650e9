// What does the API offer, in OpenAPI's words?
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { checkPaths } from '#libs/verification/check-paths.js';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

/** The whole API as an OpenAPI 3.0 document. */
export function apiDocument(app: NestFastifyApplication): OpenAPIObject {
  const about = new DocumentBuilder()
    .setTitle('Dermark')
    .setDescription('Training, certification and a public check for scalp micropigmentation technicians. Errors are RFC 9457 problem documents.')
    .setVersion('1')
    .addCookieAuth('dermark_session')
    .build();
  const document = SwaggerModule.createDocument(app, about, { operationIdFactory: (controller, method) => `${controller.replace(/Controller$/, '')}_${method}` });
  // The public check stands outside Nest's routes and describes itself.
  return { ...document, paths: { ...document.paths, ...checkPaths } };
}

/** Serves `/openapi.json` and, for people, `/docs`. */
export async function describeApi(app: NestFastifyApplication): Promise<void> {
  SwaggerModule.setup('docs', app, () => apiDocument(app), { jsonDocumentUrl: 'openapi.json', customSiteTitle: 'Dermark API' });
}
