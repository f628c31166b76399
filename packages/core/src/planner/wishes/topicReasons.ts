import type { MeetingInput } from '../meetingInput.ts'
import { type Reason, reason } from '../reason.ts'
import { count, grouped, list } from '../wording.ts'
import type { MeetingTopics } from './meetingTopics.ts'
import type { TopicReport } from './topicReport.ts'

/** What became of the wishes, in sentences: who got what, the worst off, topics without a table, guesses, the price. */
export function topicReasons(report: TopicReport, { tables }: MeetingTopics, input: MeetingInput): Reason[] {
  const closed = tables.closed.map(({ topic, people, text }) =>
    reason('TOPIC_CLOSED', { topic: input.topics![topic]!.id, people }, text.de, text.en),
  )
  return [
    ...(report.worstOff.people.length > 0 ? [granted(report), worstOff(report, input)] : []),
    ...closed,
    ...(report.guessed.length > 0 ? [guessed(report)] : []),
    price(report),
  ]
}

function granted({ signature, unranked }: TopicReport): Reason {
  const [first = 0, second = 0] = signature
  const seats = signature.reduce((sum, wish) => sum + wish, unranked)
  return reason(
    'TOPIC_WISHES',
    { signature, unranked, seats },
    `Von ${count(seats, 'Platz', 'Plätzen')} derer, die Themen gewünscht haben, sind ${first} beim ersten und ${second} beim zweiten Wunsch, ${unranked} bei keinem.`,
    `Of ${count(seats, 'seat', 'seats')} of those who asked for topics, ${first} are at the first and ${second} at the second wish, ${unranked} at none.`,
  )
}

function worstOff({ worstOff: { rank, people } }: TopicReport, { labels }: MeetingInput): Reason {
  const names = people.map((id) => labels?.person?.(id) ?? id)
  if (rank > 0)
    return reason(
      'TOPIC_WORST',
      { rank, people },
      `Alle, die Themen gewünscht haben, sitzen mindestens einmal bei einem davon: schlechtestenfalls bei Wunsch ${rank}.`,
      `All who asked for topics sit with one of them at least once: at worst with wish ${rank}.`,
    )
  return reason(
    'TOPIC_WORST',
    { rank, people },
    `In keiner Runde bei einem gewünschten Thema: ${list(names, 'und')}.`,
    `In no round with a topic they asked for: ${list(names, 'and')}.`,
  )
}

function guessed({ guessed: people }: TopicReport): Reason {
  const one = people.length === 1
  return reason(
    'TOPIC_GUESSED',
    { people },
    `Für ${count(people.length, 'Person', 'Personen')} ohne Wunschzettel ${one ? 'ist der Wunsch' : 'sind die Wünsche'} aus nahen Gewerken geschätzt. ` +
      'Die Schätzung zählt höchstens ein Viertel und ist keine Stimme.',
    `For ${count(people.length, 'person', 'people')} without a ballot the wishes are guessed from close trades. ` +
      'A guess counts a fourth at most and is no vote.',
  )
}

function price({ mixPrice }: TopicReport): Reason {
  if (mixPrice === 0)
    return reason(
      'TOPIC_PRICE',
      { mixPrice },
      'Die Themenwünsche kosten keine Gewerkemischung.',
      'The wishes for topics cost nothing of the mix of trades.',
    )
  return reason(
    'TOPIC_PRICE',
    { mixPrice },
    `Die Themenwünsche und die übrigen Ziele kosten höchstens ${grouped(mixPrice, '.')} Punkte Gewerkemischung; der Rest ist unvermeidbar.`,
    `The wishes for topics and the other aims cost at most ${grouped(mixPrice, ',')} points of the mix of trades; the rest cannot be avoided.`,
  )
}
