// npm start: makes the clone ready and starts the service in this process. Plain Node, so that it runs in a fresh clone.
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { prepare, root } from './prepare.mjs'

const help = `Tafelrunde: seats the meetings of a chamber of crafts so that trades mix and people meet new people.

  npm start              makes everything ready (packages, code, build, database) and serves web and API
  npm start -- --help    this text
  npm run dev            the same from the sources, reloading on change
  npm test               checks everything
  npm run bench          measures

It ends with the address and a sign-in link that works once. Ctrl-C stops it.

Environment (empty counts as absent)
  PORT          port of web and API; 0 takes any free one                     4000
  HOST          address to listen on                                          all of the machine
  DATA_DIR      folder of the embedded database and the session secret        .data
  DATABASE_URL  a PostgreSQL to use instead: postgres://user:password@host/database
  DEMO          0 leaves an empty database empty, without the demo network    1
  STAFF_EMAIL   first administrators, separated by commas                     netzwerk@kammer.example
  PUBLIC_URL    the address people use, behind a proxy                        http://localhost:PORT
  RATE_LIMIT    requests a minute from one address                            3000
  TRUST_PROXY   1 believes the X-Forwarded-For of a proxy                     0
  SMTP_URL      mail server: smtp://user:password@host; without it links are printed
  MAIL_FROM     sender of mails                                               the first of STAFF_EMAIL
  SECRET        signs sessions, 32 characters or more; with https it is a must  made once, kept in DATA_DIR
  OIDC_ISSUER   the chamber's own sign-on for staff (OpenID Connect), with OIDC_CLIENT_ID and OIDC_CLIENT_SECRET
  LOG_LEVEL     trace, debug, info, warn, error                               warn

One folder belongs to one process at a time. The embedded database survives a crash of the program, but not a power cut,
and is read only by the version that made it: for more than a trial use DATABASE_URL, and keep backups.
Node 20.19 or newer is all that has to be there.
`

if (process.argv.includes('--help') || process.argv.includes('-h')) {
  process.stdout.write(help)
} else {
  try {
    await prepare()
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : error}\n`)
    process.exit(1)
  }
  process.chdir(root)
  process.env.NODE_ENV ??= 'production'
  await import(pathToFileURL(path.join(root, 'apps/api/dist/server.js')).href)
}
