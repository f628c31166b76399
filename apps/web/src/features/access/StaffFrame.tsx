import type { ReactNode } from 'react'
import { Link, useLocation } from 'wouter'
import { bilingual } from '../../lib/bilingual.ts'
import { useTexts } from '../../lib/language.tsx'
import { Shell } from '../../ui/Shell.tsx'
import { SignOutButton } from './SignOutButton.tsx'

interface StaffFrameProps {
  readonly isAdministrator: boolean
  readonly children: ReactNode
}

/** Stands around every staff page; the list of who may come in is for administrators. */
export function StaffFrame({ isAdministrator, children }: StaffFrameProps) {
  return (
    <Shell navigation={<StaffNavigation isAdministrator={isAdministrator} />} account={<SignOutButton />}>
      {children}
    </Shell>
  )
}

function StaffNavigation({ isAdministrator }: { isAdministrator: boolean }) {
  const text = useTexts(texts)
  const links = isAdministrator ? [...text.links, text.access] : text.links
  const [location] = useLocation()
  const here = links.map(([href]) => href).findLast((href) => isAt(location, href))
  return (
    <nav aria-label={text.name} className="main-navigation">
      <ul>
        {links.map(([href, label]) => (
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
    access: ['/zugaenge', 'Zugänge'] as const,
  },
  en: {
    name: 'Main menu',
    links: [
      ['/', 'Meetings'],
      ['/mitglieder', 'Members'],
      ['/mitglieder/einlesen', 'Import a list'],
    ] as const,
    access: ['/zugaenge', 'Access'] as const,
  },
})
