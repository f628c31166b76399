import { TIE_BREAK } from '@tafelrunde/core/topics'
import type { Text } from '../../language.ts'
import type { Result } from './count.ts'

/** What must be known beside the result. */
export function notesOf({ poll, topics, count }: Result): { readonly code: string; readonly text: Text }[] {
  const { openedAt, changedAt, choose } = poll
  const edited = [...poll.topics].filter(
    ({ withdrawnAt, mergedAt }) => isLater(withdrawnAt, openedAt) || isLater(mergedAt, openedAt),
  )
  return [
    ...(count.chosen.length < choose ? [{ code: 'FEWER_CHOSEN', text: fewer(count.chosen.length, choose) }] : []),
    ...(topics.length > count.chosen.length ? [{ code: 'TIE_BREAK', text: TIE_BREAK }] : []),
    ...(isLater(changedAt, openedAt) ? [{ code: 'CHANGED_AFTER_OPENING', text: changed }] : []),
    ...edited.map(({ title }) => ({ code: 'LIST_CHANGED_AFTER_OPENING', text: listChanged(title) })),
  ]
}

function isLater(moment: Date | null, than: Date | null): boolean {
  return moment !== null && than !== null && moment >= than
}

function fewer(chosen: number, asked: number): Text {
  return {
    de: `Statt ${asked} Themen ${chosen === 1 ? 'ist' : 'sind'} nur ${chosen} gewählt: Mehr wünscht niemand.`,
    en: `Instead of ${asked} topics only ${chosen} ${chosen === 1 ? 'is' : 'are'} chosen: nobody wants more.`,
  }
}

const changed: Text = {
  de: 'Die Regel oder die Zahl der Themen wurde nach dem Öffnen der Stimmzettel geändert.',
  en: 'The rule or the number of topics was changed after the ballots were opened.',
}

function listChanged(title: string): Text {
  return {
    de: `„${title}“ wurde nach dem Öffnen der Stimmzettel zurückgezogen oder zusammengeführt.`,
    en: `“${title}” was withdrawn or merged after the ballots were opened.`,
  }
}
