import { measurePages } from './measure-pages.ts'

await measurePages('pages', [])
