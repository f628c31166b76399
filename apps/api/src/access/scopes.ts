/** What the key of a tool can be allowed to do, and what that means. */
export const scopes = {
  'members:read': 'Read firms and people, with their addresses.',
  'members:write': 'Take in, change, import and erase firms and people.',
  'meetings:read': 'Read meetings, who answered by opaque id, and plans. Names need members:read as well.',
  'meetings:write': 'Make meetings and record replies.',
  'seating:write': 'Start and stop searches for a plan, and close meetings.',
  'topics:read':
    'Read the topics of a meeting, how far its vote is and what came of it. No ballots, and not who proposed.',
  'topics:write': 'Propose, merge and withdraw topics, open votes and change them. No ballots.',
} as const

export type Scope = keyof typeof scopes

/** Those of the words that are scopes; a key may hold one that a later version has given up. */
export function readScopes(words: readonly string[]): Scope[] {
  return words.filter((word): word is Scope => word in scopes)
}
