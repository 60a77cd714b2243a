import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { v7 as uuidv7 } from 'uuid';
import type { Role } from '#contract';
import { type RunningServer, type ServerOptions, startServer } from '../src/main.js';
import { createAccount, grantRole, type NewRole } from '../src/platform/accounts/create-account.js';
import type { Database } from '../src/platform/database/database.js';
import { cloneDatabase, specFolder } from './database-for-specs.js';

export interface ApiAnswer<T = unknown> {
  readonly status: number;
  readonly headers: Headers;
  /** JSON, or the text when it is none. */
  readonly body: T;
}
export interface ApiRequest {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE' | 'HEAD' | 'OPTIONS';
  readonly path: string;
  /** Sent as JSON; a text as it is, FormData as multipart. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}
type WriteOptions = Pick<ApiRequest, 'headers'>;

/** Speaks to the API as one account, or as nobody. */
export class ApiClient {
  /** The session cookie, as a request sends it. */
  cookie: string | null = null;

  constructor(private readonly address: string) {}

  async send<T = unknown>({ method, path, body, headers = {} }: ApiRequest): Promise<ApiAnswer<T>> {
    const raw = body === undefined || typeof body === 'string' || body instanceof FormData;
    const answer = await fetch(this.address + path, {
      method,
      redirect: 'manual',
      body: raw ? (body as string | FormData | undefined) : JSON.stringify(body),
      headers: {
        ...(body === undefined || body instanceof FormData ? {} : { 'content-type': 'application/json' }),
        ...(this.cookie === null ? {} : { cookie: this.cookie }),
        ...headers,
      },
    });
    const text = await answer.text();
    const isJson = /json/.test(answer.headers.get('content-type') ?? '');
    return { status: answer.status, headers: answer.headers, body: (isJson && text !== '' ? JSON.parse(text) : text) as T };
  }

  get<T = unknown>(path: string, options: WriteOptions = {}): Promise<ApiAnswer<T>> {
    return this.send<T>({ method: 'GET', path, ...options });
  }
  post<T = unknown>(path: string, body?: unknown, options: WriteOptions = {}): Promise<ApiAnswer<T>> {
    return this.send<T>({ method: 'POST', path, body, ...options });
  }
  put<T = unknown>(path: string, body?: unknown, options: WriteOptions = {}): Promise<ApiAnswer<T>> {
    return this.send<T>({ method: 'PUT', path, body, ...options });
  }
  patch<T = unknown>(path: string, body: unknown, version: number | null, options: WriteOptions = {}): Promise<ApiAnswer<T>> {
    const match: Record<string, string> = version === null ? {} : { 'if-match': `"${version}"` };
    return this.send<T>({ method: 'PATCH', path, body, headers: { ...match, ...options.headers } });
  }

  /** Signs in and keeps the cookie. */
  async signIn(email: string, password: string): Promise<ApiAnswer> {
    const answer = await this.post('/api/auth/sign-in/email', { email, password });
    const cookie = answer.headers.getSetCookie().find((one) => !/Max-Age=0/i.test(one));
    if (answer.status === 200 && cookie) this.cookie = cookie.split(';')[0] ?? null;
    return answer;
  }
}

export const specPassword = 'vento-di-ponente-46';

/** The real application on a database of its own. */
export class ApiForSpecs {
  readonly #clients = new Map<string, ApiClient>();

  constructor(
    readonly server: RunningServer,
    private readonly dropDatabase: () => Promise<void>,
  ) {}

  /** For making what the spec starts from. */
  get database(): Database {
    return this.server.database;
  }
  get address(): string {
    return `http://127.0.0.1:${this.server.port}`;
  }

  /** A client that is not signed in. */
  nobody(): ApiClient {
    return new ApiClient(this.address);
  }

  /**
   * Makes an account that holds these roles, and answers its id. Its address is `<name>@spec.example`, its password `specPassword`.
   * A role without a project is made for all projects given in `projects`.
   */
  addAccount(name: string, roles: readonly NewRole[]): Promise<string> {
    return this.database.shared((tx) => createAccount(tx, { name, email: `${name}@spec.example`, password: specPassword, roles }));
  }

  /** Gives the account of a name a further role. */
  async grant(accountId: string, role: Role, projectId: string): Promise<void> {
    await this.database.shared((tx) => grantRole(tx, accountId, { role, projectId }));
  }

  /** A client signed in as the account of that name, the same one each time: `await api.as('manager')`. */
  async as(name: string): Promise<ApiClient> {
    const known = this.#clients.get(name);
    if (known) return known;
    const client = new ApiClient(this.address);
    const answer = await client.signIn(`${name}@spec.example`, specPassword);
    if (answer.status !== 200) throw new Error(`${name} cannot sign in: ${answer.status} ${JSON.stringify(answer.body)}`);
    this.#clients.set(name, client);
    return client;
  }

  async stop(): Promise<void> {
    await this.server.stop();
    await this.dropDatabase();
  }
}

let started = 0;

/** Starts the application on any free port and an empty database; `stop()` in the spec's afterAll. */
export async function startApi(
  options: Partial<Pick<ServerOptions, 'readiness' | 'dashboardFolder' | 'log' | 'today'>> & { demo?: boolean } = {},
): Promise<ApiForSpecs> {
  const { urls, drop } = await cloneDatabase();
  const folder = specFolder(`api-${(started += 1)}`);
  mkdirSync(folder, { recursive: true });
  const server = await startServer({
    dashboardFolder: null,
    log: 'nowhere',
    ...options,
    settings: {
      dataFolder: folder,
      port: 0,
      origins: ['http://localhost:0', 'http://127.0.0.1:0'],
      demo: options.demo ?? false,
      secretFile: join(folder, 'secret'),
    },
    apiUrl: urls.api,
  });
  return new ApiForSpecs(server, drop);
}

/** A new id for a record. */
export const newId = (): string => uuidv7();
