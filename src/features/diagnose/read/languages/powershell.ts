import type { Expression } from './expression.ts'
import { scriptReader } from './powershell/script-reader.ts'
import { powershellExpression, powershellStatements } from './powershell/statements.ts'
import { value } from './powershell/values.ts'

/** Reads a script of PowerShell: assignments, hashtables, and commands with their parameters as named arguments. It never throws. */
export const readPowershell = (source: string, from: number, to: number): Expression =>
  scriptReader(source, from, to, {
    statements: powershellStatements,
    expression: powershellExpression,
    value,
  }).statements('')
