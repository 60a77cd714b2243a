/** The row key of a project `p` in SQL, as `keyName` writes it. */
export const nameOfKey = `p.priority || '|' || p.specific_objective || '|' || p.category_of_region as key`;
