import type { APIRoute } from 'astro'
import data from '#src/docs/beside-prism/answers.json'
import { comparedCases } from '#src/docs/beside-prism/beside-prism.ts'
import { allBundles } from '#src/docs/provider-bundle.ts'

export const GET: APIRoute = async () => {
  const cases = comparedCases(
    (await allBundles()).map(({ provider }) => provider),
    data.answers,
  )
  const lines = cases.map(
    ({ id, title, documented, answered }) => `${documented}  ${answered ?? 'none'}  ${id}  ${title}`,
  )
  const head = `Documented status, status of Prism ${data.version} (${data.date}), case`
  return new Response(`${[head, '', ...lines].join('\n')}\n`, {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  })
}
