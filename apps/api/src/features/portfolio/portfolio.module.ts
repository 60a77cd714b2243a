import { Module } from '@nestjs/common';
import { ValuesModule } from '../../platform/values/values.module.js';
import { PortfolioController } from './portfolio.controller.js';
import { PortfolioFile } from './portfolio-file.js';
import { ReadPortfolioFigures } from './portfolio-figures.js';
import { ReadPortfolio } from './read-portfolio.js';
import { ResultsAmongOutputs } from './results-among-outputs.js';

@Module({
  imports: [ValuesModule],
  controllers: [PortfolioController],
  providers: [ReadPortfolio, ReadPortfolioFigures, ResultsAmongOutputs, PortfolioFile],
})
export class PortfolioModule {}
