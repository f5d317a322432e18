import { measurePages } from './measure-pages.ts'
import { peers } from './peers/peer-rows.ts'

await measurePages('peers', peers)
