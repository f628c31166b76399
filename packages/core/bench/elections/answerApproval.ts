import type { Answers } from './answer.ts'
import type { ElectionProfile } from './file.ts'
export function answerApproval(_: ElectionProfile): Answers {
  return {}
}
