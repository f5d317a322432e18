import type { Expression, Language } from './expression.ts'
import { expression } from './plain/binary.ts'
import { operand, primary } from './plain/operand.ts'
import { statements } from './plain/statements.ts'
import { tokenReader } from './plain/token-reader.ts'

/** Reads code whose language has no grammar here: C#, Ruby, Kotlin, Swift, Dart, Rust. What is not understood is stepped over. */
export const readPlain = (source: string, from: number, to: number, language: Language): Expression =>
  tokenReader(source, from, to, language, { statements, expression, operand, primary }).statements(() => false)
