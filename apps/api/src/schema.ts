import './access/index.ts'
import './people/index.ts'
import './meetings/index.ts'
import './topics/index.ts'
import './seating/index.ts'
import './directory/index.ts'
import { builder } from './builder.ts'

/** The whole schema. Domains above are imported in order: a later one hangs its fields on the earlier. */
export const schema = builder.toSchema()
