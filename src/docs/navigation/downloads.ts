/** A file of a provider for other tools to read: its path without the base, and what it holds. */
export type Download = { readonly label: string; readonly path: string; readonly holds: string }

const cases = (tool: string): string => `each documented outcome as a request for ${tool}`

/** The files of a provider. The first describes the API, the others hold its cases. */
export const downloadsOf = (id: string): readonly Download[] => [
  { label: 'OpenAPI file', path: `/openapi/${id}.json`, holds: 'endpoints, security schemes, schemas and examples' },
  { label: '.http file', path: `/collections/${id}.http`, holds: cases('httpYac and the JetBrains HTTP Client') },
  { label: 'Postman file', path: `/collections/${id}.postman.json`, holds: cases('Postman and newman') },
  { label: 'Bruno file', path: `/collections/${id}.opencollection.yml`, holds: cases('Bruno') },
]
