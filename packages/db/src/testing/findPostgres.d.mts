/** See findPostgres.mjs, which is plain JavaScript; these are its types for those who read the sources. */
export const postgresMissing: string
export function findPostgres(searchPath?: string, debian?: string): string | undefined
