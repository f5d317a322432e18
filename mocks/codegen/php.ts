import { headerLine } from './curl.ts'
import type { SampleModel } from './model.ts'
import { phpString, phpText } from './quoting/php.ts'
import { oneLine } from './text.ts'

/** PHP with its curl extension, whose headers follow the rules of curl. */
export const phpSample = ({ method, url, headers, body }: SampleModel): string => {
  const how = { GET: [], HEAD: ['    CURLOPT_NOBODY => true,'] }[method] ?? [
    `    CURLOPT_CUSTOMREQUEST => ${phpString(method)},`,
  ]
  const lines = headers.map(([name, value]) => `        ${phpText(headerLine(name, oneLine(value)))},`)
  return [
    '<?php',
    '',
    `$curl = curl_init(${phpText(url)});`,
    'curl_setopt_array($curl, [',
    ...how,
    ...(lines.length ? ['    CURLOPT_HTTPHEADER => [', ...lines, '    ],'] : []),
    ...(body ? [`    CURLOPT_POSTFIELDS => ${phpText(body)},`] : []),
    '    CURLOPT_RETURNTRANSFER => true,',
    ']);',
    '$answer = curl_exec($curl);',
    'if ($answer === false) {',
    '    throw new RuntimeException(curl_error($curl));',
    '}',
    "echo curl_getinfo($curl, CURLINFO_RESPONSE_CODE), ' ', $answer, PHP_EOL;",
  ].join('\n')
}
