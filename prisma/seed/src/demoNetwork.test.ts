import { daysBetween } from '@tafelrunde/core/time'
import { district, trade } from '@tafelrunde/trades'
import { describe, expect, it } from 'vitest'
import { demoNetwork } from './demoNetwork.ts'
import { districtCounts } from './districtCounts.ts'
import { tradeCounts } from './tradeCounts.ts'

const day = '2026-11-24'
const network = demoNetwork({ seed: 1, day })

function countBy(keys: readonly unknown[]): Map<unknown, number> {
  const counts = new Map<unknown, number>()
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
  return counts
}

describe.each([1, 2, 77])('the firms of the demo network (seed %i)', (seed) => {
  const { members, persons } = demoNetwork({ seed, day })

  it('are 156, of every trade and district as many as planned', () => {
    expect(members).toHaveLength(156)
    expect(countBy(members.map(({ tradeIds }) => tradeIds[0]))).toEqual(
      new Map(tradeCounts.map(({ trade, firms }) => [trade, firms])),
    )
    expect(countBy(members.map((member) => member.district))).toEqual(
      new Map(districtCounts.map(({ district, firms }) => [district, firms])),
    )
  })

  it('have as many one-person firms in every trade as planned', () => {
    const solo = members.filter(({ size }) => size === 'SOLO').map(({ tradeIds }) => tradeIds[0])
    const planned = tradeCounts.filter((count) => count.solo > 0).map((count) => [count.trade, count.solo] as const)
    expect(countBy(solo)).toEqual(new Map(planned))
  })

  it('have known trades and districts only', () => {
    expect(members.flatMap(({ tradeIds }) => tradeIds).filter((id) => !trade(id))).toEqual([])
    expect(members.filter((member) => !district(member.district ?? ''))).toEqual([])
  })

  it('have a number, a mail address and a person of their own', () => {
    expect(new Set(members.map(({ externalId }) => externalId)).size).toBe(156)
    expect(new Set(persons.map(({ email }) => email)).size).toBe(persons.length)
    expect(new Set(persons.map(({ memberId }) => memberId)).size).toBe(156)
  })

  it('say that they are invented, and can be reached nowhere', () => {
    expect(members.filter(({ firm, invented }) => !invented || !firm.endsWith('(erfunden)'))).toEqual([])
    expect(persons.filter(({ email }) => !/^[a-z]+\.[a-z]+@d-\d+\.example\.org$/.test(email ?? ''))).toEqual([])
  })
})

describe('the meetings of the demo network', () => {
  const { meetings, replies, encounters } = network
  const repliesTo = (id: string, answer: string) => replies.filter((r) => r.meetingId === id && r.answer === answer)

  it('are three held and two to come, all on Tuesdays', () => {
    expect(meetings.map(({ status }) => status)).toEqual(['HELD', 'HELD', 'HELD', 'PLANNED', 'PLANNED'])
    expect(meetings.map(({ startsAt }) => startsAt.getUTCDay())).toEqual([2, 2, 2, 2, 2])
    const ahead = meetings.map(({ startsAt }) => daysBetween(day, startsAt.toISOString().slice(0, 10)))
    expect(ahead.slice(0, 3).every((days) => days < 0)).toBe(true)
    expect(ahead[3]).toBeGreaterThanOrEqual(35)
  })

  it('have 36 who said yes and a few who said no; nobody is asked to the last one yet', () => {
    expect(meetings.map(({ id }) => repliesTo(id, 'YES').length)).toEqual([36, 36, 36, 36, 0])
    expect(meetings.map(({ id }) => repliesTo(id, 'NO').length)).toEqual([8, 8, 8, 8, 0])
  })

  it('have no reply from the future, and none after the meeting', () => {
    const startOf = new Map(meetings.map(({ id, startsAt }) => [id, startsAt]))
    const late = replies.filter((r) => r.repliedAt >= new Date(day) || r.repliedAt >= startOf.get(r.meetingId)!)
    expect(late).toEqual([])
  })

  it('seated everybody who came at a table of four to six in each of three rounds', () => {
    for (const { id } of meetings.slice(0, 3)) {
      for (const round of [1, 2, 3]) {
        const met = encounters.filter((e) => e.meetingId === id && e.round === round)
        const others = [...countBy(met.flatMap((e) => [e.personAId, e.personBId])).values()]
        expect(others).toHaveLength(36)
        expect(others.every((count) => count >= 3 && count <= 5)).toBe(true)
      }
    }
    expect(encounters.filter(({ meetingId }) => meetingId === meetings[3]!.id)).toEqual([])
  })

  it('keep the smaller id of a pair first', () => {
    expect(encounters.filter(({ personAId, personBId }) => personAId >= personBId)).toEqual([])
  })
})

describe('the votes of the demo network', () => {
  const { meetings, topics, polls, ballots } = network
  const [over, open] = polls
  const ofPoll = (poll: typeof over) => ballots.filter(({ pollId }) => pollId === poll?.id)

  it('are one that is over, with 60 ballots, and one that is open', () => {
    expect(polls.map(({ meetingId }) => meetingId)).toEqual(meetings.slice(3).map(({ id }) => id))
    expect(polls.map(({ deadline }) => deadline < new Date(day))).toEqual([true, false])
    expect([ofPoll(over).length, ofPoll(open).length]).toEqual([60, 12])
  })

  it('have one ballot a firm, with topics of its meeting, each once, and a line within it', () => {
    for (const poll of polls) {
      const list = topics.filter(({ meetingId }) => meetingId === poll.meetingId).map(({ id }) => id)
      expect(list).toHaveLength(8)
      const cast = ofPoll(poll)
      expect(new Set(cast.map(({ memberId }) => memberId)).size).toBe(cast.length)
      for (const { tiers, line, createdAt } of cast) {
        const ranked = (tiers as string[][]).flat()
        expect(new Set(ranked).size).toBe(ranked.length)
        expect(ranked.filter((id) => !list.includes(id))).toEqual([])
        expect(line ?? 1).toBeLessThanOrEqual((tiers as string[][]).length)
        expect(new Date(createdAt!) < new Date(day)).toBe(true)
      }
    }
  })
})

it('is the same for the same seed and day, and another for another seed', () => {
  expect(demoNetwork({ seed: 1, day })).toEqual(network)
  expect(demoNetwork({ seed: 2, day })).not.toEqual(network)
})

it('wants a day of the calendar', () => {
  expect(() => demoNetwork({ seed: 1, day: '2026-02-30' })).toThrow('"2026-02-30" is no day')
})
