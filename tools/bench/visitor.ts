import { Agent, get } from 'node:http';
import { newProject, paths, project, type NewProject, type Project } from '#contract';
import { demoAccountPlans } from '../../apps/api/src/platform/accounts/demo-accounts.js';

const kept = new Agent({ keepAlive: true });

/** A signed-in client of a running product, which speaks HTTP as the dashboard does. */
export class BenchVisitor {
  private constructor(
    private readonly address: string,
    private readonly cookie: string,
  ) {}

  static async signIn(address: string, role: 'manager' | 'lead'): Promise<BenchVisitor> {
    const account = demoAccountPlans.find((plan) => plan.role === role);
    const answer = await fetch(address + paths.signIn, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: address },
      body: JSON.stringify({ email: account?.email, password: account?.password }),
    });
    if (!answer.ok) throw new Error(`Signing in failed: ${answer.status} ${await answer.text()}`);
    return new BenchVisitor(
      address,
      answer.headers
        .getSetCookie()
        .map((cookie) => cookie.split(';')[0])
        .join('; '),
    );
  }

  async get(path: string): Promise<Buffer> {
    return this.ask(path, { method: 'GET' });
  }

  /** Asks and lets the answer run by, compressed as it comes: decoding is work of the client's machine, which here is the server's too. */
  look(path: string): Promise<void> {
    const headers = { cookie: this.cookie, 'accept-encoding': 'gzip' };
    return new Promise((resolve, reject) => {
      get(this.address + path, { agent: kept, headers }, (answer) => {
        answer.resume().once('error', reject);
        answer.once('end', () => (answer.statusCode === 200 ? resolve() : reject(new Error(`${path}: ${answer.statusCode}`))));
      }).once('error', reject);
    });
  }

  async post(path: string, body: unknown): Promise<unknown> {
    const answer = await this.ask(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
    return answer.length > 0 ? JSON.parse(answer.toString()) : null;
  }

  async put(path: string, body: unknown, version: number): Promise<void> {
    await this.ask(path, {
      method: 'PUT',
      headers: { 'content-type': 'application/json', 'if-match': `"${version}"` },
      body: JSON.stringify(body),
    });
  }

  async upload(path: string, file: Blob, name: string): Promise<unknown> {
    const form = new FormData();
    form.append('file', file, name);
    return JSON.parse((await this.ask(path, { method: 'POST', body: form })).toString());
  }

  /** A project of its own, under a programme of the demo network. */
  async startProject(acronym: string): Promise<Project> {
    const plan: NewProject = newProject.parse({
      acronym,
      title: { it: `Misura ${acronym}` },
      programmeCode: 'IT-ESFPLUS-TOS-2127',
      specificObjective: 'ESO4.8',
      start: '2024-04-01',
      end: '2027-03-31',
      leadPartner: 'Provincia di Livorno',
      periods: [
        { id: 'P1', start: '2024-04-01', end: '2025-03-31', reportDue: '2025-05-31' },
        { id: 'P2', start: '2025-04-01', end: '2026-03-31', reportDue: '2026-05-31' },
      ],
    });
    return project.parse(await this.post(paths.projects, plan));
  }

  private async ask(path: string, init: RequestInit): Promise<Buffer> {
    const headers = { ...init.headers, cookie: this.cookie, origin: this.address };
    const answer = await fetch(this.address + path, { ...init, headers });
    const body = Buffer.from(await answer.arrayBuffer());
    if (!answer.ok) throw new Error(`${init.method} ${path}: ${answer.status} ${body.toString().slice(0, 500)}`);
    return body;
  }
}
