import { Component, input, resource } from '@angular/core';

/** A text as a square that a phone photographs; dark on white whatever the colours of the screen are, else some cameras do not read it. */
@Component({
  selector: 'app-qr-code',
  template: `
    @if (drawing.value(); as drawn) {
      <svg role="img" [attr.aria-label]="label()" [attr.viewBox]="'-4 -4 ' + (drawn.size + 8) + ' ' + (drawn.size + 8)">
        <rect x="-4" y="-4" [attr.width]="drawn.size + 8" [attr.height]="drawn.size + 8" fill="#fff" />
        <path [attr.d]="drawn.path" fill="#000" />
      </svg>
    } @else {
      <div class="skeleton"></div>
    }
  `,
  styles: `
    :host,
    svg,
    .skeleton {
      display: block;
      width: 196px;
      height: 196px;
    }
    svg {
      border-radius: 6px;
    }
  `,
})
export class QrCode {
  readonly text = input.required<string>();
  readonly label = input.required<string>();

  /** Drawn by a library that is fetched only here. */
  protected readonly drawing = resource({
    params: () => this.text(),
    loader: async ({ params }) => {
      const [{ generate }, { toSvgPath }] = await Promise.all([import('lean-qr'), import('lean-qr/extras/svg')]);
      const code = generate(params);
      return { path: toSvgPath(code), size: code.size };
    },
  });
}
