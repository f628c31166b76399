import { Notice } from './Notice.tsx'

/** What the API has against an input, in its own words. */
export function UserErrors({ errors }: { errors: readonly { readonly message: string }[] }) {
  if (errors.length === 0) return null
  return (
    <Notice kind="error" live>
      {errors.map(({ message }) => (
        <p key={message}>{message}</p>
      ))}
    </Notice>
  )
}
