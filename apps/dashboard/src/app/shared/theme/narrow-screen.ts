import { Service } from '@angular/core';
import { mediaSignal } from './media-signal';

/** A phone, or a page enlarged to the width of one: tables become stacked rows. */
@Service()
export class NarrowScreen {
  readonly on = mediaSignal('(max-width: 767px)');
}
