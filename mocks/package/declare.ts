export { declare } from '#mocks/declare/declare.ts'
export { DeclarationError, type DeclarationProblem } from '#mocks/declare/problem.ts'
