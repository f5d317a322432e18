import type { SampleModel } from './model.ts'
import { powershellLines, powershellText } from './quoting/powershell.ts'
import { oneLine } from './text.ts'

const METHODS = /^(GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS)$/

const methodOf = (method: string): string =>
  METHODS.test(method)
    ? `Method = '${method.slice(0, 1)}${method.slice(1).toLowerCase()}'`
    : `CustomMethod = ${powershellText([{ text: method }])}`

/** PowerShell with Invoke-RestMethod, its parameters in a hashtable. The type of a body is a parameter of its own there. */
export const powershellSample = ({ method, url, headers, body }: SampleModel): string => {
  const isType = (name: string): boolean => name.toLowerCase() === 'content-type'
  const own = headers.filter(([name]) => !isType(name))
  const type = headers.find(([name]) => isType(name))
  return [
    '$request = @{',
    `    ${methodOf(method)}`,
    `    Uri = ${powershellText(url)}`,
    ...(own.length > 0
      ? [
          '    Headers = @{',
          ...own.map(
            ([name, value]) => `        ${powershellText([{ text: name }])} = ${powershellText(oneLine(value))}`,
          ),
          '    }',
        ]
      : []),
    ...(type ? [`    ContentType = ${powershellText(type[1])}`] : []),
    ...(body ? [`    Body = ${powershellLines(body)}`] : []),
    '}',
    'Invoke-RestMethod @request',
  ].join('\n')
}
