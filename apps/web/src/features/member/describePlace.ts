import { bilingual, type Language } from '../../lib/bilingual.ts'

/** Where a meeting takes place: `Lüneburg · vor Ort`. */
export function describePlace({ place, mode }: { place: string | null; mode: Mode }, language: Language): string {
  return [place, modes[language][mode]].filter(Boolean).join(' · ')
}

type Mode = 'ROOM' | 'ONLINE' | 'HYBRID'

const modes = bilingual({
  de: { ROOM: 'vor\u00a0Ort', ONLINE: 'online', HYBRID: 'vor\u00a0Ort und online' },
  en: { ROOM: 'in a room', ONLINE: 'online', HYBRID: 'in a room and online' },
})
