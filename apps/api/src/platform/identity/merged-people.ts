/** Whether person `p` of a statement was merged into another and that was not undone: then records are the survivor's, and nobody finds `p`. */
export const wasMerged = `exists (select from person_merge m
  where m.project_id = p.project_id and m.merged_id = p.person_id and m.undone_at is null)`;
