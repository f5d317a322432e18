export { plays } from './labs.ts'
