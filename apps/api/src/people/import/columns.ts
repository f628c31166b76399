/** What a column of a member list can be. */
export type Field =
  | 'externalId'
  | 'firm'
  | 'givenName'
  | 'familyName'
  | 'person'
  | 'trades'
  | 'district'
  | 'email'
  | 'phone'
  | 'size'
  | 'joinedOn'
  | 'leftOn'

/** A column as found: `field` is null when nobody knows what it is, or when a better one says the same. */
export interface Column {
  readonly header: string
  readonly field: Field | null
}

/**
 * What people write above their columns, in one spelling (see `headerKey`). Where several columns of a sheet say the
 * same, the name that stands first here wins; columns of trades are taken all.
 */
const names: Readonly<Record<Field, string>> = {
  externalId:
    'betriebsnummer betriebsnr betriebnr betriebsid mitgliedsnummer mitgliedsnr mitgliednr mitgliedid hwknummer hwknr ' +
    'rollennummer kundennummer kundennr externalid memberid membernumber memberno id nummer nr lfdnr number no',
  firm:
    'firma firmenname firmierung betrieb betriebsname betriebsbezeichnung unternehmen unternehmensname handwerksbetrieb ' +
    'firmabetrieb company companyname firm firmname business businessname',
  givenName: 'vorname rufname givenname firstname forename',
  familyName: 'nachname familienname zuname familyname lastname surname name',
  person:
    'ansprechpartner ansprechpartnerin ansprechperson inhaber inhaberin inhaberinhaberin kontakt kontaktperson ' +
    'betriebsinhaber betriebsinhaberin vorundnachname vornamenachname namevorname person contact contactperson owner ' +
    'fullname teilnehmer teilnehmerin',
  trades:
    'gewerk gewerke hauptgewerk handwerk handwerke beruf berufe gewerbe branche taetigkeit zweitgewerk nebengewerk ' +
    'weiteresgewerk weiteregewerke trade trades craft crafts profession occupation',
  district:
    'landkreis kreis lk landkreisstadt kreisstadt region district county ags ort stadt wohnort sitz betriebssitz city town',
  email: 'email emailadresse mail mailadresse emailgeschaeftlich emailaddress',
  phone:
    'telefon telefonnummer telefonnr tel telnr festnetz telefongeschaeftlich phone phonenumber telephone mobil mobilnummer handy mobiltelefon mobile',
  size:
    'groesse betriebsgroesse unternehmensgroesse mitarbeiter mitarbeiterzahl anzahlmitarbeiter mitarbeitende beschaeftigte ' +
    'beschaeftigtenzahl anzahlbeschaeftigte size firmsize companysize employees headcount',
  joinedOn:
    'eintritt eintrittsdatum eintrittam beitritt beitrittsdatum mitgliedseit dabeiseit imnetzwerkseit seit joined joinedon ' +
    'joindate membersince since',
  leftOn: 'austritt austrittsdatum austrittam ausgetreten ausgetretenam mitgliedbis left lefton leavedate memberuntil',
}

const fieldOfName = new Map(
  (Object.keys(names) as Field[]).flatMap((field) =>
    names[field].split(' ').map((name, rank): [string, { field: Field; rank: number }] => [name, { field, rank }]),
  ),
)

/** Says of every header what its column is. */
export function readColumns(headers: readonly string[]): Column[] {
  const guesses = headers.map((header) => fieldOfName.get(headerKey(header)))
  const best = new Map<Field, number>()
  for (const guess of guesses) {
    if (guess) best.set(guess.field, Math.min(guess.rank, best.get(guess.field) ?? guess.rank))
  }
  const taken = new Set<Field>()
  const columns = headers.map((header, index): Column => {
    const guess = guesses[index]
    if (!guess || (guess.field !== 'trades' && (guess.rank !== best.get(guess.field) || taken.has(guess.field)))) {
      return { header, field: null }
    }
    taken.add(guess.field)
    return { header, field: guess.field }
  })
  return nameIsFirm(columns, taken)
}

/** A lone "Name" is the firm's where no other column is, and nobody's given name stands beside it. */
function nameIsFirm(columns: Column[], taken: ReadonlySet<Field>): Column[] {
  if (taken.has('firm') || taken.has('givenName')) return columns
  return columns.map((column) =>
    headerKey(column.header) === 'name' && column.field === 'familyName' ? { ...column, field: 'firm' } : column,
  )
}

/** "E-Mail", "e mail:" and "EMAIL" are one; so are "Gewerk", "Gewerk 2" and "Gewerk(e)". */
function headerKey(header: string): string {
  const letters = header
    .toLowerCase()
    .replace(/[äöüß]/g, (letter) => ({ ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' })[letter] ?? letter)
    .replace(/[^a-z]/g, '')
  return letters === 'gewerke' ? 'gewerk' : letters
}
