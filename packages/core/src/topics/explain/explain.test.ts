import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ballotsOf, votes } from '../../../test/literature/notation.ts'
import { approvalsOf, profiles } from '../../../test/literature/profiles.ts'
import { approvals } from '../approvals.ts'
import { margin, pairwise } from '../pairwise.ts'
import { profile } from '../profile.ts'
import { rankTopics } from '../rankTopics.ts'
import { strongestPaths, winningMargin } from '../rules/strongestPaths.ts'
import { fraction, show } from '../select/fraction.ts'
import { selectionRules } from '../select/table.ts'
import { bootstrap } from './bootstrap.ts'
import { breadthOfTopics } from './breadth.ts'
import { strongestChain } from './chain.ts'
import { otherCommittees, otherWinners } from './otherRules.ts'
import { pairCard } from './pairCard.ts'
import { reachOfBallots, reachOfGroups } from './reach.ts'
import { equalSharesReceipt } from './receipt.ts'
import { stabilities } from './stability.ts'

test('a pair card counts for, against and without preference', () => {
  const card = pairCard(votes('ABC', '63 A>B, 41 B, 40 C, 6'), 0, 1, ['Nachfolge', 'Werbung', 'KI'])
  expect(card).toMatchObject({ for: 63, against: 41, indifferent: 46 })
  expect(card.text).toEqual({
    de: '„Nachfolge“ vor „Werbung“: 63 zu 41, 46 ohne Vorzug.',
    en: '“Nachfolge” over “Werbung”: 63 to 41, 46 without preference.',
  })
})

test('a chain is as strong as the strongest path, and its weakest link is there', () => {
  fc.assert(
    fc.property(profiles({ topics: 5, ballots: 6 }), fc.nat(4), fc.nat(4), (ballots, a, b) => {
      const [from, to] = [a % ballots.size, b % ballots.size]
      fc.pre(from !== to)
      const counts = pairwise(ballots)
      const { topics, strength, weakest } = strongestChain(ballots, from, to)
      expect(strength).toBe(strongestPaths(counts, winningMargin)[from * ballots.size + to])
      expect([topics.length === 0, weakest < 0]).toEqual([strength === 0, strength === 0])
      if (strength === 0) return
      const links = topics.slice(1).map((topic, at) => margin(counts, topics[at]!, topic))
      expect([topics[0], topics.at(-1)]).toEqual([from, to])
      expect(Math.min(...links)).toBe(strength)
      expect(links[weakest]).toBe(strength)
    }),
  )
})

test('a chain reads as a sentence in both languages', () => {
  const { text } = strongestChain(votes('ABC', '7 A>B>C, 6 B>C>A, 5 C>A>B'), 0, 2, ['X', 'Y', 'Z'])
  expect(text.de).toBe('Kette „X“ schlägt „Y“ schlägt „Z“; schwächstes Glied „X“ gegen „Y“ mit 6 Stimmen Vorsprung.')
  expect(text.en).toBe('Chain “X” beats “Y” beats “Z”; weakest link “X” against “Y” with a lead of 6.')
})

test('the extra ballots named by the margin of stability do turn neighbours round', () => {
  fc.assert(
    fc.property(profiles({ topics: 4, ballots: 6 }), (ballots) => {
      for (const { upper, lower, ballots: extra } of stabilities(ballots)) {
        const rest = ballots.topics.filter((_, topic) => topic !== upper && topic !== lower)
        const order = rankTopics(ballots)
          .ranking.flat()
          .map((topic) => ballots.topics[topic]!)
        const middles = [
          rest.length ? [rest] : [],
          ...[order, order.toReversed()].map((all) => all.filter((n) => rest.includes(n)).map((n) => [n])),
        ]
        const turned = middles.some((middle) => {
          const ranking = [[ballots.topics[lower]!], ...middle, [ballots.topics[upper]!]]
          const after = rankTopics(profile(ballots.topics, [...ballotsOf(ballots), { weight: extra, ranking }])).ranking
          const place = (topic: number) => after.findIndex((tier) => tier.includes(topic))
          return place(lower) < place(upper)
        })
        expect(extra).toBeGreaterThan(0)
        expect(turned || rankTopics(ballots).ranking.some((tier) => tier.length > 1)).toBe(true)
      }
    }),
    { numRuns: 40 },
  )
})

test('two Borda neighbours are turned round by just enough ballots', () => {
  // A has 16 points, B −2; a ballot that puts B first and A last among three brings them 4 points closer.
  const [first] = stabilities(votes('ABC', '4 A>B>C, 4 A>C>B, 3 B>A>C'))
  expect(first).toMatchObject({ upper: 0, lower: 1, ballots: 5 })
  expect(first!.text.de).toBe('5 weitere Stimmzettel können „B“ vor „A“ bringen.')
})

test('samples are the same for the same seed, and sure where everybody agrees', () => {
  const ballots = votes('ABCD', '15 A>B>C>D, 6 A>C>B>D, 5 A')
  const confidence = bootstrap(ballots, 2, { seed: 3 })
  expect(bootstrap(ballots, 2, { seed: 3 })).toEqual(confidence)
  expect(confidence.map(({ band }) => band)).toEqual(['sure', 'sure', 'out', 'out'])
  expect(confidence[0]!.text.de).toBe('„A“ ist in 10 von 10 Stichproben unter den ersten 2: sicher.')
  expect(bootstrap(ballots, 1, { seed: 1, samples: 10 })[1]).toMatchObject({ inside: 0, samples: 10, band: 'out' })
})

