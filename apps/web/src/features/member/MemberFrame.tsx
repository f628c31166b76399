import type { ReactNode } from 'react'
import { Shell } from '../../ui/Shell.tsx'
import './MemberPages.css'

/** Stands around every page of a member; `account` is what leads out. */
export function MemberFrame({ account, children }: { account: ReactNode; children: ReactNode }) {
  return (
    <Shell account={account}>
      <div className="member-pages">{children}</div>
    </Shell>
  )
}
