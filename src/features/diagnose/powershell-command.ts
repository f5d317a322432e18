import type { SampleModel } from '#mocks/codegen/model.ts'
import { powershellText } from '#mocks/codegen/quoting/powershell.ts'
import { oneLine } from '#mocks/codegen/text.ts'

/** The request for PowerShell: Invoke-RestMethod with a hashtable, its lines continued with backticks. */
export const powershellCommand = ({ method, url, headers, body }: SampleModel): string => {
  const own = headers.filter(([name]) => name.toLowerCase() !== 'content-type')
  const type = headers.find(([name]) => name.toLowerCase() === 'content-type')
  return [
    `Invoke-RestMethod -Method ${method.slice(0, 1)}${method.slice(1).toLowerCase()} -Uri ${powershellText(url)}`,
    ...(own.length > 0
      ? [`-Headers @{ ${own.map(([name, value]) => `'${name}' = ${powershellText(oneLine(value))}`).join('; ')} }`]
      : []),
    ...(type ? [`-ContentType ${powershellText(type[1])}`] : []),
    ...(body ? [`-Body ${powershellText(body)}`] : []),
  ].join(' `\n  ')
}
