import type { Language } from '../../lib/bilingual.ts'
import { requestHeaders } from '../../lib/requestHeaders.ts'

export type Upload =
  | { readonly uploadId: string }
  | { readonly trouble: 'tooLarge' | 'signedOut' | 'unreachable' | 'refused' }

/** Hands the bytes of a list to the service, which keeps them for a day; nothing is imported by this. */
export async function uploadList(bytes: Blob, name: string, language: Language): Promise<Upload> {
  try {
    const response = await fetch('/uploads', {
      method: 'POST',
      // Headers carry ASCII only.
      headers: { ...requestHeaders(language), 'x-file-name': encodeURIComponent(name) },
      body: bytes,
    })
    if (response.ok) return (await response.json()) as { uploadId: string }
    if (response.status === 413) return { trouble: 'tooLarge' }
    return { trouble: response.status === 401 ? 'signedOut' : 'refused' }
  } catch {
    return { trouble: 'unreachable' }
  }
}
