import 'reflect-metadata';
import { join } from 'node:path';
import { NestFactory, Reflector } from '@nestjs/core';
import { StandardSchemaSerializerInterceptor, StandardSchemaValidationPipe } from '@nestjs/common';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { type FastifyInstance, LogController } from 'fastify';
import { AppModule } from './app.module.js';
import type { Settings } from './platform/config/settings.js';
import { readSecret } from './platform/config/secret.js';
import { Database } from './platform/database/database.js';
import { Metrics } from './platform/health/metrics.js';
import { checkOrigin } from './platform/http/check-origin.js';
import { forgetOldUploads, receiveUploads } from './platform/http/uploads.js';
import { readJsonBodies } from './platform/http/json-body.js';
import { VersionTag } from './platform/http/version-tag.js';
import { Installation } from './platform/installation/installation.js';
import { Origins } from './platform/installation/origins.js';
import type { Readiness } from './platform/installation/readiness.js';
import { describeError } from './platform/logging/describe-error.js';
import { frameworkLog, type LogTo, openLog } from './platform/logging/log.js';
import { logAnswers } from './platform/logging/log-answers.js';
import { newReference } from './platform/logging/references.js';
import { Gate } from './platform/permissions/gate.js';
import { RouteList } from './platform/permissions/route-list.js';
import { ProblemFilter } from './platform/problems/problem-filter.js';
import { refuseInvalid } from './platform/problems/refuse-invalid.js';
import { compressAnswers } from './platform/web/compression.js';
import { serveDashboard } from './platform/web/dashboard-files.js';
import { describeInterface } from './platform/web/interface-description.js';
import { setSecurityHeaders } from './platform/web/security-headers.js';

export interface ServerOptions {
  readonly settings: Pick<Settings, 'port' | 'origins' | 'demo' | 'secretFile' | 'dataFolder'>;
  /** Address of the API's login: `urls.api` of `prepareDatabase`. */
  readonly apiUrl: string;
  /** What the installation still waits for; health answers 503 until it is reached. */
  readonly readiness?: Readiness;
  /** Folder of the built dashboard; null: the API alone. */
  readonly dashboardFolder: string | null;
  readonly log: LogTo;
  /** For specs: the day it is. */
  readonly today?: string;
}

export interface RunningServer {
  /** Where it answers: http://localhost:4300. */
  readonly address: string;
  readonly port: number;
  readonly database: Database;
  readonly installation: Installation;
  readonly routes: RouteList;
  /** Lets running requests end, then closes the connections to the database. */
  stop(): Promise<void>;
}

/** Node versions this program is written for. */
const oldestNode = 22;

/** Starts the server on a database that is prepared. It answers when the promise is kept; whether it is ready, /api/health says. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  if (Number(process.versions.node.split('.')[0]) < oldestNode)
    throw new Error(
      `Cruscotto needs Node ${oldestNode} or later; this is ${process.version}. Start it with npm start, which brings its own.`,
    );
  const log = openLog(options.log);
  const database = new Database({
    apiUrl: options.apiUrl,
    onError: (error) => {
      log.warn({ error: describeError(error) }, 'a connection to the database was lost');
    },
  });
  const installation = installationOf(options);
  const routes = new RouteList();
  try {
    const adapter = new FastifyAdapter({
      loggerInstance: log,
      // one line per answer, with the fields we name: platform/logging/log-answers.ts
      logController: new LogController({ disableRequestLogging: true, requestIdLogLabel: 'reference' }),
      genReqId: newReference,
      trustProxy: proxiesFor(installation.origins),
      routerOptions: { maxParamLength: 200 },
      forceCloseConnections: 'idle',
    });
    const app = await NestFactory.create<NestFastifyApplication>(AppModule.of(database, installation), adapter, {
      logger: frameworkLog(log),
      bodyParser: false,
      abortOnError: false,
    });
    const port = await open(app, adapter.getInstance(), installation, routes, options.settings.port);
    log.info({ port, node: process.version }, 'listening');
    const stop = async (): Promise<void> => {
      await app.close();
      await database.close();
    };
    return { address: `http://localhost:${port}`, port, database, installation, routes, stop };
  } catch (error) {
    await database.close();
    throw plainly(error, options.settings.port);
  }
}

/** Makes the server ready and lets it listen; answers the port it got. */
async function open(
  app: NestFastifyApplication,
  server: FastifyInstance,
  installation: Installation,
  routes: RouteList,
  wanted: number,
): Promise<number> {
  try {
    await prepare(app, server, installation, routes);
    await forgetOldUploads(installation.uploadFolder);
    await app.listen(wanted, hostFor(installation.origins));
    const port = portOf(app);
    installation.origins.listensAt(port);
    return port;
  } catch (error) {
    await app.close();
    throw error;
  }
}

/** What a person who starts the program can do something about, in words. */
function plainly(error: unknown, port: number): unknown {
  const code: unknown = typeof error === 'object' && error !== null ? Reflect.get(error, 'code') : undefined;
  if (code === 'EADDRINUSE')
    return new Error(`Port ${port} is taken by another program. End it, or choose another port: CRUSCOTTO_PORT=4301 npm start`, {
      cause: error,
    });
  if (code === 'EACCES')
    return new Error(`Port ${port} may not be used by this account. Choose one above 1023 with CRUSCOTTO_PORT.`, { cause: error });
  return error;
}

/** Everything between a socket and a feature, in the order in which a request meets it. */
async function prepare(app: NestFastifyApplication, server: FastifyInstance, installation: Installation, routes: RouteList): Promise<void> {
  routes.watch(server);
  const gate = app.get(Gate);
  server.addHook('onRequest', async (request, reply) => {
    reply.header('x-request-id', request.id);
  });
  await setSecurityHeaders(server, installation.origins);
  server.addHook('onRequest', async (request, reply) => {
    checkOrigin(request, installation.origins);
    await gate.pass(request, reply);
  });
  logAnswers(server);
  app.get(Metrics).measure(server);
  readJsonBodies(server);
  await receiveUploads(server);
  await compressAnswers(server);
  app.setGlobalPrefix('api');
  app.useGlobalPipes(new StandardSchemaValidationPipe({ exceptionFactory: refuseInvalid }));
  app.useGlobalInterceptors(new VersionTag(), new StandardSchemaSerializerInterceptor(app.get(Reflector)));
  app.useGlobalFilters(new ProblemFilter());
  describeInterface(app);
  await serveDashboard(server, installation.dashboardFolder);
  await app.init();
  await server.ready();
  routes.check();
}

function installationOf({ settings, readiness, dashboardFolder, today }: ServerOptions): Installation {
  return new Installation({
    demo: settings.demo,
    secret: readSecret(settings.secretFile),
    origins: new Origins(settings.origins),
    readiness,
    dashboardFolder,
    uploadFolder: join(settings.dataFolder, 'uploads'),
    today,
  });
}

const ownMachine = /^http:\/\/(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/;

/** Reached from this machine alone, unless the operator gave it a public address. */
function hostFor(origins: Origins): string {
  return ownMachine.test(origins.first) ? 'localhost' : '::';
}

/** Behind https there is a proxy on this machine or in its private network; only such a one is believed about where a request came from. */
function proxiesFor(origins: Origins): string[] | false {
  return origins.first.startsWith('https://') ? ['loopback', 'linklocal', 'uniquelocal'] : false;
}

function portOf(app: NestFastifyApplication): number {
  const address = app.getHttpServer().address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}
