/** The domains of the service in their order: a later one may import an earlier one, never the other way round. */
export const domains = ['access', 'people', 'meetings', 'topics', 'history', 'seating', 'directory'] as const

/** Where a thing is, in every domain. Tests stand beside their file, or bear the name of the domain. */
export const domainFiles: readonly string[] = [
  'index',
  'types',
  'queries',
  'mutations',
  'subscriptions',
  'policy',
  'service',
  'store',
  'worker',
]

/** What a domain has beyond the usual: its file names, and why they stand alone. */
export const moreFiles: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  access: {
    auth: 'the set-up of the library that keeps the sessions',
    doors: 'the paths below /auth that are open',
    identify: 'who sends a request: by key or by session',
    confirm: 'the page behind a sign-in link',
    mailer: 'the way of a mail',
    links: 'personal links of members: sending, asking for, using up',
    personalLink: 'the door of members in the library that keeps the sessions',
    keys: 'making, rotating and knowing the keys of tools',
    scopes: 'what a key can be allowed to do',
    matrix: 'who may use which field of the schema, as a table',
    checkFields: 'the table, applied to an operation before it runs',
    limiter: 'how often one address or key may ask',
  },
  people: {
    import: 'a folder: from the bytes of a sheet to what will be written',
    editing: 'taking in, changing and removing one firm or one person',
    editMutations: 'the same as fields of the schema',
    doors: 'the paths below /exports',
    export: 'a folder: from what is stored to the lines of a sheet',
    facts: 'what can be known of a firm and of a person',
    nameKey: 'one spelling of a name, as the database has it',
  },
  meetings: {
    memberLinks: 'letters with personal links for a meeting',
  },
  directory: {
    consentText: 'what people agree to',
    doors: 'the paths below /directory',
    embedPage: 'the public list as a page for a frame',
  },
  seating: {
    ownTables: 'where a member sits, and with whom',
    desk: 'which searches run, and which wait',
    reasons: 'texts of a plan in the language of the reader',
    rules: 'rules as clients give them, read into those of the core',
    topics: 'what became of the wishes for topics in a plan',
    tree: 'a whole plan in few statements',
  },
  topics: {
    ballots: 'what a voter hands in, checked and kept',
    result: 'a folder: what the opened ballots say, part by part',
  },
}

/** Files of a domain that may import a package for more than its types. */
export const packageUsers: Readonly<Record<string, readonly RegExp[]>> = {
  '@tafelrunde/core': [
    /\/service\.ts$/,
    /\/worker\.ts$/,
    /^apps\/api\/src\/seating\/(desk|rules)\.ts$/,
    /^apps\/api\/src\/topics\/(ballots|result\/\w+)\.ts$/,
  ],
  '@tafelrunde/db': [/\/store\.ts$/, /^apps\/api\/src\/access\/auth\.ts$/, /^apps\/api\/src\/[^/]+\.ts$/],
}
