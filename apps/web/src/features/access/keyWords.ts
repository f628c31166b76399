import { bilingual } from '../../lib/bilingual.ts'

/** What a key allows and for how long, in plain words. */
export const keyWords = bilingual({
  de: {
    scopes: {
      MEMBERS_READ: 'Mitglieder lesen, mit Adressen',
      MEMBERS_WRITE: 'Mitglieder eintragen und ändern',
      MEETINGS_READ: 'Treffen und Tischpläne lesen (Namen nur zusammen mit „Mitglieder lesen“)',
      MEETINGS_WRITE: 'Treffen anlegen, Zu- und Absagen eintragen',
      SEATING_WRITE: 'Tischpläne erzeugen und Treffen abschließen',
      TOPICS_READ: 'Themen, Themenwahl und Ergebnis lesen (keine Stimmzettel)',
      TOPICS_WRITE: 'Themen vorschlagen, zurückziehen und zusammenführen, Themenwahl eröffnen',
    },
    days: { 90: '3 Monate', 365: '1 Jahr', 730: '2 Jahre' },
  },
  en: {
    scopes: {
      MEMBERS_READ: 'Read members, with addresses',
      MEMBERS_WRITE: 'Enter and change members',
      MEETINGS_READ: 'Read meetings and table plans (names only together with “Read members”)',
      MEETINGS_WRITE: 'Make meetings, record replies',
      SEATING_WRITE: 'Generate table plans and close meetings',
      TOPICS_READ: 'Read topics, votes and their results (no ballots)',
      TOPICS_WRITE: 'Propose, withdraw and merge topics, open votes',
    },
    days: { 90: '3 months', 365: '1 year', 730: '2 years' },
  },
})
