export { type PortfolioOptions, planPortfolio } from './planPortfolio.ts'
