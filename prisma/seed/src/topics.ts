/** A subject that firms of very different trades can talk about at one table. */
export interface ProposedTopic {
  readonly title: string
  readonly description: string
}

/** Real concerns of small craft firms; who proposed them is invented. */
export const proposedTopics: readonly ProposedTopic[] = [
  {
    title: 'Ein Shop oder kein Online-Shop?!',
    description: 'Für wen sich der Verkauf im Netz lohnt, und was er an Zeit kostet.',
  },
  {
    title: 'Digitalisierung mit kleinem Budget',
    description: 'Angebot, Termin, Rechnung: womit anfangen, was weglassen?',
  },
  {
    title: 'E-Rechnung in der Praxis',
    description: 'Empfangen, schreiben, aufbewahren: wie Sie es eingerichtet haben.',
  },
  { title: 'Künstliche Intelligenz im Büroalltag', description: 'Texte, Bilder, Kalkulation: was hilft, was nicht?' },
  { title: 'Auszubildende finden und halten', description: 'Praktikum, Ansprache, Begleitung im ersten Jahr.' },
  { title: 'Fachkräfte aus dem Ausland', description: 'Anerkennung, Sprache, Wohnung: Erfahrungen aus den Betrieben.' },
  {
    title: 'Preise erhöhen, Kundschaft behalten',
    description: 'Wie Sie steigende Kosten erklären und richtig kalkulieren.',
  },
  {
    title: 'Allein im Betrieb: krank, Urlaub, Vertretung',
    description: 'Wie Solo-Selbstständige vorsorgen und sich vertreten.',
  },
  { title: 'Nachfolge: wann anfangen?', description: 'Familie, Team oder Verkauf, und was ein Betrieb wert ist.' },
  {
    title: 'Gefunden werden: Website und soziale Medien',
    description: 'Was bringt wirklich Anfragen, und wer pflegt es?',
  },
  { title: 'Schwierige Kundengespräche', description: 'Reklamation, Trauer, Sonderwunsch: voneinander lernen.' },
  { title: 'Nachhaltig arbeiten ohne Mehrkosten', description: 'Material, Fahrten, Energie, Reparatur statt neu.' },
  {
    title: 'Zeit für die Werkstatt, Zeit fürs Büro',
    description: 'Wie Sie Ihre Woche einteilen und Unterbrechungen begrenzen.',
  },
  {
    title: 'Gemeinsam anbieten: Kooperation über Gewerke',
    description: 'Arbeitsgemeinschaft, Empfehlung, gemeinsamer Auftritt.',
  },
  {
    title: 'Fördermittel finden und beantragen',
    description: 'Welche Programme Sie genutzt haben, und wie aufwendig sie waren.',
  },
  { title: 'Altes Handwerk, neue Kundschaft', description: 'Wie seltene Gewerke junge Leute erreichen.' },
]
