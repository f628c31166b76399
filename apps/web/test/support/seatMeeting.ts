import type { Page } from 'playwright-core'
import { askApi } from './askApi.ts'

/** As staff: a meeting of this name that begins now, with these people at its tables by a plan of few steps. */
export async function seatMeeting(page: Page, title: string, people: readonly string[]): Promise<void> {
  const startsAt = new Date()
  const endsAt = new Date(startsAt.getTime() + 3_600_000)
  const input = { title, startsAt, endsAt, mode: 'ROOM', rounds: 2, tableSize: { wanted: 4, min: 3, max: 5 } }
  const { createMeeting } = await askApi<Created>(page, createMutation, { input: { ...input, idempotencyKey: title } })
  const { id: meetingId, version: expectedVersion } = createMeeting.meeting
  await askApi(page, replyMutation, { input: { meetingId, expectedVersion, yes: people, no: [] } })
  await askApi(page, generateMutation, { input: { meetingId, steps: 1000, seed: 1, idempotencyKey: title } })
  while (!(await askApi<Planned>(page, planQuery, { meetingId })).node.plan) await page.waitForTimeout(50)
}

interface Created {
  readonly createMeeting: { readonly meeting: { readonly id: string; readonly version: number } }
}

interface Planned {
  readonly node: { readonly plan: { readonly id: string } | null }
}

const createMutation = `mutation ($input: CreateMeetingInput!) {
  createMeeting(input: $input) { meeting { id version } }
}`

const replyMutation = `mutation ($input: RecordRepliesInput!) {
  recordReplies(input: $input) { userErrors { message } }
}`

const generateMutation = `mutation ($input: GenerateSeatingInput!) {
  generateSeating(input: $input) { userErrors { message } }
}`

const planQuery = `query ($meetingId: ID!) { node(id: $meetingId) { ... on Meeting { plan { id } } } }`
