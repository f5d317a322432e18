import { writeFileSync } from 'node:fs'
import { pictureFile, pictureText } from './package/picture.ts'

// Draws the picture of the README. A test holds that it is current.
writeFileSync(pictureFile, await pictureText())
console.log(`Drew ${pictureFile}`)
