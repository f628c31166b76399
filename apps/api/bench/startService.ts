import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'

/** As loose as JSON itself: whoever asks knows the shape of the answer. */
type Json = ReturnType<typeof JSON.parse>

/** The service as a process of its own, spoken to over its port. */
export interface Service {
  /** From here on requests are those of staff. */
  signIn(): Promise<void>
  /** The `data` of an answer. Rejects when there are errors in it. */
  graphql(query: string, variables: Json): Promise<Json>
  /** The `data` of the last event of a subscription. */
  lastEvent(query: string, variables: Json): Promise<Json>
  /** @param line of /proc/PID/status: VmRSS for now, VmHWM for the most it ever was */
  megabytes(line: 'VmRSS' | 'VmHWM'): Promise<number>
  /** CPU time of all its threads so far. */
  cpuSeconds(): Promise<number>
  stop(): Promise<void>
}

/**
 * Starts the built service on a free port with the demo network.
 * @param program path of server.js
 * @param env comes on top
 */
export function startService(program: string, env: Readonly<Record<string, string>>): Service {
  const child = spawn(process.execPath, [program], {
    env: { ...process.env, NODE_ENV: 'production', PORT: '0', ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = once(child, 'exit')
  let said = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said += text
  })
  let cookie = ''
  let door = ''

  async function post(query: string, variables: Json, accept: string): Promise<string> {
    const headers = { cookie, accept, 'content-type': 'application/json', 'x-tafelrunde': '1' }
    const response = await fetch(door, { method: 'POST', headers, body: JSON.stringify({ query, variables }) })
    return response.text()
  }

  return {
    async signIn() {
      const link = await signInLink(() => said, child)
      const response = await fetch(link, { redirect: 'manual' })
      cookie = response.headers.getSetCookie()[0]?.split(';')[0] ?? ''
      door = new URL('/graphql', link).href
    },
    graphql: async (query, variables) => dataOf(await post(query, variables, 'application/json')),
    async lastEvent(query, variables) {
      const text = await post(query, variables, 'text/event-stream')
      return dataOf([...text.matchAll(/^data: (\{.+\})$/gm)].at(-1)?.[1] ?? text)
    },
    async megabytes(line) {
      const status = await readFile(`/proc/${child.pid}/status`, 'utf8')
      return Math.round(Number(new RegExp(`^${line}:\\s+(\\d+)`, 'm').exec(status)?.[1]) / 1024)
    },
    async cpuSeconds() {
      const stat = await readFile(`/proc/${child.pid}/stat`, 'utf8')
      // Behind the name in brackets: utime and stime are the 12th and 13th field, in hundredths of a second.
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
      return (Number(fields[11]) + Number(fields[12])) / 100
    },
    async stop() {
      child.kill('SIGTERM')
      await ended
    },
  }
}

/** Printed last at every start. */
async function signInLink(said: () => string, child: { readonly exitCode: number | null }): Promise<string> {
  for (;;) {
    const link = /sign in +(\S+)\n/.exec(said())?.[1]
    if (link) return link
    if (child.exitCode !== null) throw new Error(`The service ended without being ready:\n${said()}`)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

function dataOf(text: string): Json {
  const { data, errors } = JSON.parse(text)
  if (errors) throw new Error(`The service answered ${text.slice(0, 300)}`)
  return data
}
