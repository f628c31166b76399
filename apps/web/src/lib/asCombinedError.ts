import { CombinedError } from 'urql'

/** Whatever a request threw, as the one kind of error that screens know how to tell. */
export function asCombinedError(error: unknown): CombinedError {
  if (error instanceof CombinedError) return error
  return new CombinedError({ networkError: error instanceof Error ? error : new Error(String(error)) })
}
