import { withoutBearer } from '#mocks/engine/auth-scheme.ts'

/** What of a request counts as secret whatever it looks like: the values of the headers that carry credentials. */
export const secretsOf = (headers: Headers, carriers: readonly string[]): string[] =>
  [...carriers, 'authorization']
    .map((name) => headers.get(name))
    .filter((value) => value !== null)
    .flatMap((value) => [value, withoutBearer(value)])
    .filter((value) => value.length >= 4)
