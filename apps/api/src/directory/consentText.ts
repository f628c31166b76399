import type { Text } from '../language.ts'

/** Another wording gets another version; what was agreed to keeps naming its own. */
export const consentVersion = '2026-11'

/** What people agree to, whichever of the fields it is. */
export const consentText: Text = {
  de: 'Ich bin einverstanden, dass die Kammer diese Angabe im öffentlichen Mitgliederverzeichnis zeigt, das jede und jeder im Internet lesen kann. Die Einwilligung ist freiwillig. Ich kann sie jederzeit widerrufen; die Angabe verschwindet dann sofort aus dem Verzeichnis.',
  en: 'I agree that the chamber shows this in its public list of members, which anybody can read on the internet. My consent is voluntary. I can withdraw it at any time; it then disappears from the list at once.',
}
