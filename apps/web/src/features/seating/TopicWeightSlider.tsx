import { useState } from 'react'
import { bilingual } from '../../lib/bilingual.ts'
import { useTexts } from '../../lib/language.tsx'
import { Field } from '../../ui/Field.tsx'
import './TopicWeightSlider.css'

/** The stops of the slider as the weight of a wish; the middle is what the service takes by itself. */
const weights = [0, 1, 3, 10, 40] as const
const middle = 2

/** Between the mix of trades and the wishes for topics: as the field `topicWeight` of the form around it. */
export function TopicWeightSlider() {
  const text = useTexts(texts)
  const [stop, setStop] = useState(middle)
  return (
    <div className="topic-weight measure">
      <Field label={text.label} hint={text.hint}>
        {(control) => (
          <input
            {...control}
            type="range"
            min={0}
            max={weights.length - 1}
            step={1}
            value={stop}
            aria-valuetext={text.stops[stop]}
            onChange={(event) => setStop(Number(event.target.value))}
          />
        )}
      </Field>
      <input type="hidden" name="topicWeight" value={weights[stop]} />
      <div className="topic-weight-ends small" aria-hidden="true">
        <span>{text.trades}</span>
        <span>{text.topics}</span>
      </div>
      <p className="soft small">{text.stops[stop]}</p>
    </div>
  )
}

const texts = bilingual({
  de: {
    label: 'Gewerkemischung oder Themenwunsch?',
    hint: 'Jeder Tisch bekommt eines der gewählten Themen.',
    trades: 'Gewerkemischung',
    topics: 'Themenwunsch',
    stops: [
      'Nur die Gewerkemischung zählt; Wünsche werden nicht beachtet.',
      'Die Gewerkemischung geht vor; Wünsche entscheiden, wo es gleich ist.',
      'Ausgewogen: ein unerwünschtes Thema wiegt fast so schwer wie zwei vom selben Gewerk am Tisch.',
      'Der Themenwunsch geht vor, auch wenn dafür verwandte Gewerke zusammensitzen.',
      'Fast nur der Themenwunsch zählt.',
    ],
  },
  en: {
    label: 'Mix of trades or wished topic?',
    hint: 'Every table gets one of the chosen topics.',
    trades: 'Mix of trades',
    topics: 'Wished topic',
    stops: [
      'Only the mix of trades counts; wishes are not looked at.',
      'The mix of trades comes first; wishes decide where it is equal.',
      'Balanced: a topic that is not wanted weighs nearly as much as two of the same trade at a table.',
      'The wished topic comes first, even if related trades then share a table.',
      'Almost only the wished topic counts.',
    ],
  },
})
