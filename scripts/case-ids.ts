import { writeFileSync } from 'node:fs'
import { caseIdsFile, caseIdsText } from './package/case-ids-text.ts'

// Writes the ids of all cases as types, for who imports the package. A test holds that the file is current.
writeFileSync(caseIdsFile, await caseIdsText())
console.log(`Wrote ${caseIdsFile}`)
