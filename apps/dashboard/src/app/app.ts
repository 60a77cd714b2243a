import { Component } from '@angular/core';
import { RouterOutlet } from '@angular/router';
import { AnnouncementRegion } from './shared/announcements/announcement-region';

@Component({
  selector: 'app-root',
  imports: [AnnouncementRegion, RouterOutlet],
  template: '<router-outlet /><app-announcement-region />',
})
export class App {}
