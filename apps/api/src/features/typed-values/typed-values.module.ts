import { Module } from '@nestjs/common';
import { ValuesModule } from '../../platform/values/values.module.js';
import { ReadTypedValues } from './read-typed-values.js';
import { TypedValuesController } from './typed-values.controller.js';
import { WriteTypedValues } from './write-typed-values.js';

@Module({
  imports: [ValuesModule],
  controllers: [TypedValuesController],
  providers: [ReadTypedValues, WriteTypedValues],
})
export class TypedValuesModule {}
