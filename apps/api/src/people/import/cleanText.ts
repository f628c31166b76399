/**
 * A text as we keep it: in Unicode's composed form, line breaks, tabs and hard spaces as single spaces, invisible
 * characters gone; and without the apostrophe that an export puts before what Excel would take for a formula.
 */
export function cleanText(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\s\u00a0]+/g, ' ')
    .replace(/[\p{Cc}\p{Cf}]/gu, '')
    .trim()
    .replace(/^'+(?=[=+\-@])/, '')
}
