import { bilingual, type Language } from '../../lib/bilingual.ts'

/** The rules that staff choose between at first; every other one is under "more". */
export const usualRules: readonly string[] = [
  'equal-shares-with-increment-completion',
  'seqpav',
  'cc-with-tables',
  'seqphragmen',
  'av',
]

/** What a rule for choosing topics does, in one plain sentence; undefined for one that this page does not know. */
export function ruleSentence(ruleId: string, language: Language): string | undefined {
  const sentences: Readonly<Record<string, string>> = texts[language]
  return sentences[ruleId]
}

const texts = bilingual({
  de: {
    'equal-shares-with-increment-completion':
      'Alle haben gleich viel Einfluss: Wer genug Gleichgesinnte hat, bekommt ein Thema. Für gemischte Runden die beste Wahl.',
    seqpav: 'Thema für Thema; wer schon eines bekommen hat, zählt beim nächsten weniger.',
    seqphragmen: 'Thema für Thema, die Last gleichmäßig verteilt; passt, wenn die Zahl der Themen noch offen ist.',
    'equal-shares-without-completion':
      'Alle haben gleich viel Einfluss; was zu wenige gemeinsam wollen, entfällt. Es können weniger Themen werden.',
    'equal-shares': 'Gleicher Einfluss für alle; freie Plätze werden nach gleichmäßiger Last gefüllt.',
    'equal-shares-with-av-completion': 'Gleicher Einfluss für alle; freie Plätze bekommen die meistgewünschten Themen.',
    pav: 'Die Auswahl, bei der alle zusammen am meisten bekommen; jedes weitere Thema zählt für eine Person weniger. Rechnet länger.',
    revseqpav: 'Streicht Thema für Thema, was am wenigsten fehlen würde.',
    'maximin-support': 'Auch das schwächste der ausgewählten Themen soll möglichst viel eigene Unterstützung haben.',
    'phragmen-enestroem':
      'Wer ein Thema durchgesetzt hat, gibt dafür einen festen Teil seiner Stimme ab (ein Verfahren aus Schweden).',
    'expanding-approvals':
      'Geht Rang für Rang nach unten, bis genug Stimmen zusammenkommen; passt für Stimmzettel ohne Linie.',
    cc: 'Möglichst viele bekommen wenigstens ein Thema; wie viele ein zweites bekommen, zählt nicht. Rechnet länger.',
    seqcc: 'Thema für Thema für die, die noch keines haben.',
    lexcc: 'Möglichst viele bekommen eines; bei Gleichstand möglichst viele ein zweites, und so weiter.',
    'cc-with-tables':
      'Möglichst viele finden einen Tisch mit einem gewünschten Thema, und jeder Tisch wird voll genug.',
    'greedy-monroe': 'Jedes Thema steht für eine gleich große Gruppe; die Gruppen werden nacheinander gebildet.',
    monroe: 'Jedes Thema steht für eine gleich große Gruppe. Rechnet länger.',
    sav: 'Wer viele Themen wünscht, teilt seine Stimme auf sie auf.',
    minimaxav: 'Niemand soll weit von der Auswahl entfernt sein, auch nicht wer als Einzige anders denkt.',
    av: 'Die meistgewünschten Themen, einfach gezählt. Vorsicht: Kleine Gruppen gehen leicht leer aus.',
  },
  en: {
    'equal-shares-with-increment-completion':
      'Everybody has the same influence: whoever has enough like-minded people gets a topic. The best choice for mixed rounds.',
    seqpav: 'Topic by topic; whoever has got one already counts less for the next.',
    seqphragmen: 'Topic by topic, the load evenly shared; fits when the number of topics is still open.',
    'equal-shares-without-completion':
      'Everybody has the same influence; what too few want together is dropped. There may be fewer topics.',
    'equal-shares': 'The same influence for everybody; free places are filled by even load.',
    'equal-shares-with-av-completion': 'The same influence for everybody; free places go to the most wanted topics.',
    pav: 'The choice that gives all together the most; every further topic counts less for one person. Takes longer.',
    revseqpav: 'Strikes topic by topic what would be missed least.',
    'maximin-support': 'Even the weakest topic chosen is to have as much support of its own as possible.',
    'phragmen-enestroem': 'Whoever has won a topic pays a fixed part of the vote for it (a rule from Sweden).',
    'expanding-approvals': 'Goes down rank by rank until enough votes come together; fits ballots without a line.',
    cc: 'As many as possible get at least one topic; who gets a second does not count. Takes longer.',
    seqcc: 'Topic by topic for those who have none yet.',
    lexcc: 'As many as possible get one; with ties as many as possible a second, and so on.',
    'cc-with-tables': 'As many as possible find a table with a topic they want, and every table is full enough.',
    'greedy-monroe': 'Every topic stands for a group of the same size; the groups are formed one after another.',
    monroe: 'Every topic stands for a group of the same size. Takes longer.',
    sav: 'Whoever wants many topics splits the vote among them.',
    minimaxav: 'Nobody is to be far from the choice, not even the only one who thinks differently.',
    av: 'The most wanted topics, simply counted. Beware: small groups easily get nothing.',
  },
})
