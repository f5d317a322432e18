/** Where the end-to-end tests find the site, and the one that is built under `/docs/`. */
export const sitePort = Number(process.env['LATCHKEY_E2E_PORT'] ?? 4400)
export const docsPort = Number(process.env['LATCHKEY_E2E_DOCS_PORT'] ?? sitePort + 1)
export const siteAddress = `http://127.0.0.1:${sitePort}/`
export const docsAddress = `http://127.0.0.1:${docsPort}/docs/`
