import { Component, input, model } from '@angular/core';
import { TextField } from '../../../shared/forms/text-field';

/** The document that something stands on: what it is called and where it is found. */
@Component({
  selector: 'app-evidence-fields',
  imports: [TextField],
  template: `
    <app-text-field
      [field]="field() + '-title'"
      [name]="titleName()"
      [hint]="titleHint()"
      [longest]="200"
      [fault]="titleFault()"
      [(text)]="title"
    />
    <app-text-field
      [field]="field() + '-reference'"
      [name]="referenceName()"
      [hint]="referenceHint()"
      [longest]="300"
      [fault]="referenceFault()"
      [(text)]="reference"
    />
  `,
  styles: `
    :host {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 16em), 1fr));
      gap: 10px 14px;
      max-width: 760px;
    }
  `,
})
export class EvidenceFields {
  /** Beginning of the ids of both lines: unique on the page. */
  readonly field = input.required<string>();
  readonly titleName = input.required<string>();
  readonly referenceName = input.required<string>();
  readonly titleHint = input.required<string>();
  readonly referenceHint = input.required<string>();
  readonly title = model.required<string>();
  readonly reference = model.required<string>();
  readonly titleFault = input('');
  readonly referenceFault = input('');
}
