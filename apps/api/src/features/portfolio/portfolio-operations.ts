import type { ClientBase } from 'pg';
import { type LocalText, type Operation, schemeOf } from '#domain';

/** A project in a sum: the operation of the domain, with what names it and its programme. */
export interface PortfolioProject {
  readonly id: string;
  readonly operation: Operation;
  readonly programmeId: string;
  readonly programme: { readonly code: string; readonly name: Partial<LocalText>; readonly fund: string };
  readonly settings: unknown;
  /** Operations of the programme that are kept here, whoever may see them. */
  readonly ofProgramme: number;
}

interface ProjectRow extends Omit<PortfolioProject, 'operation'> {
  readonly acronym: string;
  readonly priority: string;
  readonly specificObjective: string;
  readonly categoryOfRegion: string;
  readonly status: string;
}

/** The selected operations (R107: a draft is none) that the transaction may see, by acronym. @param programme code or id; without it of all */
export async function readPortfolioProjects(client: ClientBase, programme: string | null): Promise<PortfolioProject[]> {
  const { rows } = await client.query<ProjectRow>(
    `select p.project_id as id, p.acronym, p.priority, p.specific_objective as "specificObjective",
       p.category_of_region as "categoryOfRegion", p.status, g.programme_id as "programmeId",
       json_build_object('code', g.code, 'name', g.name, 'fund', g.fund) as programme, g.settings,
       programme_operation_count(g.programme_id) as "ofProgramme"
     from project p join programme g on g.programme_id = p.programme_id
     where p.status <> 'draft' and ($1::text is null or lower(g.code) = lower($1) or g.programme_id::text = lower($1))
     order by p.acronym`,
    [programme],
  );
  return rows.map(({ acronym, priority, specificObjective, categoryOfRegion, status, ...project }) => {
    const { code, name, fund } = project.programme;
    const scheme = schemeOf({ code, name: name.it ?? '', fund });
    return {
      ...project,
      operation: {
        ...{ acronym, programme: code, priority, specificObjective, scheme },
        // people know cooperation by its own name, whatever fund is behind it
        fund: scheme === 'interreg' ? 'Interreg' : fund,
        // R107: no category of region
        categoryOfRegion: scheme === 'interreg' || categoryOfRegion === 'NA' ? null : categoryOfRegion,
        state: status === 'closed' ? 'finalised' : 'selected',
      },
    };
  });
}
