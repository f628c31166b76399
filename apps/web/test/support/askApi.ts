import type { Page } from 'playwright-core'

/** Asks the API as the page itself would, in its session, and gives the data: for what a test needs and no screen is about. */
export async function askApi<Data>(page: Page, query: string, variables: Record<string, unknown> = {}): Promise<Data> {
  const { data, errors } = await page.evaluate(async (body) => {
    const headers = { 'content-type': 'application/json', 'x-graphql-yoga-csrf': '1' }
    return (await fetch('/graphql', { method: 'POST', headers, body })).json()
  }, JSON.stringify({ query, variables }))
  if (errors) throw new Error(JSON.stringify(errors))
  return data
}
