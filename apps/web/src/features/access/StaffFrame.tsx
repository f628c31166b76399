import type { ReactNode } from 'react'
import { Link, useLocation } from 'wouter'
import { bilingual } from '../../lib/bilingual.ts'
import { useTexts } from '../../lib/language.tsx'
import { Shell } from '../../ui/Shell.tsx'
import { SignOutButton } from './SignOutButton.tsx'

/** Stands around every staff page. */
export function StaffFrame({ children }: { children: ReactNode }) {
  return (
    <Shell navigation={<StaffNavigation />} account={<SignOutButton />}>
      {children}
    </Shell>
  )
}

function StaffNavigation() {
  const text = useTexts(texts)
  const [location] = useLocation()
  const here = text.links.map(([href]) => href).findLast((href) => isAt(location, href))
  return (
    <nav aria-label={text.name} className="main-navigation">
      <ul>
        {text.links.map(([href, label]) => (
          <li key={href}>
            <Link href={href} aria-current={href === here ? 'page' : undefined}>
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function isAt(location: string, href: string): boolean {
  if (href === '/') return location === '/' || location.startsWith('/treffen')
  return location.startsWith(href)
}

const texts = bilingual({
  de: {
    name: 'Hauptmenü',
    links: [
      ['/', 'Treffen'],
      ['/mitglieder', 'Mitglieder'],
      ['/mitglieder/einlesen', 'Liste einlesen'],
    ] as const,
  },
  en: {
    name: 'Main menu',
    links: [
      ['/', 'Meetings'],
      ['/mitglieder', 'Members'],
      ['/mitglieder/einlesen', 'Import a list'],
    ] as const,
  },
})
