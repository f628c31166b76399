/** Where the seats of a round table stand around its middle, the first at the top, clockwise; two decimals. */
export function seatPositions(seats: number, radius: number): { x: number; y: number }[] {
  return Array.from({ length: seats }, (_, seat) => {
    const angle = (2 * Math.PI * seat) / seats
    return { x: round(radius * Math.sin(angle)), y: round(-radius * Math.cos(angle)) }
  })
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
