import { type FormEvent, useId, useState } from 'react'
import { useMutation } from 'urql'
import { bilingual } from '../../lib/bilingual.ts'
import { graphql } from '../../lib/graphql.ts'
import { useTexts } from '../../lib/language.tsx'
import { useIdempotencyKey } from '../../lib/useIdempotencyKey.ts'
import { Button } from '../../ui/Button.tsx'
import { FailureNotice } from '../../ui/FailureNotice.tsx'
import { Field } from '../../ui/Field.tsx'
import { UserErrors } from '../../ui/UserErrors.tsx'
import { ProposerField } from './ProposerField.tsx'
import { SimilarTopics } from './SimilarTopics.tsx'

const proposeTopic = graphql(`
  mutation ProposeTopic($input: ProposeTopicInput!) {
    proposeTopic(input: $input) {
      topic {
        id
        title
      }
      userErrors {
        message
      }
    }
  }
`)

interface ProposeTopicProps {
  readonly meetingId: string
  /** True for members, who propose for their own firm; staff say whose proposal it is. */
  readonly ofOwnFirm?: boolean
}

/** One more topic for the list; what is there already and resembles it is shown while the title is being written. */
export function ProposeTopic({ meetingId, ofOwnFirm = false }: ProposeTopicProps) {
  const text = useTexts(texts)
  const id = useId()
  const [{ data, error, fetching }, propose] = useMutation(proposeTopic)
  const { keyFor, settle } = useIdempotencyKey()
  const [title, setTitle] = useState('')
  const [description, setDescription] = useState('')
  const [proposer, setProposer] = useState<{ readonly id: string; readonly firm: string }>()
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const topic = { meetingId, title, description: description || null, memberId: proposer?.id ?? null }
    const answer = await propose({ input: { ...topic, idempotencyKey: keyFor(topic) } })
    if (answer.data) settle()
    if (!answer.data?.proposeTopic.topic) return
    setTitle('')
    setDescription('')
    setProposer(undefined)
  }
  const added = data?.proposeTopic.topic
  return (
    <section className="card stack-tight" aria-labelledby={id}>
      <h2 id={id}>{text.heading}</h2>
      <form className="stack-tight" onSubmit={submit}>
        <Field label={text.title} hint={text.titleHint}>
          {(control) => (
            <input
              {...control}
              required
              maxLength={120}
              value={title}
              onChange={(event) => setTitle(event.target.value)}
            />
          )}
        </Field>
        <SimilarTopics meetingId={meetingId} title={title} />
        <Field label={text.description} hint={text.optional}>
          {(control) => (
            <input
              {...control}
              maxLength={1000}
              value={description}
              onChange={(event) => setDescription(event.target.value)}
            />
          )}
        </Field>
        {!ofOwnFirm && <ProposerField proposer={proposer} onChange={setProposer} />}
        {error && <FailureNotice error={error} />}
        <UserErrors errors={data?.proposeTopic.userErrors ?? []} />
        <div role="status">{added && !title && <p className="topic-news">{text.added(added.title)}</p>}</div>
        <div>
          <Button type="submit" variant="primary" disabled={fetching}>
            {text.propose}
          </Button>
        </div>
      </form>
    </section>
  )
}

const texts = bilingual({
  de: {
    heading: 'Thema vorschlagen',
    title: 'Thema',
    titleHint: 'In wenigen Worten, zum Beispiel „Ein Shop oder kein Online-Shop?“',
    description: 'Worum es geht',
    optional: 'Darf leer bleiben',
    propose: 'Auf die Liste setzen',
    added: (title: string) => `„${title}“ steht auf der Liste.`,
  },
  en: {
    heading: 'Propose a topic',
    title: 'Topic',
    titleHint: 'In a few words, for example “A shop or no online shop?”',
    description: 'What it is about',
    optional: 'May stay empty',
    propose: 'Put on the list',
    added: (title: string) => `“${title}” is on the list.`,
  },
})
