import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { setTimeout as after } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { type ImportedKind, type ImportOutcome, paths } from '#contract';
import { createAccount } from '../src/platform/accounts/create-account.js';
import { ApiClient, specPassword } from './api-for-specs.js';
import { cloneDatabase, type SpecDatabase, specFolder } from './database-for-specs.js';
import { anExampleProject, type ExampleProject } from './values-example-project.js';

const rows = 4000;
const program = fileURLToPath(new URL('./imports-server-process.js', import.meta.url));
const sample = fileURLToPath(new URL('../../../../../libs/testkit/src/samples/participations-livorno.csv', import.meta.url));

interface ServerProcess {
  readonly child: ChildProcess;
  readonly manager: ApiClient;
}

describe('an import whose program is killed (kill -9)', () => {
  let spec: SpecDatabase;
  let project: ExampleProject;
  let file: string;
  let server: ServerProcess | undefined;

  beforeAll(async () => {
    spec = await cloneDatabase();
    project = await anExampleProject(spec);
    const roles = [{ role: 'manager' as const, projectId: project.id }];
    await spec.database.shared((tx) =>
      createAccount(tx, { name: 'manager', email: 'manager@spec.example', password: specPassword, roles }),
    );
    const [header = '', ...people] = readFileSync(sample, 'utf8').trim().split('\n');
    const renamed = Array.from({ length: rows }, (_, at) =>
      (people[at % people.length] ?? '').replace(/^[^,]*,[^,]*/, `${project.acronym},K-${at}`),
    );
    file = [header, ...renamed].join('\n') + '\n';
  });
  afterEach(() => server?.child.kill('SIGKILL'));
  afterAll(() => spec.drop());

  const startProcess = async (): Promise<ServerProcess> => {
    const env = { ...process.env, SPEC_API_URL: spec.urls.api, SPEC_FOLDER: specFolder('killed') };
    const child = spawn(process.execPath, [program], { env, stdio: ['ignore', 'pipe', 'inherit'] });
    const [port] = (await once(child.stdout, 'data')) as [Buffer];
    const manager = new ApiClient(`http://127.0.0.1:${String(port).trim()}`);
    await manager.signIn('manager@spec.example', specPassword);
    return { child, manager };
  };
  const send = (manager: ApiClient, of: ImportedKind, content: string) => {
    const form = new FormData();
    form.append('file', new Blob([content]), `${of}.csv`);
    return manager.post<ImportOutcome>(`${paths.imports(project.id)}?of=${of}`, form);
  };
  /** Contacts of many people at the desk of the project, each with an id of its own. */
  const contacts = (): string =>
    ['id;desk;at;contactType;channel;minutes;person', ...Array.from({ length: rows }, (_, at) => rowOf(at))].join('\n');
  const rowOf = (at: number): string => `C-${at};LI-D1;2026-01-${10 + (at % 20)} 09:${10 + (at % 50)};information;phone;5;C-${at % 900}`;
  const ask = async <Row>(text: string, values: unknown[] = []): Promise<Row[]> =>
    (await spec.database.withBulkScope(project.scope, (client) => client.query<Row & Record<string, unknown>>(text, values))).rows;
  /** What other connections are doing in this database. */
  const writing = (statements: readonly string[]) =>
    ask(
      `select from pg_stat_activity
       where datname = current_database() and pid <> pg_backend_pid() and state = 'active' and query like any ($1)`,
      [statements.map((statement) => `${statement}%`)],
    );
  const untilIt = async (is: () => Promise<boolean>): Promise<void> => {
    while (!(await is())) await after(2);
  };
  const stored = () =>
    ask<{ participations: number; records: number; ids: number; persons: number; imports: number; tallies: number; sums: number }>(
      `select (select count(*) from record_version where project_id = $1)::integer as records,
         (select count(*) from record_sender_id where project_id = $1)::integer as ids,
         (select count(*) from participation where project_id = $1)::integer as participations,
         (select count(*) from person where project_id = $1)::integer as persons,
         (select count(*) from import where project_id = $1)::integer as imports,
         (select coalesce(sum(amount), 0) from tally where project_id = $1 and superseded_at is null)::integer as tallies,
         (select coalesce(sum(amount), 0) from tally_month_sum where project_id = $1 and dimension = 'total')::integer as sums`,
      [project.id],
    );

  const killedAt = async (statements: readonly string[], of: ImportedKind, content: string, before: object): Promise<void> => {
    for (const first of statements.keys()) {
      server = await startProcess();
      const { child, manager } = server;
      let answered = false;
      const answer = send(manager, of, content)
        .catch(() => null)
        .finally(() => (answered = true));
      // a statement may be over before it is seen: then it is one of those after it
      await untilIt(async () => answered || (await writing(statements.slice(first))).length > 0);
      child.kill('SIGKILL');
      expect(await answer).toBeNull();
      // the database notices that nobody is there any more
      await untilIt(async () => (await writing(['insert'])).length === 0);
      expect(await stored()).toEqual([jasmine.objectContaining(before)]);
    }
  };

  it('leaves nothing, or everything: killed while it writes people, records and tallies', async () => {
    const nothing = { participations: 0, records: 0, ids: 0, persons: 0, imports: 0, tallies: 0, sums: 0 };
    await killedAt(['insert into person', 'insert into participation', 'insert into tally'], 'participations', file, nothing);
    server = await startProcess();
    const { body } = await send(server.manager, 'participations', file);
    expect(body.summary).toEqual({ new: rows, changed: 0, same: 0 });
    const [all] = await stored();
    expect(all).toEqual(jasmine.objectContaining({ participations: rows, persons: rows, imports: 1 }));
    expect(all?.sums).toBe(all?.tallies ?? -1);

    server.child.kill('SIGKILL');
    await killedAt(['insert into person', 'insert into record_version', 'insert into record_sender_id'], 'contacts', contacts(), all ?? {});
    server = await startProcess();
    const logged = await send(server.manager, 'contacts', contacts());
    expect(logged.body.summary).toEqual({ new: rows, changed: 0, same: 0 });
    expect(await stored()).toEqual([jasmine.objectContaining({ records: rows, ids: rows, persons: rows + 900, imports: 2 })]);
  }, 420_000);
});
