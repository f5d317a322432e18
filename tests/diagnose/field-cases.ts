import { readFileSync } from 'node:fs'
import { keys } from './pasted.ts'

/** What a field case has to say. `green`: the call is right as far as it shows. */
export type Gist = {
  readonly provider?: string
  readonly finds: readonly string[]
  readonly green?: true
  readonly own?: RegExp
}

export const gists: Readonly<Record<string, Gist>> = {
  '01': { provider: 'perfectpay', finds: ['headers-in-body'] },
  '03': { provider: 'payviox', finds: ['variable'] },
  '04': { provider: 'paykore', finds: ['headers-in-query'], own: /os\.environ/ },
  '06': { provider: 'payviox', finds: ['wrong-header'] },
  '07': { provider: 'payviox', finds: ['headers-as-text'], own: /<\?php/ },
  '08': { provider: 'paykore', finds: ['no-key-came'] },
  '09': { provider: 'ivorypay', finds: ['dotnet-scheme'], own: /TryAddWithoutValidation/ },
  '10': { provider: 'ivorypay', finds: ['bearer-extra'], own: /\$env:IVORYPAY_SECRET_KEY/ },
  '12': { provider: 'paykore', finds: ['wrong-header'] },
  '14': { provider: 'paykore', finds: ['blank-line-before-headers'] },
  '15': { provider: 'payviox', finds: ['scheme-by-client'] },
  '16': { provider: 'paykore', finds: ['bearer-missing'] },
  '17': { provider: 'paykore', finds: ['wrong-header'] },
  '19': { provider: 'paykore', finds: ['line-break', 'key-in-log'] },
  '20': { provider: 'payviox', finds: ['line-break', 'key-in-log'] },
  '23': { provider: 'paykore', finds: ['method-as-address'] },
  '25': { provider: 'perfectpay', finds: ['wrong-header'] },
  '26': { provider: 'payviox', finds: ['header-twice'] },
  '27': { provider: 'payviox', finds: ['redirect-dropped', 'http'] },
  '28': { provider: 'paykore', finds: ['quotes-kept'] },
  '30': { provider: 'paykore', finds: ['encoded-line-break'] },
  '31': { provider: 'paykore', finds: ['carriage-return'] },
  '33': { provider: 'paykore', finds: ['secret-empty'] },
  '34': { provider: 'paykore', finds: ['spaces-around-equals', 'comment-behind-value'] },
  '36': { provider: 'payviox', finds: ['wrong-scheme'] },
  '37': { provider: 'paykore', finds: ['typographic-dash'] },
  '38': { provider: 'payviox', finds: ['brackets'] },
  '39': { provider: 'paykore', finds: ['headers-are-options'] },
  '41': { provider: 'paykore', finds: ['no-cors'] },
  '42': { provider: 'paykore', finds: ['wrong-header'] },
  '43': { provider: 'payviox', finds: ['cors'] },
  '44': { provider: 'paykore', finds: ['key-in-query'] },
  '45': { provider: 'paykore', finds: ['header-unquoted'] },
  '46': { provider: 'paykore', finds: [], green: true },
  '47': { provider: 'perfectpay', finds: ['powershell-quotes'] },
  '51': { provider: 'ivorypay', finds: ['bearer-extra'], own: /os\.Getenv/ },
  '53': { provider: 'paykore', finds: ['bearer-missing'] },
  '55': { finds: ['gateway-page'] },
  '60': { provider: 'payviox', finds: [], green: true },
  '62': { provider: 'payviox', finds: [], green: true },
  '63': { provider: 'paykore', finds: ['history-stripped', 'a-key-came'] },
  '66': { provider: 'payviox', finds: ['never-set'] },
  '68': { provider: 'paykore', finds: ['bearer-missing'] },
  '70': { provider: 'paykore', finds: ['byte-order-mark'] },
  '75': { provider: 'payviox', finds: ['masked'] },
  '76': { provider: 'paykore', finds: ['variable'] },
  '77': { provider: 'payviox', finds: ['variable'] },
  '80': { provider: 'ivorypay', finds: ['wrong-scheme'] },
  '82': { provider: 'paykore', finds: ['wrong-header'] },
  '84': { provider: 'paykore', finds: ['bearer-missing'] },
  '86': { provider: 'payviox', finds: ['bearer-missing'] },
  '88': { provider: 'payviox', finds: ['basic-from-auth'] },
  '91': { provider: 'paykore', finds: ['lost-between'] },
  '96': { provider: 'perfectpay', finds: [], green: true },
  '98': {
    provider: 'payviox',
    finds: ['single-quotes-in-cmd'],
    own: /^curl https:\/\/api\.payviox\.com\/balance -H "Authorization: Bearer %PAYVIOX_SECRET_KEY%"$/,
  },
}

export const folder = new URL('./field/', import.meta.url)
export const known = new Map<string, string>(Object.entries(keys))

/** A text with keys made for this run in the place of its marks, as they are, in base64, or the first and the second part of one. */
export const filledKeys = (text: string): string =>
  text.replace(
    /@(base64:)?(\w+?)(\+lf|\+colon|\/1|\/2)?@/g,
    (all, encoded: string | undefined, name: string, behind: string | undefined) => {
      const key = known.get(name)
      if (key === undefined) return all
      if (behind === '/1' || behind === '/2') return behind === '/1' ? key.slice(0, 20) : key.slice(20)
      const whole = key + (behind === '+lf' ? '\n' : behind === '+colon' ? ':' : '')
      return encoded === undefined ? whole : btoa(whole)
    },
  )

/** The paste of a case that was given. */
export const pasteOf = (id: string): string => filledKeys(readFileSync(new URL(`${id}.txt`, folder), 'utf8'))