test('a tie across the border counts for nobody', () => {
  const confidence = bootstrap(votes('AB', '4 A=B'), 1, { seed: 1, samples: 20 })
  expect(confidence.map(({ inside }) => inside)).toEqual([0, 0])
})

test('other rules are compared with what was chosen', () => {
  const ballots = votes('ABCD', '60 A>B, 40 C>D')
  const others = otherCommittees(ballots, [0, 2])
  expect(others.find(({ id }) => id === 'av')).toMatchObject({
    topics: [0, 1],
    added: [1],
    missing: [2],
    refusal: null,
  })
  expect(others.map(({ id }) => id)).toEqual(selectionRules.map(({ id }) => id))
  const winners = otherWinners(votes('AB', '2 A=B'), [0, 1])
  expect(winners.find(({ id }) => id === 'borda')).toMatchObject({ topics: [0, 1], added: [], missing: [] })
  expect(winners.find(({ id }) => id === 'irv')).toMatchObject({ topics: null, refusal: { code: 'tied-ballot' } })
})

test('the bills of a receipt add up to one price for every topic', () => {
  fc.assert(
    fc.property(approvalsOf({ topics: 6, ballots: 6 }), fc.nat(6), (ballots, pick) => {
      const k = pick % (ballots.size + 1)
      const { bills, shortfalls } = equalSharesReceipt(ballots, k)
      expect(bills.length + shortfalls.length).toBe(ballots.size)
      for (const { topic, payment, inFull, inPart } of bills) {
        const full = fraction(payment.over * BigInt(inFull), payment.under)
        expect(inFull + inPart).toBeLessThanOrEqual(ballots.supports[topic]!)
        if (inPart === 0) expect(show(full)).toBe('1')
        else expect(full.over).toBeLessThan(full.under)
      }
    }),
  )
})

test('a receipt says who paid and what was missing, in both languages', () => {
  const { bills, shortfalls, budget } = equalSharesReceipt(approvalsFor('ABCD', '6 A>B, 3 C, 1 A>D'), 2)
  expect(show(budget)).toBe('4')
  expect(bills.map(({ text }) => text.de)).toEqual([
    '„A“: 7 zahlen je 14,3 % des Preises.',
    '„B“: 6 zahlen je 16,7 % des Preises.',
  ])
  expect(bills[0]!.text.en).toBe('“A”: 7 pay 14.3 % of the price each.')
  expect(shortfalls.map(({ text }) => text.de)).toEqual([
    '„C“: 3 dafür, ihr Guthaben reicht, aber alle Plätze sind vergeben.',
    '„D“: 1 dafür; 2 Stimmen mehr hätten gereicht.',
  ])
  const close = equalSharesReceipt(approvalsFor('AB', '3 A, 2 B'), 1)
  expect(close.shortfalls.map(({ text }) => text)).toEqual([
    {
      de: '„B“: 2 dafür; 1 Stimme mehr hätte gereicht.',
      en: '“B”: 2 in favour; 1 more supporter would have been enough.',
    },
  ])
})

test('without voters nothing is bought, and a receipt still comes out', () => {
  expect(equalSharesReceipt(approvalsFor('AB', ''), 1)).toMatchObject({
    bills: [],
    shortfalls: [{ topic: 0 }, { topic: 1 }],
  })
})

test('everybody sees what they got, and those with nothing their best runner-up', () => {
  const ballots = votes('ABCD', '3 A>B, 2 C>D, 1 D, 1')
  expect(reachOfBallots(ballots, [0, 1])).toEqual([
    { ballot: 0, got: [0, 1], runnerUp: null },
    { ballot: 1, got: [], runnerUp: 3 },
    { ballot: 2, got: [], runnerUp: 3 },
    { ballot: 3, got: [], runnerUp: null },
  ])
  const groups = reachOfGroups(ballots, [0, 3], (ballot) => (ballot < 2 ? ['Tischler'] : ['Maler', 'Tischler']))
  expect(groups.map(({ text }) => text.de)).toEqual([
    'Tischler: 7 Stimmen, davon 1 ohne Thema, 6 mit einem, 0 mit mehreren.',
    'Maler: 2 Stimmen, davon 1 ohne Thema, 1 mit einem, 0 mit mehreren.',
  ])
})

test('a topic wanted by one trade only is told from one that several trades want', () => {
  const groupsOf = (ballot: number) => (ballot < 2 ? ['Tischler'] : ['Maler', 'Tischler'])
  const breadth = breadthOfTopics(votes('ABC', '3 A>B, 2 A, 1 B'), groupsOf)
  expect(breadth.map(({ groups, broad }) => [groups, broad])).toEqual([
    [['Tischler'], false],
    [['Tischler', 'Maler'], true],
    [[], false],
  ])
  expect(breadth[0]!.text.de).toBe('„A“ wird von 1 Gruppe gewünscht, nötig sind 2.')
  expect(breadth[1]!.text.en).toBe('“B” is wanted by 2 groups.')
})

function approvalsFor(topics: string, ballots: string) {
  return approvals(votes(topics, ballots))
}
