import type { Answers } from './answer.ts'
import type { ElectionProfile } from './file.ts'
export function answerAssignment(_: ElectionProfile): Answers {
  return {}
}
