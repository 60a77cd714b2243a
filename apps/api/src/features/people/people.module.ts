import { Module } from '@nestjs/common';
import { ChangePerson } from './change-person.js';
import { PeopleController } from './people.controller.js';
import { PersonViews } from './person-view.js';
import { Reveal } from './reveal.js';
import { TakeCharge } from './take-charge.js';

@Module({ controllers: [PeopleController], providers: [PersonViews, TakeCharge, ChangePerson, Reveal] })
export class PeopleModule {}
