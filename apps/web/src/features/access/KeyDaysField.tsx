import { bilingual } from '../../lib/bilingual.ts'
import { useLanguage } from '../../lib/language.tsx'
import { Field } from '../../ui/Field.tsx'
import { keyDays } from './keyLife.ts'
import { keyWords } from './keyWords.ts'

/** For how long a key is made. */
export function KeyDaysField({ days, onChange }: { days: number; onChange: (days: number) => void }) {
  const { language } = useLanguage()
  return (
    <Field label={texts[language]}>
      {(control) => (
        <select {...control} value={days} onChange={(event) => onChange(Number(event.target.value))}>
          {keyDays.map((each) => (
            <option key={each} value={each}>
              {keyWords[language].days[each]}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}

const texts = bilingual({ de: 'Gültig', en: 'Valid for' })
