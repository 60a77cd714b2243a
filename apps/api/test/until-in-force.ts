import { setTimeout as after } from 'node:timers/promises';
import { type DefinitionView, paths } from '#contract';
import type { ApiClient } from './api-for-specs.js';

/** Waits until the version of a definition that was published is in force, or has failed. */
export async function untilInForce(client: ApiClient, project: string, code: string): Promise<DefinitionView> {
  for (;;) {
    const { status, body } = await client.get<DefinitionView>(paths.indicatorDefinition(project, code));
    if (status !== 200) throw new Error(`${code} was not published: ${JSON.stringify(body)}`);
    if (body.posting === null || body.posting.state === 'failed') return body;
    await after(20);
  }
}
