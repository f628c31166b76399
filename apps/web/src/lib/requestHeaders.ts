import type { Language } from './bilingual.ts'

/** What every request to the API carries: the reader's language, and the sign that it comes from our own pages. */
export function requestHeaders(language: Language): Record<string, string> {
  return { 'accept-language': language, 'x-graphql-yoga-csrf': '1' }
}
