import { computed, inject, Injectable, signal } from '@angular/core';
import { Language } from '../../shared/language/language';
import { type RecordValue, recordValueText } from '../../shared/records/form-fields';
import { Selection } from '../../shared/selection/selection';
import { Session } from '../../shared/session/session';
import { stackedText, tableField, type TableKind } from './register-kinds';
import type { Row } from './register-rows';

/** What the cells of a register say, and where its rows open. */
@Injectable()
export class RowTexts {
  private readonly language = inject(Language);
  private readonly session = inject(Session);
  private readonly selection = inject(Selection);
  private readonly kind = signal<TableKind | null>(null);

  /** What the cells say, by row and field: while one scrolls, the rows in view are looked at dozens of times a second. */
  private readonly texts = computed(() => {
    this.language.code();
    this.kind();
    return new WeakMap<Row, Map<string, string>>();
  });

  of(kind: TableKind): void {
    this.kind.set(kind);
  }

  cell(row: Row, name: string): string {
    const texts = this.texts();
    const known = texts.get(row) ?? new Map<string, string>();
    const text = known.get(name) ?? this.textOf(row, name);
    texts.set(row, known.set(name, text));
    return text;
  }

  /** Whether there are data that the record cannot be counted without (R12). */
  lacks({ content }: Row): boolean {
    return Array.isArray(content['missing']) && content['missing'].length > 0;
  }

  /** Where a row opens: a participation for those who open records, for the others its person. */
  pageOf({ recordId, content }: Row): readonly string[] {
    const { person } = content;
    const name = this.kind()?.name ?? '';
    const isOfPerson = name === 'participations' && !this.session.may('records.read') && typeof person === 'string';
    return isOfPerson ? this.selection.to('people', person) : this.selection.to(name, recordId);
  }

  /** The cells of a row that a phone stacks, under the first: what is not known is left out. */
  rest(row: Row): string {
    const [, ...others] = this.kind()?.stacked ?? [];
    return others.flatMap((name) => stackedText(name, this.cell(row, name))).join(' · ');
  }

  /** The day of a row; nothing where its register goes by none. */
  day({ day }: Row): string {
    if (this.kind()?.table.datedBy === '') return '';
    return day === null ? '–' : recordValueText({ type: 'day', label: { it: '', en: '', fr: '' } }, day, this.language.code());
  }

  private textOf(row: Row, name: string): string {
    const { content, derived, names } = row;
    const table = this.kind()?.table;
    if (!table) return '';
    if (name === 'missing' && !this.lacks(row)) return this.language.word('registers.entry.complete');
    const field = tableField(table, name);
    const value: RecordValue = content[name] ?? derived[name] ?? null;
    const choices = idsIn(value).map((id) => ({ code: id, label: names[id] ?? '…' }));
    const known = field.type === 'reference' || field.type === 'references' ? { choices } : undefined;
    return recordValueText(field, value, this.language.code(), known);
  }
}

function idsIn(value: RecordValue): readonly string[] {
  if (typeof value === 'string') return [value];
  return Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];
}
