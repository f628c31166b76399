import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import * as glue from '@prisma/schema-engine-wasm/schema_engine_bg'

type SchemaEngineClass = typeof glue.SchemaEngine

let loading: Promise<SchemaEngineClass> | undefined

/**
 * Prisma's schema engine as WebAssembly. The native engine is a download; this one comes with `npm ci`,
 * so that migrations can be written and checked without network.
 */
export function loadSchemaEngine(): Promise<SchemaEngineClass> {
  loading ??= instantiate()
  return loading
}

async function instantiate(): Promise<SchemaEngineClass> {
  const script = fileURLToPath(import.meta.resolve('@prisma/schema-engine-wasm/schema_engine_bg'))
  const bytes = await readFile(script.replace(/\.js$/, '.wasm'))
  const { instance } = await WebAssembly.instantiate(bytes, { './schema_engine_bg.js': { ...glue } })
  glue.__wbg_set_wasm(instance.exports)
  startBindings(instance.exports.__wbindgen_start)
  return glue.SchemaEngine
}

function startBindings(start: unknown): void {
  if (typeof start !== 'function') throw new Error('The schema engine has no start function: wrong version installed?')
  start()
}
