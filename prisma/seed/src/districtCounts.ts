/** How many of the 156 firms sit in a district: in proportion to the estimated share of the region's firms, made up. */
export interface DistrictCount {
  /** Official key of the district (AGS). */
  readonly district: string
  readonly firms: number
}

/** The region's 16 districts and 3 cities. */
export const districtCounts: readonly DistrictCount[] = [
  { district: '03101', firms: 12 },
  { district: '03102', firms: 5 },
  { district: '03103', firms: 6 },
  { district: '03151', firms: 8 },
  { district: '03153', firms: 7 },
  { district: '03154', firms: 4 },
  { district: '03157', firms: 6 },
  { district: '03158', firms: 6 },
  { district: '03351', firms: 11 },
  { district: '03352', firms: 12 },
  { district: '03353', firms: 15 },
  { district: '03354', firms: 3 },
  { district: '03355', firms: 11 },
  { district: '03356', firms: 7 },
  { district: '03357', firms: 10 },
  { district: '03358', firms: 8 },
  { district: '03359', firms: 12 },
  { district: '03360', firms: 5 },
  { district: '03361', firms: 8 },
]
