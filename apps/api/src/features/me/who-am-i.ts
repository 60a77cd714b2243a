import { Injectable } from '@nestjs/common';
import { type Me, permission } from '#contract';
import { Database } from '../../platform/database/database.js';
import { Installation } from '../../platform/installation/installation.js';
import type { Account } from '../../platform/sign-in/account.js';
import { secondFactorStanding } from '../../platform/sign-in/second-factor-rule.js';

/** Who is signed in, their roles, and what the matrix lets them do somewhere: what menus and buttons follow. */
@Injectable()
export class WhoAmI {
  constructor(
    private readonly database: Database,
    private readonly installation: Installation,
  ) {}

  async ask(account: Account): Promise<Me> {
    const desks = await this.#deskCodes(account);
    const { id, name, email, language } = account;
    return {
      account: { id, name, email, language },
      roles: account.roles.map(({ role, projectId, acronym, deskNumber }) => {
        return { role, projectId, acronym, desk: deskNumber === null ? null : (desks.get(`${projectId} ${deskNumber}`) ?? null) };
      }),
      may: permission.options.filter((one) => account.may(one)),
      secondFactor: secondFactorStanding(account.secondFactor, new Date(), this.installation.demo),
      demo: this.installation.demo,
      today: this.installation.today(),
    };
  }

  /** Codes of the desks that roles are limited to; most accounts have none. */
  async #deskCodes(account: Account): Promise<ReadonlyMap<string, string>> {
    const projects = [...new Set(account.roles.flatMap((held) => (held.deskNumber === null ? [] : [held.projectId ?? ''])))];
    if (projects.length === 0) return new Map();
    const desks = await this.database.withScope({ projects, account: account.id }, (tx) =>
      tx.desk.findMany({ where: { projectId: { in: projects } }, select: { projectId: true, number: true, code: true } }),
    );
    return new Map(desks.map(({ projectId, number, code }) => [`${projectId} ${number}`, code]));
  }
}
