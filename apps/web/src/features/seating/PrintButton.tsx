import { bilingual } from '../../lib/bilingual.ts'
import { useTexts } from '../../lib/language.tsx'
import { Button } from '../../ui/Button.tsx'

/** Prints the page; on paper only the plan is left of it. */
export function PrintButton() {
  return <Button onClick={() => window.print()}>{useTexts(texts)}</Button>
}

const texts = bilingual({ de: 'Plan drucken', en: 'Print the plan' })
