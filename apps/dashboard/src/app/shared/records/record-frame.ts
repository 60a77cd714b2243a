import { NgTemplateOutlet } from '@angular/common';
import { Component, contentChild, inject, input, TemplateRef } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Failure } from '../http/failure';
import { Selection } from '../selection/selection';

/** What a frame needs to know of the record that its page asks for. */
export interface AskedRecord {
  hasValue(): boolean;
  error(): Error | undefined;
  reload(): unknown;
}

/**
 * The page of one record in every state: while it comes, when it does not come, and when it is there, with its head, what is to be known
 * beforehand, the record itself and what stands beside it. The parts are templates, drawn once the record is there:
 *
 *     <app-record-frame [record]="record" [waiting]="t('one')" back="contacts" [backTo]="t('title')">
 *       <ng-template #head><h1>…</h1><p class="sub">…</p></ng-template>
 *       <ng-template #actions>…</ng-template> <ng-template #notes>…</ng-template>
 *       <ng-template #main>…</ng-template> <ng-template #beside>…</ng-template>
 *     </app-record-frame>
 */
@Component({
  selector: 'app-record-frame',
  imports: [Failure, NgTemplateOutlet, RouterLink],
  template: `
    @if (!record().hasValue()) {
      <h1 class="vh">{{ waiting() }}</h1>
    }
    @if (record().error(); as error) {
      <div class="card"><app-failure [error]="error" (again)="record().reload()" /></div>
    } @else if (!record().hasValue()) {
      <div class="pagehead" aria-busy="true"><span class="skeleton heading"></span></div>
      <div class="page">
        <div class="skeleton tall"></div>
        <div class="skeleton tall"></div>
      </div>
    } @else {
      <div class="pagehead">
        <div class="grow">
          <p class="crumb">
            <a [routerLink]="selection.to(back())" [queryParams]="selection.kept()">{{ backTo() }}</a>
          </p>
          <ng-container [ngTemplateOutlet]="head()" />
        </div>
        <ng-container [ngTemplateOutlet]="actions() ?? null" />
      </div>
      <div class="notes"><ng-container [ngTemplateOutlet]="notes() ?? null" /></div>
      <div class="page">
        <ng-container [ngTemplateOutlet]="main()" />
        <aside><ng-container [ngTemplateOutlet]="beside()" /></aside>
      </div>
    }
  `,
  styles: `
    .page {
      display: grid;
      grid-template-columns: minmax(0, 1fr) 340px;
      gap: 12px;
      align-items: start;
    }
    .notes {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 12px;
      margin-bottom: 12px;
      &:empty {
        display: none;
      }
    }
    .heading {
      width: 260px;
      height: 52px;
    }
    .tall {
      height: 420px;
    }
    aside {
      display: grid;
      gap: 12px;
    }
    @media (max-width: 1180px) {
      .page {
        grid-template-columns: minmax(0, 1fr);
      }
    }
    @media (max-width: 767px) {
      .pagehead .grow {
        flex-basis: 100%;
      }
    }
  `,
})
export class RecordFrame {
  protected readonly selection = inject(Selection);

  readonly record = input.required<AskedRecord>();
  /** The heading that is heard while the record has not come. */
  readonly waiting = input.required<string>();
  /** The page of the project that lists such records, and what it is called. */
  readonly back = input.required<string>();
  readonly backTo = input.required<string>();

  protected readonly head = contentChild.required('head', { read: TemplateRef });
  protected readonly actions = contentChild('actions', { read: TemplateRef });
  protected readonly notes = contentChild('notes', { read: TemplateRef });
  protected readonly main = contentChild.required('main', { read: TemplateRef });
  protected readonly beside = contentChild.required('beside', { read: TemplateRef });
}
