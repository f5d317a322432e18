import { cmdSample } from './cmd.ts'
import { csharpSample } from './csharp.ts'
import { curlSample } from './curl.ts'
import { goSample } from './go.ts'
import { httpSample } from './http.ts'
import { javaSample } from './java.ts'
import { javascriptSample, nodeSample } from './javascript.ts'
import type { SampleLanguage } from './languages.ts'
import type { SampleModel } from './model.ts'
import { phpSample } from './php.ts'
import { powershellSample } from './powershell.ts'
import { pythonSample } from './python.ts'
import { rubySample } from './ruby.ts'

/** Each language's way to write a request. Credentials are read from variables; all else is quoted so that it arrives as it is. */
export const writers: Readonly<Record<SampleLanguage, (model: SampleModel) => string>> = {
  curl: curlSample,
  http: httpSample,
  js: javascriptSample,
  node: nodeSample,
  python: pythonSample,
  csharp: csharpSample,
  php: phpSample,
  go: goSample,
  java: javaSample,
  ruby: rubySample,
  powershell: powershellSample,
  cmd: cmdSample,
}
