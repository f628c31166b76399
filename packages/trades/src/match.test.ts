import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { matchTrade, matchTrades } from './match.ts'
import { trade, trades } from './trade.ts'

const meant = (text: string) => {
  const match = matchTrade(text)
  if (match.kind === 'trade') return match.trade.id
  return `${match.kind}: ${(match.kind === 'none' ? match.suggestions : match.trades).map(({ id }) => id).join(' ')}`.trim()
}

describe('matchTrade', () => {
  test('knows every trade by its key and by every name of the register', () => {
    for (const one of trades) {
      const names = [one.id, one.official, one.short, one.feminine, one.business, one.english, ...one.aliases]
      for (const name of names) expect([name, meant(name)]).toEqual([name, one.id])
    }
  })

  test('does not care for case, umlauts, hyphens and spaces', () => {
    const name = fc.constantFrom(...trades.flatMap((one) => [one.official, one.short, one.feminine]))
    const spelling = fc.constantFrom<(text: string) => string>(
      (text) => text.toUpperCase(),
      (text) => text.normalize('NFD'),
      (text) => text.replaceAll('-', ' ').replaceAll(' ', '  '),
      (text) => text.replaceAll('ä', 'ae').replaceAll('ö', 'oe').replaceAll('ü', 'ue').replaceAll('ß', 'ss'),
      (text) => ` ${text} (m/w/d)`,
    )
    fc.assert(
      fc.property(name, spelling, (text, spell) => {
        expect(meant(spell(text))).toBe(meant(text))
      }),
    )
  })

  test.each([
    ['Tischlerei', 'A-27'],
    ['Tischlermeisterbetrieb', 'A-27'],
    ['Schreinerinnen', 'A-27'],
    ['Tischler/in', 'A-27'],
    ['Friseursalon', 'A-38'],
    ['Kfz-Werkstatt', 'A-20'],
    ['Heizungsbau', 'A-24'],
    ['Backer', 'A-30'],
    ['Photographin', 'B1-38'],
    ['Betonbauer', 'A-1'],
    ['B138', 'B1-38'],
    ['Anlage B1 Nr. 38', 'B1-38'],
    ['A-27 Tischlerei', 'A-27'],
  ])('reads %s as %s', (text, id) => {
    expect(meant(text)).toBe(id)
  })

  test.each([
    ['a beginning that several share', 'Elektro', 'candidates: A-25 A-26'],
    ['a key and a name that contradict one another', 'A-27 Bäcker', 'candidates: A-27 A-30'],
  ])('offers candidates for %s', (_, text, answer) => {
    expect(meant(text)).toBe(answer)
  })

  test.each([
    ['a typing error, but suggests what is near', 'Tischller', 'none: A-27'],
    ['a swap of letters', 'Schornsteinfgeer', 'none: A-12'],
    ['a beginning of one name', 'Ofen', 'none: A-2'],
    ['a key with a name nobody knows', 'A-27 Tichler', 'none: A-27'],
    ['a number of a gap', 'B1-1', 'none:'],
    ['a beginning too short to mean anything', 'El', 'none:'],
    ['another profession', 'Steuerberater', 'none:'],
    ['nothing', ' ', 'none:'],
  ])('takes no trade for %s', (_, text, answer) => {
    expect(meant(text)).toBe(answer)
  })

  test('answers any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) =>
        ['trade', 'candidates', 'none'].includes(matchTrade(text).kind),
      ),
    )
  })
})

describe('matchTrades', () => {
  const read = (text: string) => matchTrades(text).map((part) => [part.text, meant(part.text)])

  test('splits a cell, but no name that holds a comma, a slash or "und"', () => {
    expect(read('Fliesen-, Platten- und Mosaikleger, Tischler/in und Glaser')).toEqual([
      ['Fliesen-, Platten- und Mosaikleger', 'A-42'],
      ['Tischler/in', 'A-27'],
      ['Glaser', 'A-39'],
    ])
  })

  test('reads a cell of keys', () => {
    expect(read('A-27, B1-38;;A-30')).toEqual([
      ['A-27', 'A-27'],
      ['B1-38', 'B1-38'],
      ['A-30', 'A-30'],
    ])
  })

  test('keeps what it does not know beside what it knows', () => {
    expect(read('Tischler / Zauberer')).toEqual([
      ['Tischler', 'A-27'],
      ['Zauberer', 'none:'],
    ])
  })

  test('gives a trade that is named twice once', () => {
    expect(read('Tischler, Schreiner, Maler u. Lackierer & Glaser')).toEqual([
      ['Tischler', 'A-27'],
      ['Maler u. Lackierer', 'A-10'],
      ['Glaser', 'A-39'],
    ])
  })

  test('finds any two trades put side by side', () => {
    const one = fc.constantFrom(...trades.map(({ short }) => short.replace(/ \(.*/, '')))
    fc.assert(
      fc.property(one, one, fc.constantFrom(', ', '; ', ' / ', ' + '), (a, b, separator) => {
        expect(read(a + separator + b)).toEqual([...new Set([a, b])].map((name) => [name, meant(name)]))
      }),
    )
  })

  test('reads a cell of a hundred thousand commas', () => {
    expect(matchTrades(`${','.repeat(100_000)}Tischler${'e'.repeat(100_000)}`)).toHaveLength(1)
  })

  test('finds nothing in an empty cell', () => {
    expect(matchTrades(' , ')).toEqual([])
  })
})

test('a suggestion is a trade of the register', () => {
  const match = matchTrade('Uhrmachr')
  expect(match).toEqual({ kind: 'none', suggestions: [trade('B1-5')] })
})
