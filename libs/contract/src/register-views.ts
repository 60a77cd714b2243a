import * as z from 'zod';
import { calendarDay, pageOf } from './common.js';
import { type RegisterTableName, registerTable, registerTableNames } from './register-tables.js';

export const registerTableName = z.enum(registerTableNames);

/** A view as the address of the register says it; what is not there narrows nothing. A desk is called by its code. */
export const viewContent = z.strictObject({
  desk: z.string().min(1).max(20).optional(),
  from: calendarDay.optional(),
  to: calendarDay.optional(),
  where: z.string().min(1).max(1000).optional(),
  sort: z.string().min(1).max(61).optional(),
  columns: z.string().min(1).max(1000).optional(),
});
const viewName = z.string().trim().min(1).max(60);

export const registerView = z.object({
  id: z.uuid(),
  version: z.number().int(),
  register: registerTableName,
  name: z.string(),
  content: viewContent,
  isShared: z.boolean(),
  /** Whether whoever asks made it. */
  isOwn: z.boolean(),
  /** Who made it. */
  owner: z.string(),
  /** Whether whoever asks begins the register with it. */
  isDefault: z.boolean(),
});
/** All one can choose from in the project, by name. */
export const registerViewList = pageOf(registerView);
export const newRegisterView = z.strictObject({
  id: z.uuid().optional(),
  register: registerTableName,
  name: viewName,
  content: viewContent,
  isShared: z.boolean().default(false),
});
export const registerViewChange = z.strictObject({ name: viewName, content: viewContent, isShared: z.boolean() }).partial();
/** With which view somebody begins a register; null: with the register as it is. */
export const registerViewDefault = z.strictObject({ view: z.uuid().nullable() });

/** The part of a view that its register does not have; null: it can be shown. */
export function faultOfView(register: RegisterTableName, { where, sort, columns }: ViewContent): 'where' | 'sort' | 'columns' | null {
  const { fields, sorts, filters, pointers } = registerTable(register);
  const narrowed = (where ?? '').split(';').filter(Boolean);
  const names = narrowed.map((part) => part.split(':')[0] ?? '');
  if (names.some((name) => !filters.has(name) && !pointers.has(name))) return 'where';
  if (sort !== undefined && !sorts.has(sort.replace(/^-/, ''))) return 'sort';
  if (columns?.split(',').some((name) => !Object.hasOwn(fields, name))) return 'columns';
  return null;
}

export type ViewContent = z.infer<typeof viewContent>;
export type RegisterView = z.infer<typeof registerView>;
export type RegisterViewList = z.infer<typeof registerViewList>;
export type NewRegisterView = z.infer<typeof newRegisterView>;
export type RegisterViewChange = z.infer<typeof registerViewChange>;
export type RegisterViewDefault = z.infer<typeof registerViewDefault>;
