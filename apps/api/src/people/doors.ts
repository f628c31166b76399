import type { Identify } from '../access/identify.ts'
import type { Services } from '../context.ts'
import { type Router, refused } from '../guards.ts'
import type { SheetForm } from './export/memberSheet.ts'
import { readMembers } from './policy.ts'
import { exportMembers } from './service.ts'

const types: Readonly<Record<SheetForm, string>> = {
  excel: 'text/csv; charset=utf-8',
  rfc4180: 'text/csv; charset=utf-8; header=present',
}

/** GET /exports/members.csv?form=excel (or rfc4180): the list as the import reads it, written while it is read. */
export function routeExports(app: Router, identify: Identify, services: Services): void {
  app.get('/exports/members.csv', async (c) => {
    const viewer = await identify(c)
    if (viewer instanceof Response) return viewer
    const staff = readMembers({ viewer })
    const form = c.req.query('form') ?? 'excel'
    if (!isForm(form)) return c.json(refused('BAD_USER_INPUT', `form=${form}: excel, rfc4180`), 400)
    return c.body(await exportMembers(services, staff, form), 200, {
      'content-type': types[form],
      'content-disposition': `attachment; filename="mitglieder-${services.clock().toISOString().slice(0, 10)}.csv"`,
      'cache-control': 'private, no-store',
    })
  })
  app.all('/exports/*', (c) => c.notFound())
}

function isForm(text: string): text is SheetForm {
  return text === 'excel' || text === 'rfc4180'
}
