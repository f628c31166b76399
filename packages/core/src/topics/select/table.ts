import { av } from './av.ts'
import { cc } from './cc.ts'
import { ccWithTables } from './ccWithTables.ts'
import { equalSharesApproval, equalSharesPhragmen } from './completedShares.ts'
import { enestroem } from './enestroem.ts'
import { equalShares } from './equalShares.ts'
import { equalSharesAdd1 } from './equalSharesAdd1.ts'
import { expandingRule } from './expandingApprovals.ts'
import { greedyMonroe } from './greedyMonroe.ts'
import { lexCc } from './lexCc.ts'
import { maximinSupport } from './maximinSupport.ts'
import { minimaxApproval } from './minimaxApproval.ts'
import { monroe } from './monroe.ts'
import { pav } from './pav.ts'
import { revSeqPav } from './revSeqPav.ts'
import { sav } from './sav.ts'
import type { SelectionRule } from './selectionRule.ts'
import { seqCc } from './seqCc.ts'
import { seqPav } from './seqPav.ts'
import { seqPhragmen } from './seqPhragmen.ts'

/** Every rule that chooses k topics, in the order in which staff are offered them; the first is the default. */
export const selectionRules: readonly SelectionRule[] = [
  equalSharesAdd1,
  seqPav,
  seqPhragmen,
  equalShares,
  equalSharesPhragmen,
  equalSharesApproval,
  pav,
  revSeqPav,
  maximinSupport,
  enestroem,
  expandingRule,
  cc,
  seqCc,
  lexCc,
  ccWithTables(),
  greedyMonroe,
  monroe,
  sav,
  minimaxApproval,
  av,
]
