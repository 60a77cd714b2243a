/** What the history of a record says of a version that the undoing of an import wrote. */
export const importUndone = 'import undone';
