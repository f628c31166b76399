import { existsSync } from 'node:fs'
import { findPostgres, postgresMissing } from '../../db/src/testing/findPostgres.mjs'

/**
 * What the tests need beside npm's packages and cannot find, each as a sentence that says how to get it.
 *
 * @param {string} [browser]
 * @param {string | undefined} [postgres] folder of its programs
 * @returns {string[]}
 */
export function missingPrograms(browser = process.env.CHROMIUM || '/usr/bin/chromium', postgres = findPostgres()) {
  const noBrowser = `The tests need Chromium, and there is no ${browser}: apt-get install chromium, or set CHROMIUM.`
  return [...(existsSync(browser) ? [] : [noBrowser]), ...(postgres ? [] : [postgresMissing])]
}
