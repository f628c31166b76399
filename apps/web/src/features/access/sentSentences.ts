import { bilingual } from '../../lib/bilingual.ts'
import { counted } from '../../lib/counted.ts'

/** What became of letters: how many were sent, and whom they concern that were not. */
interface SentLetters {
  readonly sent: number
  readonly waiting: readonly string[]
  readonly withoutAddress: readonly string[]
  readonly failed: readonly string[]
}

/** What became of letters, in sentences; what concerns nobody is left out. */
export const sentSentences = bilingual({
  de: ({ sent, waiting, withoutAddress, failed }: SentLetters) => [
    `${counted(sent, 'Link ist', 'Links sind')} unterwegs.`,
    ...about(
      waiting,
      (count) => `${counted(count, 'Person hat', 'Personen haben')} in der letzten Stunde schon einen bekommen.`,
    ),
    ...about(withoutAddress, (count) => `${counted(count, 'Person hat', 'Personen haben')} keine E-Mail-Adresse.`),
    ...about(
      failed,
      (count) =>
        `${counted(count, 'Nachricht ließ', 'Nachrichten ließen')} sich nicht zustellen; bitte versuchen Sie es später noch einmal.`,
    ),
  ],
  en: ({ sent, waiting, withoutAddress, failed }: SentLetters) => [
    `${counted(sent, 'link is', 'links are')} on the way.`,
    ...about(waiting, (count) => `${counted(count, 'person', 'people')} got one within the last hour.`),
    ...about(withoutAddress, (count) => `${counted(count, 'person has', 'people have')} no e-mail address.`),
    ...about(
      failed,
      (count) => `${counted(count, 'message', 'messages')} could not be delivered; please try again later.`,
    ),
  ],
})

function about(people: readonly string[], sentence: (count: number) => string): string[] {
  return people.length > 0 ? [sentence(people.length)] : []
}
