import { grantsOf, type Staff, type Viewer } from '../access/policy.ts'
import { batch } from '../batch.ts'
import type { Context } from '../context.ts'
import type { Text } from '../language.ts'
import type { SpokenReason } from '../reason.ts'
import { namesById, type StoredReason } from './store.ts'

const uuids = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g

const nobody: Text = { de: 'eine gelöschte Person', en: 'a person who was deleted' }

const nameLoaders = new WeakMap<Context, (id: string) => Promise<string | undefined>>()

/** Who got no topic they want is for those who plan: tools get the other sentences. */
export function toldTo(viewer: Viewer | null, reasons: readonly StoredReason[]): readonly StoredReason[] {
  const plans = viewer !== null && grantsOf(viewer).includes('staff')
  return plans ? reasons : reasons.filter(({ code }) => !code.startsWith('TOPIC_'))
}

/** Stored sentences hold the ids of people and topics, so that an erased name is nowhere; here they get the names of today. */
export function speak(staff: Staff, context: Context, reasons: readonly StoredReason[]): Promise<SpokenReason[]> {
  const load = nameLoaders.get(context) ?? batch((ids: readonly string[]) => namesById(staff, context.db, ids))
  nameLoaders.set(context, load)
  return Promise.all(
    reasons.map(async ({ code, text }) => {
      const sentence = text[context.language]
      const ids = sentence.match(uuids) ?? []
      const names = new Map(await Promise.all(ids.map(async (id) => [id, await load(id)] as const)))
      return { code, message: sentence.replace(uuids, (id) => names.get(id) ?? nobody[context.language]) }
    }),
  )
}
