import { Component, input } from '@angular/core';

/** Places of tiles that are being fetched, in their size, so that nothing jumps when they come. */
@Component({
  selector: 'app-tile-skeleton',
  template: `
    @for (place of places(); track $index) {
      <div class="card" aria-hidden="true">
        <span class="skeleton name"></span>
        <span class="skeleton figure"></span>
        <span class="skeleton line"></span>
        <span class="skeleton foot"></span>
      </div>
    }
  `,
  styles: `
    :host {
      display: contents;
    }
    .card {
      display: grid;
      align-content: space-between;
      min-height: 118px;
      padding: 10px 12px;
    }
    .name {
      width: 70%;
      height: 14px;
    }
    .figure {
      width: 40%;
      height: 22px;
    }
    .line {
      height: 8px;
    }
    .foot {
      width: 60%;
      height: 10px;
    }
  `,
})
export class TileSkeleton {
  readonly count = input(6);

  protected places(): readonly undefined[] {
    return Array.from({ length: this.count() });
  }
}
