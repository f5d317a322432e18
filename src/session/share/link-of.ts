/** What a button needs to make a link: loaded when it is pressed. */
export { fragmentOf } from './fragment.ts'
export { share } from './share.ts'
