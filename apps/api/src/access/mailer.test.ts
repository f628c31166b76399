import { type AddressObject, simpleParser } from 'mailparser'
import { expect, test } from 'vitest'
import { openPostOffice } from '../../test/postOffice.ts'
import { printMailer, smtpMailer } from './mailer.ts'

const mail = {
  to: 'anna@mueller.example',
  subject: 'Ihre Anmeldung – jetzt',
  text: 'Grüße, 5 €\nhttps://a.example/?b=c&d=e',
}

test('smtpMailer hands a letter to a mail server, umlauts and links whole', async () => {
  const office = await openPostOffice()
  try {
    await smtpMailer(office.url, 'Tafelrunde <netz@kammer.example>').send(mail)
    const letter = await simpleParser(office.letters[0]!)
    expect(letter).toMatchObject({ subject: mail.subject, from: { text: '"Tafelrunde" <netz@kammer.example>' } })
    expect((letter.to as AddressObject).text).toBe(mail.to)
    expect(letter.text?.trim()).toBe(mail.text)
  } finally {
    await office.close()
  }
})

test('smtpMailer says when a letter could not be handed over', async () => {
  const office = await openPostOffice()
  try {
    const sending = smtpMailer(office.url, 'netz@kammer.example').send({ ...mail, to: 'nobody@kammer.example' })
    await expect(sending).rejects.toThrow('no such person')
  } finally {
    await office.close()
  }
})

test('printMailer prints a letter with its reader', async () => {
  const printed: string[] = []
  await printMailer((text) => printed.push(text)).send(mail)
  expect(printed.join('')).toContain(`Ihre Anmeldung – jetzt → ${mail.to}\n${mail.text}\n`)
})
