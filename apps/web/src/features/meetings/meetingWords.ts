import { bilingual } from '../../lib/bilingual.ts'
import { counted } from '../../lib/counted.ts'

/** Words that several screens of a meeting use. */
export const meetingWords = bilingual({
  de: {
    mode: { ROOM: 'vor\u00a0Ort', ONLINE: 'online', HYBRID: 'vor\u00a0Ort und online' },
    status: { PLANNED: 'Geplant', HELD: 'Abgeschlossen', CANCELLED: 'Abgesagt' },
    accepted: (count: number) => counted(count, 'Zusage', 'Zusagen'),
    declined: (count: number) => counted(count, 'Absage', 'Absagen'),
  },
  en: {
    mode: { ROOM: 'in a room', ONLINE: 'online', HYBRID: 'in a room and online' },
    status: { PLANNED: 'Planned', HELD: 'Closed', CANCELLED: 'Cancelled' },
    accepted: (count: number) => counted(count, 'acceptance', 'acceptances'),
    declined: (count: number) => counted(count, 'decline', 'declines'),
  },
})
