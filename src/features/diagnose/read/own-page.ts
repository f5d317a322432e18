import { gatewayOf, UNNAMED } from './texts/gateway.ts'

const PAGE = /<!doctype html|<html[\s>]|<head[\s>]|<body[\s>]/i
const CALLS = /\bfetch\(|\baxios\b|\bXMLHttpRequest\b|(?:\$|jQuery)\.(?:ajax|get|post|getJSON)\(/

/** Where the code of each script stands, from its tag to the end tag. One that never ends is none. */
const scriptsIn = (source: string): readonly (readonly [from: number, to: number])[] => {
  const lower = source.toLowerCase()
  const found: (readonly [number, number])[] = []
  for (let at = lower.indexOf('<script'); at >= 0; at = lower.indexOf('<script', at)) {
    const from = lower.indexOf('>', at) + 1
    const to = lower.indexOf('</script', from)
    if (from === 0 || to < 0) break
    found.push([from, to])
    at = to
  }
  return found
}

const blank = (text: string): string => text.replace(/[^\n]/g, ' ')

/** The scripts of a reader's own page that sends calls, all else of it blank. A page without such a script, as one of a gateway, stays as it is. */
export const scriptsOfPage = (source: string): string => {
  if (source.length > 200_000 || !PAGE.test(source) || gatewayOf(source) !== UNNAMED) return source
  let [kept, at] = ['', 0]
  for (const [from, to] of scriptsIn(source)) {
    const code = source.slice(from, to)
    if (!CALLS.test(code) || !/https?:\/\//.test(code)) continue
    kept += blank(source.slice(at, from)) + code
    at = to
  }
  return at === 0 ? source : kept + blank(source.slice(at))
}
