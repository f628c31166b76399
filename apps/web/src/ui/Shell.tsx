import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { bilingual } from '../lib/bilingual.ts'
import { useTexts } from '../lib/language.tsx'
import { LanguageSwitch } from './LanguageSwitch.tsx'
import { Logo } from './Logo.tsx'
import './Shell.css'

interface ShellProps {
  readonly navigation?: ReactNode
  /** What belongs to whoever is signed in. */
  readonly account?: ReactNode
  readonly children: ReactNode
}

/** What stands around every page: the way to the content, the head with its navigation, the legal links at the foot. */
export function Shell({ navigation, account, children }: ShellProps) {
  const text = useTexts(texts)
  return (
    <>
      <a className="skip-link" href="#inhalt">
        {text.skip}
      </a>
      <header className="shell-head screen-only">
        <div className="shell-width">
          <Link href="/" className="brand">
            <Logo />
            <span>Tafelrunde</span>
          </Link>
          {navigation}
          <div className="shell-account">
            {account}
            <LanguageSwitch />
          </div>
        </div>
      </header>
      <main id="inhalt" tabIndex={-1} className="shell-width shell-main">
        {children}
      </main>
      <footer className="shell-foot screen-only">
        <nav aria-label={text.legal} className="shell-width">
          <ul>
            {text.links.map(([href, label]) => (
              <li key={href}>
                <Link href={href}>{label}</Link>
              </li>
            ))}
          </ul>
        </nav>
      </footer>
    </>
  )
}

const texts = bilingual({
  de: {
    skip: 'Zum Inhalt springen',
    legal: 'Rechtliches',
    links: [
      ['/impressum', 'Impressum'],
      ['/datenschutz', 'Datenschutz'],
      ['/barrierefreiheit', 'Erklärung zur Barrierefreiheit'],
      ['/barriere-melden', 'Barriere melden'],
    ] as const,
  },
  en: {
    skip: 'Skip to content',
    legal: 'Legal',
    links: [
      ['/impressum', 'Legal notice'],
      ['/datenschutz', 'Privacy'],
      ['/barrierefreiheit', 'Accessibility statement'],
      ['/barriere-melden', 'Report a barrier'],
    ] as const,
  },
})
