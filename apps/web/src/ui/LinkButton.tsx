import type { ReactNode } from 'react'
import { Link } from 'wouter'
import './Button.css'

/** A link to another page that looks like the button it is to the reader. */
export function LinkButton({
  href,
  variant = 'plain',
  children,
}: {
  href: string
  variant?: 'primary' | 'plain'
  children: ReactNode
}) {
  return (
    <Link href={href} className={`button button-${variant}`}>
      {children}
    </Link>
  )
}
