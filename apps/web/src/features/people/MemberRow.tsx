import { bilingual } from '../../lib/bilingual.ts'
import { useLanguage } from '../../lib/language.tsx'
import { tradeName } from '../../lib/tradeName.ts'
import { Chips } from '../../ui/Chips.tsx'
import type { ListedMember } from './membersQuery.ts'

/** One firm of the list: its name and number, its people, its trades, its district. */
export function MemberRow({ member }: { member: ListedMember }) {
  const { language } = useLanguage()
  const text = texts[language]
  return (
    <article className="member-row">
      <div>
        <h2 className="member-firm">{member.firm}</h2>
        <span className="soft small">
          {text.number} {member.externalId}
        </span>
      </div>
      <div>{member.persons.map(({ name }) => name).join(', ')}</div>
      <Chips label={text.trades} names={member.trades.map((trade) => tradeName(trade, language))} />
      <div className="soft">{member.district?.name}</div>
    </article>
  )
}

const texts = bilingual({
  de: { number: 'Nr.', trades: 'Gewerke' },
  en: { number: 'No.', trades: 'Trades' },
})
