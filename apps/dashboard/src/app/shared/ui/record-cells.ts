import { Directive, inject, input, TemplateRef } from '@angular/core';

/** The cells of one row of a record table, one element with `role="cell"` per column. It is given the rows only to know their type. */
@Directive({ selector: 'ng-template[appRecordCells]' })
export class RecordCells<Row> {
  readonly template = inject<TemplateRef<{ $implicit: Row }>>(TemplateRef);
  readonly rows = input.required<readonly Row[]>({ alias: 'appRecordCells' });

  static ngTemplateContextGuard<Row>(_cells: RecordCells<Row>, context: unknown): context is { $implicit: Row } {
    return typeof context === 'object';
  }
}
