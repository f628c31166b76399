import { seatPositions } from './seatPositions.ts'
import './RoundTablePicture.css'

/** An ornament: three round tables, each with five seats, one seat of every table in the accent colour. */
export function RoundTablePicture() {
  return (
    <svg className="round-table-picture" viewBox="-100 -95 200 190" aria-hidden="true" focusable="false">
      {tables.map(({ x, y, size }, table) => (
        <g key={`${x} ${y}`} transform={`translate(${x} ${y}) scale(${size})`}>
          <circle r="22" className="picture-table" />
          {seatPositions(5, 34).map((seat, number) => (
            <circle
              key={`${seat.x} ${seat.y}`}
              cx={seat.x}
              cy={seat.y}
              r="7"
              className={number === table * 2 ? 'picture-guest' : 'picture-seat'}
            />
          ))}
        </g>
      ))}
    </svg>
  )
}

const tables = [
  { x: -44, y: -38, size: 1 },
  { x: 48, y: -14, size: 1.05 },
  { x: -16, y: 52, size: 0.9 },
]
