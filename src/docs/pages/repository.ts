const REPOSITORY = 'https://github.com/latchkey-docs/latchkey'

/** Address of the repository, where mistakes are reported: `LATCHKEY_REPO`, or ours. Throws on anything but a web address. */
export const repositoryOf = ({ LATCHKEY_REPO: named }: Readonly<Record<string, string | undefined>>): string => {
  if (!named) return REPOSITORY
  if (!URL.canParse(named) || !/^https?:$/.test(new URL(named).protocol)) {
    throw new Error(`LATCHKEY_REPO is "${named}", which is no web address. Set it to one such as ${REPOSITORY}.`)
  }
  return named.replace(/(?<!\/)\/+$/, '')
}
