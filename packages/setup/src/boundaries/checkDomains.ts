import type { Breach } from './breach.ts'
import { isTest, targetOf } from './checkArrows.ts'
import { domainFiles, domains, moreFiles, packageUsers } from './domains.ts'
import type { Import, SourceFile } from './sourceFile.ts'

const api = 'apps/api/src/'

/** A domain of the service has the usual files, imports earlier domains only, and keeps core and database to their places. */
export function checkDomains(files: readonly SourceFile[]): Breach[] {
  const inApi = files.filter(({ path }) => path.startsWith(api))
  return inApi.flatMap((file) => [
    ...checkName(file.path),
    ...(isTest(file.path)
      ? []
      : file.imports.flatMap((entry) => [...checkOrder(file.path, entry), ...checkUser(file.path, entry)])),
  ])
}

function checkName(file: string): Breach[] {
  const [domain = '', name = '', ...deeper] = file.slice(api.length).split('/')
  if (name === '') return []
  if (!isDomain(domain)) return [unknownDomain(file)]
  const base = name.replace(/(\.test)?\.tsx?$/, '')
  const more = moreFiles[domain] ?? {}
  const known = deeper.length > 0 ? base in more : domainFiles.includes(base) || base in more || isTest(file)
  if (known) return []
  const mend =
    'Put it where things of its kind are; if it is a kind of its own, name it with its reason in boundaries/domains.ts.'
  return [{ where: file, found: `the name ${base}`, allowed: [...domainFiles, ...Object.keys(more)].join(', '), mend }]
}

function unknownDomain(where: string): Breach {
  const mend = 'Put it into its domain, or give the new domain its place in the order in boundaries/domains.ts.'
  return { where, found: 'a folder that is no domain', allowed: domains.join(', '), mend }
}

/** Only files in a domain have an order; those at the root of the service join the domains. */
function checkOrder(file: string, { specifier, line, typeOnly }: Import): Breach[] {
  const [mine, theirs] = [file, targetOf(file, specifier) ?? ''].map(domainOf)
  if (typeOnly || mine === undefined || theirs === undefined || domains.indexOf(theirs) <= domains.indexOf(mine))
    return []
  const mend = `Let ${theirs} hang its fields on the types of ${mine}; ${mine} never hears of it.`
  return [{ where: `${file}:${line}`, found: `${mine} → ${theirs}`, allowed: `the order ${domains.join(', ')}`, mend }]
}

function checkUser(file: string, { specifier, line, typeOnly }: Import): Breach[] {
  const name = Object.keys(packageUsers).find((one) => specifier === one || specifier.startsWith(`${one}/`))
  if (name === undefined || typeOnly || domainOf(file) === undefined) return []
  const users = packageUsers[name] ?? []
  if (users.some((user) => user.test(file))) return []
  const mend = name === '@tafelrunde/db' ? 'Ask the store of the domain.' : 'Ask the service of the domain.'
  return [
    {
      where: `${file}:${line}`,
      found: specifier,
      allowed: `in ${users.map((user) => user.source).join(' or ')}`,
      mend,
    },
  ]
}

function domainOf(file: string): (typeof domains)[number] | undefined {
  const name = file.startsWith(api) ? file.slice(api.length).split('/')[0] : undefined
  return domains.find((domain) => domain === name)
}

function isDomain(name: string): boolean {
  return domains.some((domain) => domain === name)
}
