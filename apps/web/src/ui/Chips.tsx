import './Chips.css'

/** Short names side by side, such as the trades of a firm. */
export function Chips({ names, label }: { names: readonly string[]; label: string }) {
  if (names.length === 0) return null
  return (
    <ul className="chips" aria-label={label}>
      {names.map((name) => (
        <li key={name}>{name}</li>
      ))}
    </ul>
  )
}
