import { bilingual } from '../../lib/bilingual.ts'

export type LegalPageName = 'impressum' | 'datenschutz' | 'barrierefreiheit' | 'barriere-melden'

interface LegalText {
  readonly title: string
  readonly lead: string
  readonly sections: readonly { readonly heading: string; readonly paragraphs: readonly string[] }[]
}

interface LegalTexts {
  /** Says that the chamber has to put its own words here. */
  readonly owner: string
  readonly pages: Readonly<Record<LegalPageName, LegalText>>
}

export const legalTexts = bilingual<LegalTexts>({
  de: {
    owner:
      'Diese Seite ist eine Vorlage. Was in eckigen Klammern steht, ergänzt die Kammer; verbindlich ist erst ihr Text.',
    pages: {
      impressum: {
        title: 'Impressum',
        lead: 'Angaben nach § 5 DDG',
        sections: [
          { heading: 'Anbieterin', paragraphs: ['[Name und Anschrift der Handwerkskammer]', '[Vertreten durch]'] },
          { heading: 'Kontakt', paragraphs: ['[Telefon]', '[E-Mail]'] },
          { heading: 'Aufsicht', paragraphs: ['[Zuständige Aufsichtsbehörde]'] },
        ],
      },
      datenschutz: {
        title: 'Datenschutz',
        lead: 'Welche Daten dieses Programm verarbeitet, wozu und wie lange',
        sections: [
          {
            heading: 'Verantwortlich',
            paragraphs: ['[Name und Anschrift der Handwerkskammer]', '[Kontakt der oder des Datenschutzbeauftragten]'],
          },
          {
            heading: 'Was dieses Programm speichert',
            paragraphs: [
              'Betriebe des Netzwerks und ihre Ansprechpersonen, Zusagen und Absagen zu Treffen, Tischpläne, und wer bei einem Treffen mit wem an einem Tisch saß.',
              'Es setzt ein einziges Cookie, das der Anmeldung dient, und merkt sich in Ihrem Browser die gewählte Sprache. Es lädt nichts von fremden Servern und wertet Ihr Verhalten nicht aus.',
            ],
          },
          { heading: 'Zwecke, Rechtsgrundlagen, Fristen', paragraphs: ['[Text der Kammer]'] },
          {
            heading: 'Ihre Rechte',
            paragraphs: ['[Auskunft, Berichtigung, Löschung, Widerspruch, Beschwerde: Text der Kammer]'],
          },
        ],
      },
      barrierefreiheit: {
        title: 'Erklärung zur Barrierefreiheit',
        lead: 'Nach dem Niedersächsischen Behindertengleichstellungsgesetz (NBGG)',
        sections: [
          {
            heading: 'Stand der Vereinbarkeit',
            paragraphs: [
              'Ziel dieses Programms ist die Stufe AA der Richtlinien für barrierefreie Webinhalte (WCAG 2.2), auch für die Seiten der Beschäftigten.',
              '[Ergebnis und Datum der Prüfung durch die Kammer]',
            ],
          },
          { heading: 'Bekannte Barrieren', paragraphs: ['[Text der Kammer]'] },
          {
            heading: 'Schlichtungsverfahren',
            paragraphs: ['[Kontakt der Schlichtungsstelle des Landes Niedersachsen]'],
          },
        ],
      },
      'barriere-melden': {
        title: 'Barriere melden',
        lead: 'Etwas lässt sich nicht lesen, nicht bedienen oder nicht verstehen? Bitte sagen Sie es uns.',
        sections: [
          { heading: 'So erreichen Sie uns', paragraphs: ['[E-Mail-Adresse]', '[Telefon]', '[Anschrift]'] },
          {
            heading: 'Was uns hilft',
            paragraphs: [
              'Auf welcher Seite waren Sie, was wollten Sie tun, und was ist stattdessen geschehen? Welches Gerät und welche Hilfsmittel benutzen Sie?',
              'Sie müssen sich dafür nicht anmelden und keinen Grund nennen.',
            ],
          },
        ],
      },
    },
  },
  en: {
    owner:
      'This page is a template. The chamber fills in what stands in square brackets; only its own text is binding.',
    pages: {
      impressum: {
        title: 'Legal notice',
        lead: 'Information under section 5 of the German Digital Services Act (DDG)',
        sections: [
          { heading: 'Provider', paragraphs: ['[Name and address of the chamber of crafts]', '[Represented by]'] },
          { heading: 'Contact', paragraphs: ['[Telephone]', '[E-mail]'] },
          { heading: 'Supervision', paragraphs: ['[Supervisory authority]'] },
        ],
      },
      datenschutz: {
        title: 'Privacy',
        lead: 'Which data this program processes, what for and how long',
        sections: [
          {
            heading: 'Controller',
            paragraphs: ['[Name and address of the chamber of crafts]', '[Contact of the data protection officer]'],
          },
          {
            heading: 'What this program stores',
            paragraphs: [
              'Firms of the network and their contact persons, who accepted or declined a meeting, table plans, and who sat at a table with whom.',
              'It sets one single cookie, for the session, and remembers the chosen language in your browser. It loads nothing from other servers and does not track you.',
            ],
          },
          { heading: 'Purposes, legal bases, periods', paragraphs: ['[Text of the chamber]'] },
          {
            heading: 'Your rights',
            paragraphs: ['[Access, rectification, erasure, objection, complaint: text of the chamber]'],
          },
        ],
      },
      barrierefreiheit: {
        title: 'Accessibility statement',
        lead: 'Under the disability equality act of Lower Saxony (NBGG)',
        sections: [
          {
            heading: 'Conformance',
            paragraphs: [
              'This program aims at level AA of the Web Content Accessibility Guidelines (WCAG 2.2), for the pages of the staff, too.',
              '[Result and date of the audit by the chamber]',
            ],
          },
          { heading: 'Known barriers', paragraphs: ['[Text of the chamber]'] },
          { heading: 'Dispute resolution', paragraphs: ['[Contact of the dispute resolution body of Lower Saxony]'] },
        ],
      },
      'barriere-melden': {
        title: 'Report a barrier',
        lead: 'Something cannot be read, used or understood? Please tell us.',
        sections: [
          { heading: 'How to reach us', paragraphs: ['[E-mail address]', '[Telephone]', '[Postal address]'] },
          {
            heading: 'What helps us',
            paragraphs: [
              'Which page were you on, what did you want to do, and what happened instead? Which device and which aids do you use?',
              'You need not sign in for this, nor give a reason.',
            ],
          },
        ],
      },
    },
  },
})
