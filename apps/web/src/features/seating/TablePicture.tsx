import { seatPositions } from '../../ui/seatPositions.ts'

/** The table from above with its seats and number: an ornament beside the list. */
export function TablePicture({ number, seats }: { number: number; seats: number }) {
  return (
    <svg className="table-picture" viewBox="-50 -50 100 100" aria-hidden="true" focusable="false">
      <circle r="25" className="table-picture-top" />
      {seatPositions(seats, 38).map(({ x, y }) => (
        <circle key={`${x} ${y}`} cx={x} cy={y} r="8" className="table-picture-seat" />
      ))}
      <text textAnchor="middle" dominantBaseline="central" className="table-picture-number">
        {number}
      </text>
    </svg>
  )
}
