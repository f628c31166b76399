import { bilingual } from '../../lib/bilingual.ts'
import { useLanguage } from '../../lib/language.tsx'
import { Field } from '../../ui/Field.tsx'
import { meetingWords } from './meetingWords.ts'

const modes = ['ROOM', 'ONLINE', 'HYBRID'] as const

/** The fields of a meeting, named as readMeetingForm reads them. */
export function MeetingFields() {
  const { language } = useLanguage()
  const text = texts[language]
  return (
    <>
      <Field label={text.title} hint={text.titleHint}>
        {(control) => <input {...control} name="title" required maxLength={200} />}
      </Field>
      <div className="field-row">
        <Field label={text.day}>{(control) => <input {...control} name="day" type="date" required />}</Field>
        <Field label={text.start}>
          {(control) => <input {...control} name="start" type="time" defaultValue="17:30" required />}
        </Field>
        <Field label={text.end}>
          {(control) => <input {...control} name="end" type="time" defaultValue="20:00" required />}
        </Field>
      </div>
      <fieldset className="fieldset">
        <legend>{text.mode}</legend>
        <div className="row">
          {modes.map((mode) => (
            <label key={mode} className="choice">
              <input type="radio" name="mode" value={mode} defaultChecked={mode === 'ROOM'} />
              {meetingWords[language].mode[mode]}
            </label>
          ))}
        </div>
      </fieldset>
      <Field label={text.place} hint={text.placeHint}>
        {(control) => <input {...control} name="place" maxLength={200} />}
      </Field>
      <TableFields />
    </>
  )
}

function TableFields() {
  const text = texts[useLanguage().language]
  return (
    <fieldset className="fieldset stack-tight">
      <legend>{text.tables}</legend>
      <div className="field-row field-row-narrow">
        <CountField label={text.rounds} name="rounds" value={3} min={1} max={6} />
        <CountField label={text.wanted} name="wanted" value={5} min={2} max={12} />
        <CountField label={text.least} name="least" value={4} min={2} max={12} />
        <CountField label={text.most} name="most" value={6} min={2} max={12} />
      </div>
    </fieldset>
  )
}

function CountField(props: { label: string; name: string; value: number; min: number; max: number }) {
  const { label, value, ...input } = props
  return (
    <Field label={label}>
      {(control) => <input {...control} {...input} type="number" inputMode="numeric" defaultValue={value} required />}
    </Field>
  )
}

const texts = bilingual({
  de: {
    title: 'Titel',
    titleHint: 'Zum Beispiel „Netzwerktreffen im Herbst“',
    day: 'Tag',
    start: 'Beginn',
    end: 'Ende',
    mode: 'Wie kommen Sie zusammen?',
    place: 'Ort',
    placeHint: 'Darf leer bleiben',
    tables: 'Runden und Tische',
    rounds: 'Runden',
    wanted: 'Personen je Tisch',
    least: 'mindestens',
    most: 'höchstens',
  },
  en: {
    title: 'Title',
    titleHint: 'For example “Network meeting in autumn”',
    day: 'Day',
    start: 'Start',
    end: 'End',
    mode: 'How do you meet?',
    place: 'Place',
    placeHint: 'May stay empty',
    tables: 'Rounds and tables',
    rounds: 'Rounds',
    wanted: 'People per table',
    least: 'at least',
    most: 'at most',
  },
})
