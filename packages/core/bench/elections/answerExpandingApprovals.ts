import type { Profile } from '../../src/topics/index.ts'
import type { Answers } from './answer.ts'
export function answerExpandingApprovals(_: Profile, __: string[]): Answers {
  return {}
}
