export { closeness, firmDistance, tradeDistance } from './distance.ts'
export { type District, district, districts } from './district.ts'
export { matchTrade, matchTrades, type TradeMatch } from './match.ts'
export { marketGroups, type Trade, trade, tradeGroups, trades } from './trade.ts'
