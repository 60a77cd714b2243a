import { Component, inject } from '@angular/core';
import { Announcements } from './announcements';

/** The two live regions of the page; they stand in the application once. */
@Component({
  selector: 'app-announcement-region',
  template: `
    <div class="vh" role="status">{{ announcements.polite() }}</div>
    <div class="vh" role="alert">{{ announcements.assertive() }}</div>
  `,
})
export class AnnouncementRegion {
  protected readonly announcements = inject(Announcements);
}
