import { planMeeting } from '@tafelrunde/core'

const trades = ['joiner', 'joiner', 'baker', 'baker', 'roofer', 'roofer', 'potter', 'potter']
const people = trades.map((trade, at) => ({ id: `${trade} ${at}`, trades: [trade] }))
const history = [{ a: 'joiner 0', b: 'baker 2', day: '2026-09-08' }]
const rules = [{ kind: 'host', person: 'potter 7', table: 1 }] as const
const plan = planMeeting({ day: '2026-11-24', people, history, rules, rounds: 2 }, { seed: 1 })
if (!plan.ok) throw new Error(plan.reasons.map((reason) => reason.text.en).join(' '))

for (const table of plan.rounds[0]!.tables) console.log(table.people.map(({ id }) => id).join(', '))
// joiner 1, baker 2, roofer 5, potter 7
// joiner 0, baker 3, roofer 4, potter 6
console.log(plan.cost, plan.bound, plan.optimal)
// 1200 1200 true
console.log(plan.terms.map(({ name, cost }) => `${name} ${cost}`).join(', '))
// trade 0, competitor 0, encounter 0, repeat 1200
for (const reason of plan.reasons) console.log(reason.text.en)
// Provably optimal: no plan is better.
// At least 4 repeats cannot be avoided in 2 rounds: the tables are too large or too few to mix anew each time.
