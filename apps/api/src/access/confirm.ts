/**
 * The page behind a mailed link. Mail programs open links ahead of their readers; opening this one uses
 * nothing up, only the button does. Plain HTML: it must work in any browser, and needs no script.
 * @returns the page and the policy that lets its one style through
 */
export function confirmPage(token: string, nonce: string): { html: string; policy: string } {
  const form = `<p>Bitte bestätigen Sie die Anmeldung. <span lang="en">Please confirm to sign in.</span></p>
<form action="/auth/magic-link/verify">
<input type="hidden" name="token" value="${escapeHtml(token)}">
<input type="hidden" name="callbackURL" value="/">
<input type="hidden" name="errorCallbackURL" value="/anmelden">
<button>Jetzt anmelden <span lang="en">(Sign in)</span></button>
</form>`
  return { html: pageAround(form, nonce), policy: `${policyOf(nonce)}; form-action 'self'` }
}

/**
 * The page behind a personal link. The token stands behind # in the address, which no browser sends anywhere: a script
 * takes it from there, and out of the address, and only the button uses it up.
 */
export function personalPage(nonce: string): { html: string; policy: string } {
  const body = `<p id="said" role="status">Bitte bestätigen Sie die Anmeldung. <span lang="en">Please confirm to sign in.</span></p>
<noscript><p>Bitte schalten Sie JavaScript ein. <span lang="en">Please turn on JavaScript.</span></p></noscript>
<button id="enter">Jetzt anmelden <span lang="en">(Sign in)</span></button>
<form id="again" hidden>
<label for="email">Neuen Link an diese E-Mail-Adresse schicken <span lang="en">(Send a new link to this address)</span></label>
<input id="email" type="email" autocomplete="email" required>
<button>Schicken <span lang="en">(Send)</span></button>
</form>
<script nonce="${nonce}">${personalScript}</script>`
  const policy = `${policyOf(nonce)}; script-src 'nonce-${nonce}'; connect-src 'self'; form-action 'none'`
  return { html: pageAround(body, nonce), policy }
}

const personalScript = `
const token = location.hash.slice(1), get = (id) => document.getElementById(id)
history.replaceState(null, '', location.pathname)
const post = (path, body) => fetch(path, { method: 'POST', headers: { 'content-type': 'application/json', 'x-tafelrunde': '1' }, body: JSON.stringify(body) })
const fail = () => {
  get('said').textContent = 'Dieser Link gilt nicht mehr: Er ist schon verwendet oder zu alt. / This link is over: it was used, or is too old.'
  get('enter').hidden = true
  get('again').hidden = false
}
if (!token) fail()
get('enter').onclick = async () => {
  get('enter').disabled = true
  const answer = await post('/auth/zugang', { token })
  if (answer.ok) location.replace('/')
  else fail()
}
get('again').onsubmit = async (event) => {
  event.preventDefault()
  const answer = await post('/auth/zugang/anfordern', { email: get('email').value })
  get('said').textContent = answer.ok ? 'Wenn wir die Adresse kennen, ist ein Link unterwegs. / If we know the address, a link is on its way.' : 'Bitte versuchen Sie es später noch einmal. / Please try again later.'
}
`

function policyOf(nonce: string): string {
  return `default-src 'none'; style-src 'nonce-${nonce}'; frame-ancestors 'none'; base-uri 'none'`
}

function pageAround(body: string, nonce: string): string {
  return `<!doctype html>
<html lang="de">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Anmelden – Tafelrunde</title>
<style nonce="${nonce}">
body { font: 1.25rem/1.5 system-ui, sans-serif; max-width: 32rem; margin: 15vh auto; padding: 0 1rem; color: #1d1b16; background: #fbf6ec }
button { font: inherit; padding: .75rem 1.5rem; border: 0; border-radius: .5rem; color: #fff; background: #1d5b4b; cursor: pointer }
input { font: inherit; display: block; width: 100%; box-sizing: border-box; margin: .5rem 0; padding: .5rem }
button:focus-visible, input:focus-visible { outline: 3px solid #1d1b16; outline-offset: 3px }
[hidden] { display: none }
</style>
<main>
<h1>Tafelrunde</h1>
${body}
</main>
</html>`
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
}
