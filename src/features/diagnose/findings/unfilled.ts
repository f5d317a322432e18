import type { Words } from './stage.ts'

type Unfilled = Words & { readonly form?: RegExp; readonly text: RegExp }

/** Marks of a language that filled nothing in, with the form of the call where it is told by that. `says` follows what is sent. */
const IN_CODE: readonly Unfilled[] = [
  {
    text: /^%[sv]$|^\{0?\}$/,
    says: 'The format is never filled in',
    fix: 'Pass it through the function that fills it in, with the key: Sprintf, format, or what your language has.',
  },
  {
    form: /^python$/,
    text: /^\{[^{].*\}$/,
    says: 'The string has no f in front, so Python fills nothing in',
    fix: 'Write f"..." with an f in front of the quotes.',
  },
  {
    form: /^csharp$/,
    text: /^\{.+\}$/,
    says: 'The string has no $ in front, so C# fills nothing in',
    fix: 'Write $"..." with a dollar in front of the quotes.',
  },
  {
    form: /^(?:fetch|node)$/,
    text: /^\$\{.+\}$/,
    says: 'The string is in quotes, not in backticks, so JavaScript fills nothing in',
    fix: 'Put the text in backticks: `Bearer ${key}`.',
  },
  {
    form: /^(?:fetch|node)$/,
    text: /^\{(?:\w+(?:\.\w+)+|(?!your|insert|enter|replace)\w+)\}$/i,
    says: 'There is no dollar sign in front of the brace, so JavaScript fills nothing in',
    fix: 'Write ${...} in backticks: `Bearer ${key}`.',
  },
  {
    form: /^(?:fetch|node)$/,
    // In capitals it is the name of a variable of the environment, which no mark of JavaScript fills in.
    text: /^\$[a-z]\w*$/,
    says: 'Without braces behind the dollar sign JavaScript fills nothing in',
    fix: 'Write ${...} in backticks: `Bearer ${key}`.',
  },
  {
    form: /^(?:curl|cmd|powershell)$/,
    text: /^\{(?!your|insert|enter|replace)\w*(?:key|token|secret)\w*\}$/i,
    says: 'A shell fills nothing in between braces alone',
    fix: 'For a variable, write what your shell has for it: ${NAME} in double quotes in bash, $env:NAME in PowerShell, %NAME% in cmd.exe. If it is the word of a sample, put your key in its place.',
  },
  {
    form: /^php$/,
    text: /^\{\w+\}$/,
    says: 'There is no dollar sign inside of the brace, so PHP fills nothing in',
    fix: 'Write {$key} in double quotes, or join the texts: "Bearer " . $key.',
  },
  {
    form: /^php$/,
    text: /^\{?\$/,
    says: 'PHP fills nothing in between single quotes',
    fix: "Use double quotes, or join the texts: 'Bearer ' . $key.",
  },
  { form: /^ruby$/, text: /^#\{/, says: 'Ruby fills nothing in between single quotes', fix: 'Use double quotes.' },
  {
    form: /^ruby$/,
    text: /^\$?\{\w+\}$/,
    says: 'There is no # in front of the brace, so Ruby fills nothing in',
    fix: 'Write #{...} in double quotes.',
  },
  {
    form: /^text$/,
    text: /^\{(?!your|insert|enter|replace)[a-z_]\w*\}$/,
    says: 'Nothing fills in braces alone inside of a text',
    fix: 'In Rust write format!("Bearer {key}"), in Kotlin and Dart ${key}, in Swift \\(key). If it is the word of a sample, put your key in its place.',
  },
  {
    form: /^go$/,
    text: /^\$?\{\w+\}$/,
    says: 'Go fills nothing in inside of a text',
    fix: 'Join the texts: "Bearer " + key.',
  },
]

/** A dollar sign in front of the brace, where a language fills in without one: what it does depends on the mark before the quotes. */
const DOLLAR: Readonly<Record<string, readonly [marked: string, right: string]>> = {
  python: ['an f-string', 'f"Bearer {key}"'],
  csharp: ['a text with $ in front', '$"Bearer {key}"'],
}

const fits = (text: string, form: string) => (each: Unfilled) => each.text.test(text) && (each.form?.test(form) ?? true)

/** Why a text of a language was never filled in, where its mark and the language tell. */
export const unfilledIn = (form: string, text: string): Words | undefined => {
  const [marked, right] = DOLLAR[form] ?? []
  if (marked !== undefined && /^\$\{?\w[\w.]*\}?$/.test(text))
    return {
      says: `A dollar sign does nothing inside of a text here: in ${marked} it stays, and is sent in front of what the braces fill in; in another text ${text} itself is sent.`,
      fix: `Write ${right}, without a dollar sign inside of the quotes.`,
    }
  const found = IN_CODE.find(fits(text, form))
  return found && { says: `${found.says}: ${text} is sent as it is, in place of the key.`, fix: found.fix }
}
/** Why a value was never filled in, as its look and the form of the call tell. */
export const unfilled = (text: string, form = ''): Words => {
  if (text === '[object Promise]')
    return {
      says: 'The function that gives the key is async, and nothing waits for it: JavaScript turns its promise into the text [object Promise] and sends that in place of the key.',
      fix: 'Write await in front of the call that gives the key, inside an async function.',
    }
  if (/^\[object/i.test(text))
    return {
      says: 'An object was put where the key belongs, and JavaScript turned it into text.',
      fix: 'Pass the field of the object that holds the key, or await the promise that gives it.',
    }
  if (/^(?:undefined|null|None|nil|NaN|true|false)$/i.test(text))
    return {
      says: `“${text}” was sent in place of the key: the variable was never filled in where this runs.`,
      fix: 'Set the variable in the process that sends the call, load the .env file before it is read, and check that both names are exactly the same.',
    }
  if (/^\$\(\w+\)$/.test(text))
    return {
      says: `${text} is a build setting of Xcode, or a variable of a pipeline: nothing filled it in, and this text is sent in place of the key.`,
      fix: 'In Xcode set it in the .xcconfig file of this configuration, and name that file in the project. In a pipeline map it as a variable of the step.',
    }
  if (/^\(\w.*\)$/.test(text))
    return {
      says: `${text} is sent as it is, in place of the key: the mark that fills a name in is missing in front of the bracket.`,
      fix: 'In Swift write a backslash in front of the bracket; elsewhere use the mark of your language.',
    }
  if (form === 'curl' && /^\{\{ ?\w+ ?\}\}$/.test(text))
    return {
      says: `${text} is filled in by tools such as Postman, and by curl only in an option that begins with --expand-: here this text is sent in place of the key.`,
      fix: 'Write $NAME of the shell in double quotes, or --variable %NAME with --expand-header (curl 8.3).',
    }
  const inCode = unfilledIn(form, text)
  if (inCode) return inCode
  if (/^\{\{ ?\$(?:processEnv|dotenv|shared|guid|random\w*|timestamp|aadToken)\b/.test(text))
    return {
      says: `${text} is a variable of REST Client of VS Code, which fills it in in a .http file: here nothing does, so this text is sent in place of the key.`,
      fix: 'Write the header into the .http file, below the address. What settings.json holds is sent as it stands there.',
    }
  if (/^=?\{\{ ?\$\w/.test(text))
    return {
      says: `${text} is an expression of n8n that was never filled in: this text is sent in place of the key.`,
      fix: 'n8n fills it in where the field is set to Expression: its value begins with one = sign in front of everything. In a credential it fills in nothing: put the key itself there.',
    }
  if (/^\{\{.*\}\}$/.test(text))
    return {
      says: `${text} is a variable of a tool such as Postman: nothing fills it in here, so this text is sent in place of the key.`,
      fix: 'In the tool, choose the environment that sets it, and compare its name. Elsewhere put a variable of your shell or language there.',
    }
  const [, secret] = /^\$\{?secrets\.(\w+)\}?$/.exec(text) ?? []
  if (secret !== undefined)
    return {
      says: `GitHub fills in a secret only between two braces: the shell reads $secrets, a variable that is not there, and no key is sent.`,
      fix: `Write \${{ secrets.${secret} }}, or put that under env and use its name here.`,
    }
  if (form === 'curl' && text.startsWith('$env:'))
    return {
      says: `${text} is how PowerShell names a variable. bash takes $env for its name, which is not set, or fills in nothing between single quotes: no key is sent.`,
      fix: `Write $${text.slice(5)}, in double quotes.`,
    }
  if (/^(?:curl|powershell)$/.test(form) && /^\$/.test(text))
    return {
      says: 'The shell fills nothing in between single quotes or behind a backslash: the name of the variable is sent as the key.',
      fix: 'Use double quotes and no backslash, and check that the variable is set.',
    }
  if (form === 'cmd' && /^%\w+%$/.test(text))
    return {
      says: `cmd.exe leaves ${text} as it is where the variable is not set, so its name is sent in place of the key.`,
      fix: 'Set it in the same window first: set NAME=value, without spaces and quotes.',
    }
  if (form === 'cmd' || (/^(?:curl|powershell)$/.test(form) && /^%\w+%$/.test(text)))
    return {
      says: 'The name of the variable is sent as the key: this shell does not fill it in.',
      fix: '%NAME% is of cmd.exe, $NAME of bash, $env:NAME of PowerShell. Write the one of your shell.',
    }
  return {
    says: 'This is the name of a value, not the value: it was never filled in.',
    fix: 'Single quotes in a shell, a missing template mark and an unset variable do this. Use double quotes, and check that the variable is set.',
  }
}
