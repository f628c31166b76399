export { findPostgres } from './findPostgres.mjs'
export { startCluster } from './startCluster.ts'
