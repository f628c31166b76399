import { RETURN } from '../../seating/index.ts'
import type { Scene, Shortfall, ShortfallCode } from './shortfall.ts'

/** Somebody whose place costs because of the table's topic, or because they had it before, said with names. */
export function topicShortfall(term: string, person: number, cost: number, scene: Scene): Shortfall {
  const { input, problem, round, table } = scene
  const topic = problem.topics!.tables.topicOf[table]!
  const { id } = input.people[person]!
  const name = input.labels?.person?.(id) ?? id
  const rank = rankOf(person, topic, scene)
  const { code, de, en } =
    term === RETURN ? againWords(person, topic, scene) : topicWords(rank, input.people[person]!.wishes)
  return {
    code,
    params: { people: [id], cost, round: round + 1, table: table + 1, term, rank: rank ?? 0 },
    text: { de: `${name} ${de}.`, en: `${name} ${en}.` },
  }
}

interface Words {
  readonly code: ShortfallCode
  readonly de: string
  readonly en: string
}

/** Place of the topic on the ballot, from 1; undefined when it was not asked for. */
function rankOf(person: number, topic: number, { input }: Scene): number | undefined {
  const tier = (input.people[person]!.wishes ?? []).findIndex((tied) => tied.includes(input.topics![topic]!.id))
  return tier < 0 ? undefined : tier + 1
}

function againWords(person: number, topic: number, scene: Scene): Words {
  const first = roundWith(person, topic, scene)
  return {
    code: 'TOPIC_AGAIN',
    de: `hatte dieses Thema schon in Runde ${first}`,
    en: `had this topic already in round ${first}`,
  }
}

/** The first round, from 1, in which the person sits with the topic. */
function roundWith(person: number, topic: number, { problem, seating }: Scene): number {
  const { topicOf } = problem.topics!.tables
  return (
    1 + seating.tables.findIndex((tables) => topicOf[tables.findIndex((people) => people.includes(person))] === topic)
  )
}

function topicWords(rank: number | undefined, wishes: unknown): Words {
  if (wishes === undefined)
    return {
      code: 'GUESSED_TOPIC',
      de: 'hat keine Themen genannt; geschätzt liegt ein anderes näher',
      en: 'named no topics; by a guess another one is closer',
    }
  if (rank === undefined)
    return { code: 'OTHER_TOPIC', de: 'hat sich dieses Thema nicht gewünscht', en: 'did not ask for this topic' }
  return { code: 'LATER_WISH', de: `hat dieses Thema als ${rank}. Wunsch`, en: `has this topic as wish number ${rank}` }
}
