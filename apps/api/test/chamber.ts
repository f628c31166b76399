import { trades } from '@tafelrunde/trades'
import { writeId } from '../src/ids.ts'
import type { openTestApp } from './openTestApp.ts'

type Service = Awaited<ReturnType<typeof openTestApp>>

const createMeeting = `mutation ($input: CreateMeetingInput!) {
  createMeeting(input: $input) { meeting { id version title } userErrors { path code message } }
}`
const recordReplies = `mutation ($input: RecordRepliesInput!) {
  recordReplies(input: $input) { meeting { id version } userErrors { path code message } }
}`
const generateSeating = `mutation ($input: GenerateSeatingInput!) {
  generateSeating(input: $input) { run { id status seed steps plan { id } } userErrors { path code message } }
}`
const stopSeating = `mutation ($input: StopSeatingInput!) {
  stopSeating(input: $input) { run { id status stepsDone steps plan { id } } userErrors { path code message } }
}`
const closeMeeting = `mutation ($input: CloseMeetingInput!) {
  closeMeeting(input: $input) { meeting { id status version } userErrors { path code message } }
}`
const seatingProgress = `subscription ($runId: ID!) {
  seatingProgress(runId: $runId) { runId status stepsDone steps cost bound planId }
}`
const plan = `query ($id: ID!) {
  node(id: $id) { ... on Plan {
    seed steps engineVersion cost bound gap optimal
    terms { name label cost bound }
    reasons { code message }
    rounds { number tables { number cost terms { name cost bound } seats { host person { id } } } }
  } }
}`

/** What a plan query answers, as far as the tests look at it. */
export interface PlanAnswer {
  readonly cost: number
  readonly rounds: readonly {
    readonly number: number
    readonly tables: readonly {
      readonly number: number
      readonly cost: number
      readonly seats: readonly { readonly host: boolean; readonly person: { readonly id: string } }[]
    }[]
  }[]
}

/** A small chamber on the service: firms of one person each, and the operations of an evening. */
export function openChamber(service: Service) {
  let keys = 0
  const key = () => `key ${++keys}`

  async function run(query: string, field: string, input: Record<string, unknown>) {
    const answer = await service.graphql(query, { input })
    if (!answer.data?.[field]) throw new Error(`${field} answered ${JSON.stringify(answer)}`)
    return answer.data[field]
  }

  const chamber = {
    /** Invites new firms, trades and districts in turn. @returns the ids of their people */
    async people(count: number): Promise<string[]> {
      const known = await service.db.member.count()
      const members = await service.db.member.createManyAndReturn({
        data: Array.from({ length: count }, (_, at) => ({
          externalId: `B-${known + at}`,
          firm: `Betrieb ${known + at}`,
          tradeIds: [trades[(at * 7) % 40]?.id ?? ''],
          district: `0335${at % 5}`,
        })),
      })
      const people = await service.db.person.createManyAndReturn({
        data: members.map(({ id, firm }) => ({ memberId: id, givenName: 'Erna', familyName: firm })),
      })
      return people.map(({ id }) => writeId('Person', id))
    },
    createMeeting: (input: Record<string, unknown> = {}) =>
      run(createMeeting, 'createMeeting', {
        title: 'Tafelrunde im Dezember',
        startsAt: '2026-12-01T17:30:00+01:00',
        endsAt: '2026-12-01T20:00:00+01:00',
        mode: 'ROOM',
        rounds: 3,
        tableSize: { wanted: 5, min: 4, max: 6 },
        idempotencyKey: key(),
        ...input,
      }),
    recordReplies: (input: Record<string, unknown>) =>
      run(recordReplies, 'recordReplies', { yes: [], no: [], ...input }),
    generate: (input: Record<string, unknown>) =>
      run(generateSeating, 'generateSeating', { idempotencyKey: key(), ...input }),
    stop: (runId: string) => run(stopSeating, 'stopSeating', { runId }),
    close: (input: Record<string, unknown>) => run(closeMeeting, 'closeMeeting', input),
    /** A meeting to which all these people come. @returns its id */
    async meetingWith(people: readonly string[], input: Record<string, unknown> = {}): Promise<string> {
      const { meeting } = await chamber.createMeeting(input)
      await chamber.recordReplies({ meetingId: meeting.id, yes: people, expectedVersion: 1 })
      return meeting.id
    },
    /** Follows a search as a browser does. */
    follow: (runId: string, headers: Record<string, string> = {}) =>
      service.send('/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json', accept: 'text/event-stream', ...headers },
        body: JSON.stringify({ query: seatingProgress, variables: { runId } }),
      }),
    /** All that a search pushes until it is over. */
    async progress(runId: string) {
      return readEvents(await (await chamber.follow(runId)).text())
    },
    /** Searches to the end. @returns the id of the plan */
    async planned(meetingId: string, input: Record<string, unknown> = {}): Promise<string> {
      const { run, userErrors } = await chamber.generate({ meetingId, ...input })
      const last = run && (await chamber.progress(run.id)).at(-1)
      if (!last?.planId) throw new Error(`no plan: ${JSON.stringify({ run, userErrors, last })}`)
      return last.planId
    },
    async plan(id: string): Promise<PlanAnswer> {
      return (await service.graphql(plan, { id })).data.node
    },
  }
  return chamber
}

/** What the events of a stream carry, in their order. */
export function readEvents(stream: string) {
  return [...stream.matchAll(/^data: (\{.*\})$/gm)].map(([, data = '']) => JSON.parse(data).data.seatingProgress)
}
