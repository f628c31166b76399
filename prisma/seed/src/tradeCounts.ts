/** How many of the 156 firms practise a trade as their main one, and how many of those have one person. */
export interface TradeCount {
  /** Key in the register of crafts. */
  readonly trade: string
  readonly firms: number
  readonly solo: number
}

/** Made up, but as in a real network: many specialists, half of them alone (demo-distribution, 40 trades). */
export const tradeCounts: readonly TradeCount[] = [
  { trade: 'A-27', firms: 11, solo: 5 },
  { trade: 'B1-38', firms: 11, solo: 9 },
  { trade: 'B1-56', firms: 8, solo: 6 },
  { trade: 'A-38', firms: 7, solo: 3 },
  { trade: 'A-52', firms: 7, solo: 4 },
  { trade: 'A-10', firms: 7, solo: 3 },
  { trade: 'B1-11', firms: 7, solo: 4 },
  { trade: 'A-25', firms: 6, solo: 2 },
  { trade: 'B1-19', firms: 5, solo: 4 },
  { trade: 'B1-33', firms: 5, solo: 3 },
  { trade: 'A-12', firms: 5, solo: 2 },
  { trade: 'B1-55', firms: 5, solo: 1 },
  { trade: 'A-13', firms: 5, solo: 2 },
  { trade: 'A-32', firms: 4, solo: 0 },
  { trade: 'A-31', firms: 4, solo: 1 },
  { trade: 'A-8', firms: 4, solo: 2 },
  { trade: 'A-3', firms: 4, solo: 1 },
  { trade: 'A-42', firms: 4, solo: 3 },
  { trade: 'A-33', firms: 4, solo: 1 },
  { trade: 'A-51', firms: 4, solo: 2 },
  { trade: 'A-20', firms: 3, solo: 1 },
  { trade: 'A-17', firms: 3, solo: 1 },
  { trade: 'B1-26', firms: 3, solo: 2 },
  { trade: 'B1-43', firms: 3, solo: 3 },
  { trade: 'A-30', firms: 2, solo: 0 },
  { trade: 'B1-5', firms: 2, solo: 1 },
  { trade: 'B1-39', firms: 2, solo: 1 },
  { trade: 'A-24', firms: 2, solo: 0 },
  { trade: 'A-28', firms: 2, solo: 1 },
  { trade: 'A-2', firms: 2, solo: 1 },
  { trade: 'B1-20', firms: 2, solo: 2 },
  { trade: 'A-34', firms: 2, solo: 0 },
  { trade: 'B1-25', firms: 2, solo: 1 },
  { trade: 'B2-3', firms: 2, solo: 2 },
  { trade: 'A-39', firms: 1, solo: 0 },
  { trade: 'B1-29', firms: 1, solo: 0 },
  { trade: 'B1-47', firms: 1, solo: 1 },
  { trade: 'A-48', firms: 1, solo: 1 },
  { trade: 'B2-37', firms: 2, solo: 2 },
  { trade: 'B1-21', firms: 1, solo: 1 },
]
