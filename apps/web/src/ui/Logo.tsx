import { seatPositions } from './seatPositions.ts'

/** A round table with five seats. */
export function Logo() {
  return (
    <svg className="logo" viewBox="-16 -16 32 32" aria-hidden="true" focusable="false">
      <circle r="7" fill="currentColor" />
      {seatPositions(5, 12).map(({ x, y }) => (
        <circle key={`${x} ${y}`} cx={x} cy={y} r="3" fill="currentColor" />
      ))}
    </svg>
  )
}
