/**
 * The officially related trades (Verordnung über verwandte Handwerke, status 2021), one pair a line. The regulation names
 * most pairs in both directions and three in one only; for meeting people a relation holds both ways. Where it is limited
 * to a part of a trade (motorcycles, wooden toys …) the limit stands behind the keys.
 */
export const relatedPairs = `
A-30 A-31
A-19 A-25
A-25 A-26
A-20 A-17: Krafträder
A-21 A-13
A-13 A-16
A-10 A-9: Maler
A-4 A-23
A-35 A-36: diabetes-adaptierte Fußbettungen
A-39 A-50
A-1 A-44
A-27 A-46
A-27 A-48: Holzspielzeuge
`
