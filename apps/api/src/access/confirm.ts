/**
 * The page behind a mailed link. Mail programs open links ahead of their readers; opening this one uses
 * nothing up, only the button does. Plain HTML: it must work in any browser, and needs no script.
 * @returns the page and the policy that lets its one style through
 */
export function confirmPage(token: string, nonce: string): { html: string; policy: string } {
  const html = `<!doctype html>
<html lang="de">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Anmelden – Tafelrunde</title>
<style nonce="${nonce}">
body { font: 1.25rem/1.5 system-ui, sans-serif; max-width: 32rem; margin: 15vh auto; padding: 0 1rem; color: #1d1b16; background: #fbf6ec }
button { font: inherit; padding: .75rem 1.5rem; border: 0; border-radius: .5rem; color: #fff; background: #1d5b4b; cursor: pointer }
button:focus-visible { outline: 3px solid #1d1b16; outline-offset: 3px }
</style>
<main>
<h1>Tafelrunde</h1>
<p>Bitte bestätigen Sie die Anmeldung. <span lang="en">Please confirm to sign in.</span></p>
<form action="/auth/magic-link/verify">
<input type="hidden" name="token" value="${escapeHtml(token)}">
<input type="hidden" name="callbackURL" value="/">
<input type="hidden" name="errorCallbackURL" value="/anmelden">
<button>Jetzt anmelden <span lang="en">(Sign in)</span></button>
</form>
</main>
</html>`
  const policy = `default-src 'none'; style-src 'nonce-${nonce}'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'`
  return { html, policy }
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
}
