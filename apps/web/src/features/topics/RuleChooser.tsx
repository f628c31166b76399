import { useQuery } from 'urql'
import { bilingual } from '../../lib/bilingual.ts'
import { graphql } from '../../lib/graphql.ts'
import { useLanguage } from '../../lib/language.tsx'
import { FailureNotice } from '../../ui/FailureNotice.tsx'
import { Loading } from '../../ui/Loading.tsx'
import { ruleSentence, usualRules } from './ruleSentences.ts'
import './RuleChooser.css'

const topicRulesQuery = graphql(`
  query TopicRules {
    topicRules {
      id
      name
    }
  }
`)

interface RuleProps {
  readonly rule: { readonly id: string; readonly name: string }
  readonly chosen: string | undefined
}

/** The ways to choose topics, each with what it does in one sentence; the usual ones first. The field is named `rule`. */
export function RuleChooser({ chosen }: { chosen: string | undefined }) {
  const { language } = useLanguage()
  const text = texts[language]
  const [{ data, error }] = useQuery({ query: topicRulesQuery })
  if (error) return <FailureNotice error={error} />
  if (!data) return <Loading />
  const current = chosen ?? data.topicRules[0]?.id
  const usual = data.topicRules.filter(({ id }) => usualRules.includes(id) || id === current)
  const others = data.topicRules.filter((rule) => !usual.includes(rule))
  return (
    <fieldset className="fieldset stack-tight">
      <legend>{text.legend}</legend>
      {usual.map((rule) => (
        <RuleChoice key={rule.id} rule={rule} chosen={current} />
      ))}
      <details>
        <summary className="summary">{text.more(others.length)}</summary>
        <div className="stack-tight">
          {others.map((rule) => (
            <RuleChoice key={rule.id} rule={rule} chosen={current} />
          ))}
        </div>
      </details>
    </fieldset>
  )
}

function RuleChoice({ rule: { id, name }, chosen }: RuleProps) {
  const { language } = useLanguage()
  return (
    <label className="rule-choice">
      <input type="radio" name="rule" value={id} defaultChecked={id === chosen} />
      <span>
        <strong>{name}</strong>
        <span className="soft">{ruleSentence(id, language)}</span>
      </span>
    </label>
  )
}

const texts = bilingual({
  de: { legend: 'Wie wird ausgewählt?', more: (count: number) => `${count} weitere Verfahren` },
  en: { legend: 'How are they chosen?', more: (count: number) => `${count} more rules` },
})
