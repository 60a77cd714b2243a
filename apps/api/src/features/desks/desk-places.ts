import { Injectable } from '@nestjs/common';
import type { DeskPlaces } from '#contract';
import { Database } from '../../platform/database/database.js';
import { queryOn } from '../../platform/database/query.js';
import type { Account, ProjectReference } from '../../platform/sign-in/account.js';
import { municipalitiesOf, provinceOf } from './municipalities.js';

interface PlaceRow {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly municipality: string;
  readonly istatCode: string | null;
  readonly status: string;
}

/** Where the desks of a project are, and the municipalities of their provinces: which of them have none is seen at a glance. */
@Injectable()
export class ListDeskPlaces {
  constructor(private readonly database: Database) {}

  async ask(account: Account, project: ProjectReference): Promise<DeskPlaces> {
    const rows = await this.database.withBulkScope(account.scopeFor(project), (client) =>
      queryOn(client)<PlaceRow>(
        `select d.desk_id as id, d.code, d.name, d.municipality, d.istat_code as "istatCode", d.status from desk d
         where d.project_id = $1::uuid order by d.number`,
        [project.id],
      ),
    );
    const codes = [...new Set(rows.flatMap(({ istatCode }) => (istatCode === null ? [] : (provinceOf(istatCode) ?? []))))];
    const provinces = codes.map((code) => ({ code, municipalities: municipalitiesOf(code).map((one) => ({ ...one })) }));
    const points = new Map(provinces.flatMap(({ municipalities }) => municipalities.map((one) => [one.istatCode, one] as const)));
    const items = rows.map(({ id, code, name, municipality, istatCode, status }) => {
      const found = points.get(istatCode ?? '');
      const point = found ? { latitude: found.latitude, longitude: found.longitude } : null;
      return { desk: { id, code, name }, municipality, status, point };
    });
    return { items, provinces, next: null };
  }
}
