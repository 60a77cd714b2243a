import { Module } from '@nestjs/common';
import { ValuesModule } from '../../platform/values/values.module.js';
import { PortfolioController } from './portfolio.controller.js';
import { PortfolioFile } from './portfolio-file.js';
import { ReadPortfolioFigures } from './portfolio-figures.js';
import { ReadPortfolio } from './read-portfolio.js';

@Module({ imports: [ValuesModule], controllers: [PortfolioController], providers: [ReadPortfolio, ReadPortfolioFigures, PortfolioFile] })
export class PortfolioModule {}
