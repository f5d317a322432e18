import type { Words } from '#src/features/diagnose/findings/stage.ts'

/** What a language writes for another value, or around a key, when it makes a text of it. */
export const wrappedWords = (by: string): Words => {
  switch (by) {
    case 'bytes':
      return {
        says: "The key is held as bytes, and Python writes bytes into a text as b'...': the b and the quotes are sent with the key.",
        fix: 'Make a text of it first: key.decode().strip(), or open the file with "r".',
      }
    case 'optional':
      return {
        says: 'The value is an Optional, and Swift writes one into a text as Optional("..."): that is sent in place of the key.',
        fix: 'Unwrap it first: guard let key = ... else { return }, and put key into the text.',
      }
    case 'promise':
      return {
        says: 'The function that gives the key gives it later, and nothing waits for it: what stands for its promise is sent in place of the key.',
        fix: 'Write await in front of the call that gives the key.',
      }
    case 'function':
      return {
        says: 'A function was put where the key belongs and not called: the function itself, written as a text, is sent in place of the key.',
        fix: 'Call it: write () behind its name.',
      }
    case 'object':
      return {
        says: 'An object was put where the key belongs, and the language wrote what stands for it as a text: that is sent in place of the key.',
        fix: 'Pass the field that holds the key, or what makes a text of it.',
      }
    case 'argument':
      return {
        says: 'Go writes this into a text where an argument is missing, nil or of another type: it is sent in place of the key.',
        fix: 'Give Sprintf the key as its argument, a text that is not nil.',
      }
    case 'printed':
      return {
        says: 'The key is inside of another value, and the language wrote that value as a text: what stands around the key is sent with it.',
        fix: 'Take the key out of it first: .get() of an Optional, unwrap() in Rust, or the field that holds it.',
      }
    case 'tuple':
      return {
        says: "A comma stands behind the value, and Python makes a tuple of it: ('...',) is written into the header in place of the key.",
        fix: 'Delete the comma at the end of the line.',
      }
    case 'json':
      return {
        says: 'JSON stands where the key goes: its braces and names are sent with the key.',
        fix: 'Parse it where it is read, and send the one value with the key.',
      }
    case 'secretstr':
      return {
        says: 'The key is held as a SecretStr, and Python writes ten stars for one: ********** is sent in place of the key.',
        fix: 'Take the text out of it: key.get_secret_value().',
      }
    case 'secure':
      return {
        says: 'The key is held as a SecureString, and PowerShell writes System.Security.SecureString into a text: that is sent in place of the key.',
        fix: 'Make a text of it first: ConvertFrom-SecureString -AsPlainText, in PowerShell 7.',
      }
    case 'answer':
      return {
        says: 'The whole answer of the log-in is stored in the place of the token: its braces and names are sent too, and that is no token.',
        fix: 'Parse it, and store the one field that holds the token.',
      }
    case 'stored':
      return {
        says: 'The value was stored with JSON.stringify, which puts quotes around a text: they come back from the store and are sent with it, so what arrives is another key or token.',
        fix: 'Store the text itself, or take it out with JSON.parse.',
      }
    default:
      return {
        says: `${by} puts quotes around a text, and they are sent with it.`,
        fix: `Put the text into the header as it is, without ${by}.`,
      }
  }
}

/** What a language puts around a text that it prints. */
export const wrapOf = (text: string): 'bytes' | 'tuple' | 'optional' | undefined =>
  /^b["'](?=\S{3})/.test(text)
    ? 'bytes'
    : /^\(["'][^"']{3,300}["'],\)$/.test(text)
      ? 'tuple'
      : /^Optional\(/.test(text)
        ? 'optional'
        : undefined
