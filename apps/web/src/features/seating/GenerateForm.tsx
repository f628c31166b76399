import { type FormEvent, type ReactNode, useState } from 'react'
import { useMutation } from 'urql'
import { bilingual } from '../../lib/bilingual.ts'
import { graphql } from '../../lib/graphql.ts'
import { useTexts } from '../../lib/language.tsx'
import { useIdempotencyKey } from '../../lib/useIdempotencyKey.ts'
import { Button } from '../../ui/Button.tsx'
import { FailureNotice } from '../../ui/FailureNotice.tsx'
import { Field } from '../../ui/Field.tsx'
import { UserErrors } from '../../ui/UserErrors.tsx'
import { TopicWeightSlider } from './TopicWeightSlider.tsx'

const generateSeating = graphql(`
  mutation GenerateSeating($input: GenerateSeatingInput!) {
    generateSeating(input: $input) {
      run {
        id
        status
      }
      userErrors {
        message
      }
    }
  }
`)

interface GenerateFormProps {
  readonly meetingId: string
  /** How many people said yes. */
  readonly attendees: number
  /** True when a vote has chosen what the tables talk about. */
  readonly withTopics: boolean
  /** True where a plan is there already. */
  readonly again: boolean
  readonly onStarted: (runId: string) => void
  /** Other things to do, shown beside the button. */
  readonly children?: ReactNode
}

/** The one button of the house, and for the curious the two numbers that make a plan come out the same again. */
export function GenerateForm({ meetingId, attendees, withTopics, again, onStarted, children }: GenerateFormProps) {
  const text = useTexts(texts)
  const [{ data, error, fetching }, generate] = useMutation(generateSeating)
  const { keyFor, settle } = useIdempotencyKey()
  const [pressed, setPressed] = useState(false)
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    setPressed(true)
    if (attendees === 0) return
    const wish = { meetingId, ...readNumbers(new FormData(event.currentTarget)) }
    const answer = await generate({ input: { ...wish, idempotencyKey: keyFor(wish) } })
    if (answer.data) settle()
    const run = answer.data?.generateSeating.run
    if (run) onStarted(run.id)
  }
  return (
    <form className={`${again ? 'stack-tight' : 'card stack'} screen-only`} onSubmit={submit}>
      {!again && <p className="measure">{text.first(attendees)}</p>}
      {withTopics && !again && <TopicWeightSlider />}
      <div className="row">
        <Button type="submit" variant="primary" disabled={fetching}>
          {again ? text.generateAgain : text.generate}
        </Button>
        {children}
      </div>
      <div role="status">{pressed && attendees === 0 && <p>{text.nobody}</p>}</div>
      {error && <FailureNotice error={error} />}
      <UserErrors errors={data?.generateSeating.run ? [] : (data?.generateSeating.userErrors ?? [])} />
      <SearchSettings>{withTopics && again && <TopicWeightSlider />}</SearchSettings>
    </form>
  )
}

function SearchSettings({ children }: { children: ReactNode }) {
  const text = useTexts(texts)
  return (
    <details>
      <summary className="summary">{text.settings}</summary>
      <div className="stack-tight">
        <p className="soft measure">{text.settingsHint}</p>
        {children}
        <div className="field-row measure">
          <Field label={text.seed} hint={text.seedHint}>
            {(control) => <input {...control} name="seed" type="number" min={0} max={2147483647} />}
          </Field>
          <Field label={text.steps} hint={text.stepsHint}>
            {(control) => <input {...control} name="steps" type="number" min={1} max={2147483647} />}
          </Field>
        </div>
      </div>
    </details>
  )
}

function readNumbers(form: FormData): { seed?: number; steps?: number; topicWeight?: number } {
  const filled = ['seed', 'steps', 'topicWeight'].filter((name) => form.get(name))
  return Object.fromEntries(filled.map((name) => [name, Number(form.get(name))]))
}

const texts = bilingual({
  de: {
    first: (people: number) =>
      `Aus ${people === 1 ? 'einer Zusage' : `${people} Zusagen`} wird ein Tischplan: die Gewerke gemischt, und wer sich schon begegnet ist, sitzt möglichst nicht wieder zusammen.`,
    generate: 'Tischplan erzeugen',
    generateAgain: 'Neuen Tischplan erzeugen',
    nobody: 'Noch hat niemand zugesagt. Wählen Sie zuerst unter „Wer kommt?“ die Teilnehmenden aus.',
    settings: 'Einstellungen der Suche',
    settingsHint:
      'Ein neuer Plan ersetzt den angezeigten; der alte bleibt gespeichert. Sie können beide Felder leer lassen. Gleiche Zahlen ergeben bei gleichen Zusagen immer denselben Plan.',
    seed: 'Startzahl',
    seedHint: 'leer: eine neue',
    steps: 'Rechenschritte',
    stepsHint: 'leer: die übliche Zahl',
  },
  en: {
    first: (people: number) =>
      `${people === 1 ? 'One acceptance becomes' : `${people} acceptances become`} a table plan: trades mixed, and people who have met before kept apart where possible.`,
    generate: 'Generate the table plan',
    generateAgain: 'Generate a new table plan',
    nobody: 'Nobody has accepted yet. First choose the participants under “Who comes?”.',
    settings: 'Settings of the search',
    settingsHint:
      'A new plan replaces the one shown; the old one stays stored. You may leave both fields empty. The same numbers with the same replies always give the same plan.',
    seed: 'Seed',
    seedHint: 'empty: a new one',
    steps: 'Steps',
    stepsHint: 'empty: the usual number',
  },
})
