/** A subject that firms of very different trades can talk about at one table. */
export interface ProposedTopic {
  readonly title: string
  readonly description: string
  /** Who cares most: one-person firms, firms that work on building sites, firms with a shop or workshop of their own. */
  readonly dearTo: 'solo' | 'site' | 'shop'
}

/** Real concerns of small craft firms; who proposed them is invented. */
export const proposedTopics: readonly ProposedTopic[] = [
  {
    title: 'Ein Shop oder kein Online-Shop?!',
    dearTo: 'shop',
    description: 'Für wen sich der Verkauf im Netz lohnt, und was er an Zeit kostet.',
  },
  {
    title: 'Digitalisierung mit kleinem Budget',
    dearTo: 'solo',
    description: 'Angebot, Termin, Rechnung: womit anfangen, was weglassen?',
  },
  {
    title: 'E-Rechnung in der Praxis',
    dearTo: 'site',
    description: 'Empfangen, schreiben, aufbewahren: wie Sie es eingerichtet haben.',
  },
  {
    title: 'Künstliche Intelligenz im Büroalltag',
    dearTo: 'solo',
    description: 'Texte, Bilder, Kalkulation: was hilft, was nicht?',
  },
  {
    title: 'Auszubildende finden und halten',
    dearTo: 'site',
    description: 'Praktikum, Ansprache, Begleitung im ersten Jahr.',
  },
  {
    title: 'Fachkräfte aus dem Ausland',
    dearTo: 'site',
    description: 'Anerkennung, Sprache, Wohnung: Erfahrungen aus den Betrieben.',
  },
  {
    title: 'Preise erhöhen, Kundschaft behalten',
    dearTo: 'site',
    description: 'Wie Sie steigende Kosten erklären und richtig kalkulieren.',
  },
  {
    title: 'Allein im Betrieb: krank, Urlaub, Vertretung',
    dearTo: 'solo',
    description: 'Wie Solo-Selbstständige vorsorgen und sich vertreten.',
  },
  {
    title: 'Nachfolge: wann anfangen?',
    dearTo: 'shop',
    description: 'Familie, Team oder Verkauf, und was ein Betrieb wert ist.',
  },
  {
    title: 'Gefunden werden: Website und soziale Medien',
    dearTo: 'shop',
    description: 'Was bringt wirklich Anfragen, und wer pflegt es?',
  },
  {
    title: 'Schwierige Kundengespräche',
    dearTo: 'shop',
    description: 'Reklamation, Trauer, Sonderwunsch: voneinander lernen.',
  },
  {
    title: 'Nachhaltig arbeiten ohne Mehrkosten',
    dearTo: 'shop',
    description: 'Material, Fahrten, Energie, Reparatur statt neu.',
  },
  {
    title: 'Zeit für die Werkstatt, Zeit fürs Büro',
    dearTo: 'solo',
    description: 'Wie Sie Ihre Woche einteilen und Unterbrechungen begrenzen.',
  },
  {
    title: 'Gemeinsam anbieten: Kooperation über Gewerke',
    dearTo: 'site',
    description: 'Arbeitsgemeinschaft, Empfehlung, gemeinsamer Auftritt.',
  },
  {
    title: 'Fördermittel finden und beantragen',
    dearTo: 'solo',
    description: 'Welche Programme Sie genutzt haben, und wie aufwendig sie waren.',
  },
  {
    title: 'Altes Handwerk, neue Kundschaft',
    dearTo: 'shop',
    description: 'Wie seltene Gewerke junge Leute erreichen.',
  },
]
