import type { Fault } from '#src/features/diagnose/call.ts'

const CONNECTION = /\bNet::HTTP\.(?:start|new)\([^\n]{0,200}/

/** A connection of Ruby's Net::HTTP that nobody tells to use TLS: it speaks plain HTTP, to port 443 as well. */
export const plainRuby = (whole: string): readonly Fault[] => {
  const source = whole.slice(0, 60_000)
  const made = CONNECTION.exec(source)
  return made && /\bhttps:\/\//.test(source) && !/\buse_ssl\b/.test(source)
    ? [{ id: 'http-of-client', span: { from: made.index, to: made.index + 'Net::HTTP.start'.length } }]
    : []
}
