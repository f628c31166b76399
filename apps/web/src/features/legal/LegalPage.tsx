import { useTexts } from '../../lib/language.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Page } from '../../ui/Page.tsx'
import { type LegalPageName, legalTexts } from './legalTexts.ts'

/** Imprint, privacy, accessibility statement, report of a barrier: the frame is ours, the words are the chamber's. */
export default function LegalPage({ page }: { page: LegalPageName }) {
  const texts = useTexts(legalTexts)
  const { title, lead, sections } = texts.pages[page]
  return (
    <Page title={title} lead={lead}>
      <Notice kind="info">
        <p>{texts.owner}</p>
      </Notice>
      {sections.map(({ heading, paragraphs }) => (
        <section key={heading} className="stack-tight measure">
          <h2>{heading}</h2>
          {paragraphs.map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
        </section>
      ))}
    </Page>
  )
}
