import { firstWishes, type SeatingGoal, seatByWish, seatingGoals, type Wishes } from '../../src/topics/index.ts'
import { type Answers, exact, unlessNull } from './answer.ts'
import type { ElectionProfile } from './file.ts'

/** Our answers to members who rank tables. */
export function answerAssignment(election: ElectionProfile): Answers {
  const tables = election.tables!
  const wishes = {
    seats: tables.map((table) => election.capacity![table]!),
    wishes: election.members!.map(({ ranking }) => ranking.map((tied) => tied.map((table) => tables.indexOf(table)))),
  }
  const { rankMaximal, greedy, generous } = seatingGoals
  const signature = (goal: SeatingGoal) => (expected: unknown) => exact(seatByWish(wishes, goal).signature)(expected)
  return {
    maxAssigned: (expected) => exact(seatedIn(wishes))(expected),
    minTotalRankAtMaxAssigned: (expected) => exact(leastTotal(wishes))(expected),
    rankMaximalSignature: signature(rankMaximal),
    greedyMaximumSignature: signature(greedy),
    generousMaximumSignature: signature(generous),
    minCostRankSquaredUnassigned100: (expected) => exact(leastSquares(wishes))(expected),
    demandFirst: unlessNull((expected: object) => {
      const counts = firstWishes(wishes)
      return exact(Object.fromEntries(tables.map((table, at) => [table, counts[at]])))(expected)
    }),
  }
}

function seatedIn(wishes: Wishes): number {
  const { ranks, unseated } = seatByWish(wishes, seatingGoals.leastTotal)
  return ranks.length - unseated
}

function leastTotal(wishes: Wishes): number {
  return seatByWish(wishes, seatingGoals.leastTotal).ranks.reduce((sum, rank) => sum + rank, 0)
}

function leastSquares(wishes: Wishes): number {
  const { ranks, unseated } = seatByWish(wishes, seatingGoals.leastSquares)
  return ranks.reduce((sum, rank) => sum + rank * rank, 0) + 100 * unseated
}
