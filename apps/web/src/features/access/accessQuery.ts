import { graphql, type ResultOf } from '../../lib/graphql.ts'

export const accessQuery = graphql(`
  query Access {
    viewer {
      user {
        id
      }
    }
    staff {
      id
      name
      email
      role
      lockedAt
    }
    apiKeys {
      id
      name
      prefix
      scopes
      createdAt
      expiresAt
      lastUsedAt
      revokedAt
    }
  }
`)

type Access = ResultOf<typeof accessQuery>

export type StaffEntry = Access['staff'][number]
export type ApiKey = Access['apiKeys'][number]
export type Scope = ApiKey['scopes'][number]
