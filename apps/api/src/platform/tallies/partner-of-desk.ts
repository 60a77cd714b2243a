/**
 * Number of the partner that a desk `d` belongs to, as a sub-select: the partner that hosts it, else the one that administers it; null when
 * neither is a partner of the project.
 */
export const partnerOfDesk = `select m.number from project_partner m
  where m.project_id = d.project_id and m.organisation_id in (d.host_organisation_id, d.administration_id)
  order by m.organisation_id is distinct from d.host_organisation_id, m.number limit 1`;
