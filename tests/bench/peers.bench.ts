import { benchPages } from './bench-pages.ts'
import { peers } from './peers/peer-rows.ts'

await benchPages('peers', peers)
