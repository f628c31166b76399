/** The sign for what can be dragged: six dots. */
export function Grip() {
  return (
    <svg className="grip" viewBox="0 0 16 24" aria-hidden="true" focusable="false">
      {dots.map(([x, y]) => (
        <circle key={`${x} ${y}`} cx={x} cy={y} r="2" fill="currentColor" />
      ))}
    </svg>
  )
}

const dots = [4, 12].flatMap((x) => [5, 12, 19].map((y) => [x, y] as const))
