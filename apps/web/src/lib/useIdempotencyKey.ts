import { useCallback, useRef } from 'react'
import { newKey } from './newKey.ts'

/**
 * The idempotency key of a form: the same input keeps its key until `settle` is called, so that pressing again after a
 * broken connection does not do the thing twice; another input gets another key.
 */
export function useIdempotencyKey(): { keyFor: (input: unknown) => string; settle: () => void } {
  const last = useRef({ input: '', key: '' })
  const keyFor = useCallback((input: unknown) => {
    const written = JSON.stringify(input)
    if (last.current.input !== written) last.current = { input: written, key: newKey() }
    return last.current.key
  }, [])
  const settle = useCallback(() => {
    last.current = { input: '', key: '' }
  }, [])
  return { keyFor, settle }
}
