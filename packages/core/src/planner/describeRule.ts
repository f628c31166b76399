import type { MeetingRule } from './meetingInput.ts'
import { MODE_WORDS, type Mode } from './mode.ts'
import { list } from './wording.ts'

/** A rule as a clause that can stand in a list of rules. */
export function describeRule(rule: MeetingRule, called: (id: string) => string): { de: string; en: string } {
  const people = (and: 'und' | 'and') => list(('people' in rule ? rule.people : [rule.person]).map(called), and)
  const when = 'round' in rule && rule.round !== undefined ? rule.round : null
  const de = when === null ? '' : ` in Runde ${when}`
  const en = when === null ? '' : ` in round ${when}`
  switch (rule.kind) {
    case 'together':
      return { de: `${people('und')} sitzen zusammen`, en: `${people('and')} sit together` }
    case 'apart':
      return { de: `${people('und')} sitzen getrennt`, en: `${people('and')} sit apart` }
    case 'pinned':
      return {
        de: `${people('und')} sitzt${de} an Tisch ${rule.table}`,
        en: `${people('and')} sits at table ${rule.table}${en}`,
      }
    case 'host':
      return {
        de: `${people('und')} bleibt als Gastgeberin oder Gastgeber an ${rule.table ? `Tisch ${rule.table}` : 'einem Tisch'}`,
        en: `${people('and')} stays at ${rule.table ? `table ${rule.table}` : 'one table'} as host`,
      }
    case 'allowed':
      return {
        de: `${people('und')} sitzt${de} nur an Tisch ${list(rule.tables, 'oder')}`,
        en: `${people('and')} sits at table ${list(rule.tables, 'or')} only${en}`,
      }
    case 'present':
      return {
        de: `${people('und')} ist nur in Runde ${list(rule.rounds, 'und')} da`,
        en: `${people('and')} is there in round ${list(rule.rounds, 'and')} only`,
      }
    case 'quota':
      return {
        de: `an jedem Tisch${de} sitzen ${rule.min} bis ${rule.max} von ${people('und')}`,
        en: `every table${en} has ${rule.min} to ${rule.max} of ${people('and')}`,
      }
  }
}

/** How people take part, as such a clause. */
export function describeMode(mode: Mode, names: readonly string[]): { de: string; en: string } {
  const one = names.length === 1
  const { de, en } = MODE_WORDS[mode]
  return {
    de: `${list(names, 'und')} ${one ? 'nimmt' : 'nehmen'} ${de} teil`,
    en: `${list(names, 'and')} ${one ? 'takes' : 'take'} part ${en}`,
  }
}
