import { graphql, type ResultOf } from '../../lib/graphql.ts'

export const importMembers = graphql(`
  mutation ImportMembers($input: ImportMembersInput!) {
    importMembers(input: $input) {
      report {
        encoding
        delimiter
        columns {
          header
          field
        }
        created
        updated
        unchanged
        failed
        written
        rows {
          line
          action
          externalId
          firm
          person
          trades {
            id
            name
            english
          }
          changes
          problems {
            code
            severity
            column
            value
            message
          }
        }
      }
      userErrors {
        message
      }
    }
  }
`)

export type ImportReport = NonNullable<ResultOf<typeof importMembers>['importMembers']['report']>
export type ImportRow = ImportReport['rows'][number]
