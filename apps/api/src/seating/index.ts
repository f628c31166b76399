import './types.ts'
import './mutations.ts'
import './subscriptions.ts'
