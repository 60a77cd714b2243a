import { type Signal, signal } from '@angular/core';

/** Whether a media query holds, now and as it changes. It listens as long as the page lives: for services, not for components. */
export function mediaSignal(query: string): Signal<boolean> {
  const media = matchMedia(query);
  const matches = signal(media.matches);
  media.addEventListener('change', (event) => {
    matches.set(event.matches);
  });
  return matches.asReadonly();
}
