import { createHash } from 'node:crypto'
import { districts, trades } from '@tafelrunde/trades'
import type { DirectoryPage, Entry, EntryPerson } from './service.ts'
import type { EntryFilter } from './store.ts'

const style =
  'body{font:1rem/1.5 system-ui,sans-serif;margin:1rem;color:#1a1a1a;background:#fff}' +
  'form{display:flex;flex-wrap:wrap;gap:1rem;align-items:end}select,button{font:inherit;min-height:2.75rem}' +
  'ul{padding:0;list-style:none}li{border-top:1px solid #767676;padding:.75rem 0}h2{font-size:1.125rem;margin:0}' +
  'p{margin:0}nav{display:flex;gap:1rem}'

/** Nothing from elsewhere and no script; anybody may put it in a frame, because all in it is public. */
export const embedPolicy = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'; form-action 'self'; base-uri 'none'; frame-ancestors *`

/** The public list as a page of its own, to be put in a frame of the chamber's website. Works without script. */
export function embedPage(list: DirectoryPage, filter: EntryFilter): string {
  return `<!doctype html>
<html lang="de"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>Mitgliederverzeichnis</title><style>${style}</style></head>
<body><h1>Mitgliederverzeichnis</h1>
<form method="get" action="/directory/embed">
${select(
  'trade',
  'Gewerk',
  trades.map(({ id, short }) => [id, short]),
  filter.tradeId,
)}
${select(
  'district',
  'Landkreis',
  districts.map(({ ags, name }) => [ags, name]),
  filter.district,
)}
<button>Anzeigen</button></form>
<p role="status">${list.total === 1 ? '1 Betrieb' : `${list.total} Betriebe`}</p>
<ul>${list.entries.map(entry).join('\n')}</ul>
${pages(list, filter)}</body></html>
`
}

function select(
  name: string,
  label: string,
  options: readonly (readonly [string, string])[],
  chosen: string | null | undefined,
): string {
  const all = options.map(
    ([value, text]) =>
      `<option value="${escapeHtml(value)}"${value === chosen ? ' selected' : ''}>${escapeHtml(text)}</option>`,
  )
  return `<label>${label}<br><select name="${name}"><option value="">alle</option>${all.join('')}</select></label>`
}

function entry({ firm, trades: crafts, district, persons }: Entry): string {
  const facts = [crafts.map(({ name }) => name).join(', '), district?.name ?? ''].filter(Boolean).join(' · ')
  return `<li><h2>${escapeHtml(firm)}</h2>${paragraph(escapeHtml(facts))}${persons.map(personLine).join('')}</li>`
}

function personLine({ name, email, phone }: EntryPerson): string {
  const mail =
    email === null ? '' : `<a href="mailto:${escapeHtml(encodeURI(email))}" target="_top">${escapeHtml(email)}</a>`
  return paragraph([escapeHtml(name ?? ''), mail, escapeHtml(phone ?? '')].filter(Boolean).join(' · '))
}

function paragraph(html: string): string {
  return html === '' ? '' : `<p>${html}</p>`
}

function pages({ page, pages: last }: DirectoryPage, { tradeId, district }: EntryFilter): string {
  if (last <= 1) return ''
  const link = (to: number, text: string) => {
    const query = new URLSearchParams({ trade: tradeId ?? '', district: district ?? '', page: String(to) })
    return `<a href="/directory/embed?${escapeHtml(String(query))}">${text}</a>`
  }
  const before = page > 1 ? link(page - 1, 'Zurück') : ''
  const after = page < last ? link(page + 1, 'Weiter') : ''
  return `<nav aria-label="Seiten">${before}<span>Seite ${page} von ${last}</span>${after}</nav>`
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)
}
