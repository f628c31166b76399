import type pg from 'pg'

/** Calls `onSql` with the text of every statement that any client of the pool sends. Must come before the first one. */
export function listenToSql(pool: pg.Pool, onSql: (sql: string) => void): void {
  pool.on('connect', (client) => {
    const send = client.query
    client.query = ((...args: unknown[]) => {
      onSql(statementText(args[0]))
      return Reflect.apply(send, client, args)
    }) as typeof client.query
  })
}

/** node-postgres takes a text, or an object that holds it. */
function statementText(statement: unknown): string {
  if (typeof statement === 'string') return statement
  const holdsText = typeof statement === 'object' && statement !== null && 'text' in statement
  return holdsText ? String(statement.text) : ''
}
