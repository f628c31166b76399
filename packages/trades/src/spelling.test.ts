import { expect, test } from 'vitest'
import { coarse, spellingKey, stem } from './spelling.ts'

test('spellingKey folds case, umlauts, ß, accents and everything that is no letter or digit', () => {
  expect(spellingKey(' Straßen-Bauer ')).toBe(spellingKey('STRASSENBAUER'))
  expect(spellingKey('Bäcker')).toBe('baecker')
  expect(spellingKey('Ba\u0308cker')).toBe('baecker')
  expect(spellingKey('Plissée')).toBe('plissee')
})

test('spellingKey takes "und", "u." and "&" for the same', () => {
  expect(new Set(['Maler und Lackierer', 'Maler u. Lackierer', 'Maler & Lackierer'].map(spellingKey)).size).toBe(1)
  expect(spellingKey('Hund')).toBe('hund')
})

test('stem brings trade, master, woman and workshop together', () => {
  const keys = ['tischler', 'tischlerei', 'tischlerin', 'tischlerinnen', 'tischlermeister', 'tischlermeisterbetrieb']
  expect(new Set(keys.map(stem))).toEqual(new Set(['tischler']))
})

test('stem leaves three letters at least', () => {
  expect(stem('kfzbetrieb')).toBe('kfz')
  expect(stem('ei')).toBe('ei')
})

test('coarse forgets umlauts and Greek spellings', () => {
  expect(coarse('photograf')).toBe(coarse('fotograf'))
  expect(coarse('baecker')).toBe('backer')
})
