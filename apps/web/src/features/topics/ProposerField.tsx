import { useState } from 'react'
import { bilingual } from '../../lib/bilingual.ts'
import { useTexts } from '../../lib/language.tsx'
import { Button } from '../../ui/Button.tsx'
import { TextButton } from '../../ui/TextButton.tsx'
import { MemberSearch } from './MemberSearch.tsx'

interface Proposer {
  readonly id: string
  readonly firm: string
}

interface ProposerFieldProps {
  /** The firm that proposes; undefined for the chamber itself. */
  readonly proposer: Proposer | undefined
  readonly onChange: (proposer: Proposer | undefined) => void
}

/** Whose proposal it is: the chamber's, or a firm's that is looked up. */
export function ProposerField({ proposer, onChange }: ProposerFieldProps) {
  const text = useTexts(texts)
  const [searching, setSearching] = useState(false)
  const choose = (next: Proposer | undefined) => {
    setSearching(false)
    onChange(next)
  }
  return (
    <div className="stack-tight">
      <div className="row">
        <span>
          {text.from} <strong>{proposer?.firm ?? text.chamber}</strong>
        </span>
        <TextButton aria-expanded={searching} onClick={() => setSearching(!searching)}>
          {text.firm}
        </TextButton>
        {proposer && <TextButton onClick={() => choose(undefined)}>{text.ofChamber}</TextButton>}
      </div>
      {searching && (
        <MemberSearch label={text.search}>
          {(member) => (
            <Button onClick={() => choose(member)}>
              {text.choose} <span className="visually-hidden">{member.firm}</span>
            </Button>
          )}
        </MemberSearch>
      )}
    </div>
  )
}

const texts = bilingual({
  de: {
    from: 'Vorgeschlagen von:',
    chamber: 'der Kammer',
    firm: 'Betrieb wählen',
    ofChamber: 'doch von der Kammer',
    search: 'Betrieb suchen',
    choose: 'Wählen',
  },
  en: {
    from: 'Proposed by:',
    chamber: 'the chamber',
    firm: 'Choose a firm',
    ofChamber: 'by the chamber after all',
    search: 'Find the firm',
    choose: 'Choose',
  },
})
