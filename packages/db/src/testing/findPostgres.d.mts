export const postgresMissing: string

/** The folder of PostgreSQL's own programs (initdb, postgres), undefined when there is none. */
export function findPostgres(searchPath?: string, debian?: string): string | undefined
