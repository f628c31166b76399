import { expect, test } from 'vitest'
import { readConfig } from './config.ts'

test('an empty environment means: port 4000, the embedded database in .data, the demo network', () => {
  expect(readConfig({ PORT: '', DATABASE_URL: ' ' })).toEqual({
    port: 4000,
    host: undefined,
    dataDir: '.data',
    databaseUrl: undefined,
    publicUrl: undefined,
    staffEmails: ['netzwerk@kammer.example'],
    smtpUrl: undefined,
    mailFrom: 'Tafelrunde <netzwerk@kammer.example>',
    secret: undefined,
    signOn: undefined,
    requestsPerMinute: undefined,
    demo: true,
    trustProxy: false,
  })
})

test('everything can be said', () => {
  const env = {
    PORT: '0',
    HOST: '127.0.0.1',
    DATA_DIR: '/srv/tafelrunde',
    DATABASE_URL: 'postgresql://a:b@db/tafelrunde',
    PUBLIC_URL: 'https://tafelrunde.kammer.example/',
    STAFF_EMAIL: 'a@kammer.example, b@kammer.example',
    SMTP_URL: 'smtps://a:b@mail.kammer.example',
    MAIL_FROM: 'Netzwerk <netz@kammer.example>',
    SECRET: 'a strong enough secret of 34 chars',
    OIDC_ISSUER: 'https://anmeldung.kammer.example/',
    OIDC_CLIENT_ID: 'tafelrunde',
    OIDC_CLIENT_SECRET: 'geheim',
    DEMO: '0',
    TRUST_PROXY: '1',
    RATE_LIMIT: '500',
  }
  expect(readConfig(env)).toEqual({
    port: 0,
    host: '127.0.0.1',
    dataDir: '/srv/tafelrunde',
    databaseUrl: 'postgresql://a:b@db/tafelrunde',
    publicUrl: 'https://tafelrunde.kammer.example',
    staffEmails: ['a@kammer.example', 'b@kammer.example'],
    smtpUrl: 'smtps://a:b@mail.kammer.example',
    mailFrom: 'Netzwerk <netz@kammer.example>',
    secret: 'a strong enough secret of 34 chars',
    signOn: { issuer: 'https://anmeldung.kammer.example', clientId: 'tafelrunde', clientSecret: 'geheim' },
    requestsPerMinute: 500,
    demo: false,
    trustProxy: true,
  })
})

test.each([
  [{ PORT: 'viertausend' }, 'PORT is "viertausend", but a port is a whole number from 0 (any free one) to 65535.'],
  [{ PORT: '65536' }, 'PORT is "65536"'],
  [{ PORT: '4000.5' }, 'PORT is "4000.5"'],
  [{ DATABASE_URL: 'mysql://a:geheim@db' }, 'DATABASE_URL begins with "mysql://"'],
  [
    { PUBLIC_URL: 'tafelrunde.kammer.example' },
    'PUBLIC_URL begins with "tafelrun", but an address like http://… is needed.',
  ],
  [{ SMTP_URL: 'mail.kammer.example:587' }, 'SMTP_URL begins with'],
  [{ STAFF_EMAIL: 'a@kammer.example, netz' }, 'STAFF_EMAIL holds "netz"'],
  [{ PUBLIC_URL: 'https://a.example' }, 'SECRET is missing, but PUBLIC_URL opens the service to others.'],
  [{ SECRET: 'x'.repeat(32) }, 'SECRET has only 1 different characters, so it could be guessed.'],
  [{ OIDC_CLIENT_ID: 'a' }, "OIDC_ISSUER is missing, but the chamber's sign-on needs"],
  [{ RATE_LIMIT: '0' }, 'RATE_LIMIT is "0", but a whole number from 1 is needed.'],
  [{ STAFF_EMAIL: ',' }, 'STAFF_EMAIL holds ","'],
  [{ SECRET: 'kurz' }, 'SECRET has 4 characters, but at least 32 are needed'],
])('%j is refused by name, with what is allowed', (env, sentence) => {
  expect(() => readConfig(env)).toThrow(sentence)
})
