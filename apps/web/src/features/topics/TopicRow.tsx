import { type FormEvent, useState } from 'react'
import { bilingual } from '../../lib/bilingual.ts'
import { useTexts } from '../../lib/language.tsx'
import { Button } from '../../ui/Button.tsx'
import { Field } from '../../ui/Field.tsx'
import { TextButton } from '../../ui/TextButton.tsx'
import type { ListedTopic } from './topicsQuery.ts'

interface TopicRowProps {
  readonly topic: ListedTopic
  /** The topics it could be put together with. */
  readonly others: readonly ListedTopic[]
  /** True when nothing can be changed any more. */
  readonly isFixed: boolean
  readonly onWithdraw: () => void
  readonly onMerge: (into: ListedTopic) => void
}

/** One topic of the list, with what can be done to it. */
export function TopicRow({ topic, others, isFixed, onWithdraw, onMerge }: TopicRowProps) {
  const text = useTexts(texts)
  const [merging, setMerging] = useState(false)
  const ofTopic = <span className="visually-hidden">„{topic.title}“</span>
  return (
    <li className="topic-desk-row">
      <strong>{topic.title}</strong>
      {topic.description && <span>{topic.description}</span>}
      {topic.proposedBy && <span className="soft small">{text.from(topic.proposedBy.firm)}</span>}
      {topic.merged.length > 0 && (
        <span className="soft small">{text.holds(topic.merged.map(({ title }) => title))}</span>
      )}
      {!isFixed && (
        <div className="row topic-row-actions">
          <TextButton onClick={onWithdraw}>
            {text.withdraw} {ofTopic}
          </TextButton>
          {others.length > 0 && (
            <TextButton aria-expanded={merging} onClick={() => setMerging(!merging)}>
              {text.merge} {ofTopic}
            </TextButton>
          )}
        </div>
      )}
      {merging && <MergeForm others={others} onMerge={onMerge} />}
    </li>
  )
}

function MergeForm({ others, onMerge }: Pick<TopicRowProps, 'others' | 'onMerge'>) {
  const text = useTexts(texts)
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const into = others.find(({ id }) => id === new FormData(event.currentTarget).get('into'))
    if (into) onMerge(into)
  }
  return (
    <form className="stack-tight" onSubmit={submit}>
      <Field label={text.into} hint={text.meaning}>
        {(control) => (
          <select {...control} name="into">
            {others.map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </select>
        )}
      </Field>
      <div>
        <Button type="submit">{text.confirm}</Button>
      </div>
    </form>
  )
}

const texts = bilingual({
  de: {
    from: (firm: string) => `Vorgeschlagen von ${firm}`,
    holds: (titles: readonly string[]) => `Enthält auch: ${titles.join('; ')}`,
    withdraw: 'Zurückziehen',
    merge: 'Zusammenführen …',
    into: 'Gehört zum Thema',
    meaning: 'Beide zählen dann als ein Thema; auf jedem Stimmzettel gilt der bessere der beiden Ränge.',
    confirm: 'Zusammenführen',
  },
  en: {
    from: (firm: string) => `Proposed by ${firm}`,
    holds: (titles: readonly string[]) => `Also holds: ${titles.join('; ')}`,
    withdraw: 'Withdraw',
    merge: 'Merge …',
    into: 'Belongs to the topic',
    meaning: 'Both then count as one topic; on every ballot the better of the two ranks holds.',
    confirm: 'Merge',
  },
})
