import { bilingual } from '../lib/bilingual.ts'
import { useTexts } from '../lib/language.tsx'
import './InventedMark.css'

/** Marks what belongs to the demo network: nobody of that name exists. */
export function InventedMark() {
  return <span className="invented-mark">{useTexts(texts)}</span>
}

const texts = bilingual({ de: 'frei erfunden', en: 'invented' })
