import type { Scene, Shortfall, ShortfallCode } from './shortfall.ts'

/** Somebody whose place costs because of the table's topic, said with names. */
export function topicShortfall(person: number, cost: number, scene: Scene): Shortfall {
  const { input, problem, round, table } = scene
  const topic = problem.topics!.tables.topicOf[table]!
  const { id } = input.people[person]!
  const name = input.labels?.person?.(id) ?? id
  const rank = rankOf(person, topic, scene)
  const { code, de, en } = topicWords(rank, hadBefore(person, topic, scene), scene.input.people[person]!.wishes)
  return {
    code,
    params: { people: [id], cost, round: round + 1, table: table + 1, term: 'topic', rank: rank ?? 0 },
    text: { de: `${name} ${de}.`, en: `${name} ${en}.` },
  }
}

/** Place of the topic on the ballot, from 1; undefined when it was not asked for. */
function rankOf(person: number, topic: number, { input }: Scene): number | undefined {
  const tier = (input.people[person]!.wishes ?? []).findIndex((tied) => tied.includes(input.topics![topic]!.id))
  return tier < 0 ? undefined : tier + 1
}

/** The other rounds, from 1, in which the person sits with the same topic. */
function hadBefore(person: number, topic: number, { problem, seating, round }: Scene): number[] {
  return seating.tables.flatMap((tables, at) => {
    const table = tables.findIndex((people) => people.includes(person))
    return at !== round && table >= 0 && problem.topics!.tables.topicOf[table] === topic ? [at + 1] : []
  })
}

function topicWords(
  rank: number | undefined,
  had: readonly number[],
  wishes: unknown,
): { code: ShortfallCode; de: string; en: string } {
  if (wishes === undefined)
    return {
      code: 'GUESSED_TOPIC',
      de: 'hat keine Themen genannt; geschätzt liegt ein anderes näher',
      en: 'named no topics; by a guess another one is closer',
    }
  if (rank === undefined)
    return { code: 'OTHER_TOPIC', de: 'hat sich dieses Thema nicht gewünscht', en: 'did not ask for this topic' }
  if (had.length > 0)
    return {
      code: 'TOPIC_AGAIN',
      de: `hat dieses Thema auch in Runde ${had[0]}`,
      en: `has this topic in round ${had[0]}, too`,
    }
  return { code: 'LATER_WISH', de: `hat dieses Thema als ${rank}. Wunsch`, en: `has this topic as wish number ${rank}` }
}
