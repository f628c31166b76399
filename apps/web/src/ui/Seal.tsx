import './Seal.css'

/** A round mark beside a verdict: filled with a tick for what is proven, open for what is not. Says nothing alone. */
export function Seal({ proven, sign = '≈' }: { proven: boolean; sign?: string }) {
  return (
    <span className={proven ? 'seal' : 'seal seal-open'} aria-hidden="true">
      {proven ? '✓' : sign}
    </span>
  )
}
