import type { Row } from '../phone.ts'

/** A page with the API reference of another project: how it is set up by its own documentation, and how a reader sends a call there. */
export type Peer = Omit<Row, 'url'> & {
  readonly spec: string
  /** The address of the operation in it. */
  readonly address: string
  readonly head?: string
  readonly body: string
  /** Files of the page, by where they are in the package. */
  readonly files: Readonly<Record<string, string>>
}

const KEY = 'a-key'
const says = 'Takes a key of class secret'
/** Text of what the bench's API answers. */
export const ANSWER = 'wallets-of-the-bench'

/** Web fonts, telemetry and what else needs the internet are switched off. */
export const peers: readonly Peer[] = [
  {
    name: 'Swagger UI 5.35.0',
    spec: 'swagger-ui-dist@5.35.0',
    address: '#/Wallets/list-wallets',
    head: '<link rel="stylesheet" href="swagger-ui.css">',
    body: '<div id="swagger-ui"></div><script src="swagger-ui-bundle.js"></script><script>SwaggerUIBundle({ url: "/openapi.json", dom_id: "#swagger-ui", deepLinking: true, validatorUrl: null })</script>',
    files: { 'swagger-ui.css': 'swagger-ui.css', 'swagger-ui-bundle.js': 'swagger-ui-bundle.js' },
    shows: { on: '#operations-Wallets-list-wallets .opblock-description', text: says },
    answer: {
      acts: async (hands) => {
        const operation = '#operations-Wallets-list-wallets'
        await hands.click({ on: `${operation} button.authorization__btn` })
        await hands.fill({ on: '.auth-container input' }, KEY)
        await hands.click({ on: '.auth-btn-wrapper button.authorize' })
        await hands.click({ on: '.auth-btn-wrapper .btn-done' })
        await hands.click({ on: `${operation} .try-out__btn` })
        await hands.clickUntilAnswered({ on: `${operation} .execute` })
      },
      shows: { on: '.live-responses-table', text: ANSWER },
    },
  },
  {
    name: 'Scalar 1.72.1',
    spec: '@scalar/api-reference@1.72.1',
    address: '#tag/wallets/GET/v1/wallets',
    body: '<div id="app"></div><script src="standalone.js"></script><script>Scalar.createApiReference("#app", { url: "/openapi.json", withDefaultFonts: false, telemetry: false, agent: { disabled: true }, mcp: { disabled: true }, showDeveloperTools: "never", persistAuth: false })</script>',
    files: { 'standalone.js': 'dist/browser/standalone.js' },
    shows: { on: 'section[id$="tag/wallets/GET/v1/wallets"]', text: says },
    answer: {
      acts: async (hands) => {
        await hands.click({ on: 'section[id$="tag/wallets/GET/v1/wallets"] button', text: 'Test Request' })
        await hands.fill({ on: '[role=dialog] input[placeholder^=QUxM]' }, KEY)
        await hands.clickUntilAnswered({ on: '[role=dialog] [data-addressbar-action=send]' })
      },
      shows: { on: '[role=dialog] .cm-content', text: ANSWER },
    },
  },
  {
    name: 'Stoplight Elements 9.0.25',
    spec: '@stoplight/elements@9.0.25',
    address: '#/operations/list-wallets',
    head: '<script src="web-components.min.js"></script><link rel="stylesheet" href="styles.min.css">',
    body: '<elements-api apiDescriptionUrl="/openapi.json" router="hash" layout="responsive"></elements-api>',
    files: { 'web-components.min.js': 'web-components.min.js', 'styles.min.css': 'styles.min.css' },
    shows: { on: '.HttpOperation__Description', text: says },
    answer: {
      acts: async (hands) => {
        await hands.fill({ on: 'input[aria-label="X-API-Key"]' }, KEY)
        await hands.clickUntilAnswered({ on: 'button', text: 'Send API Request' })
      },
      shows: { on: '.sl-code-viewer', text: ANSWER },
    },
  },
  {
    name: 'RapiDoc 9.3.8',
    spec: 'rapidoc@9.3.8',
    address: '#get-/v1/wallets',
    head: '<script type="module" src="rapidoc-min.js"></script>',
    body: '<rapi-doc spec-url="/openapi.json" render-style="read" load-fonts="false" show-header="false"></rapi-doc>',
    files: { 'rapidoc-min.js': 'dist/rapidoc-min.js' },
    shows: { on: 'rapi-doc >>> [id="get-/v1/wallets"] .m-markdown', text: says },
    answer: {
      acts: async (hands) => {
        await hands.fill({ on: 'rapi-doc >>> #apiKey-X-API-Key-api-key-input' }, KEY)
        await hands.click({ on: 'rapi-doc >>> #apiKey-X-API-Key-api-key-input + button' })
        await hands.clickUntilAnswered({
          on: 'rapi-doc >>> [id="get-/v1/wallets"] api-request >>> [part~="btn-try"]',
        })
      },
      shows: { on: 'rapi-doc >>> api-request >>> .request-panel', text: ANSWER },
    },
  },
  {
    name: 'Redoc 3.0.1, which sends nothing',
    spec: 'redoc@3.0.1',
    address: '#/wallets/list-wallets',
    body: '<redoc spec-url="/openapi.json" disable-telemetry="true"></redoc><script type="module" src="redoc.standalone.js"></script>',
    files: { 'redoc.standalone.js': 'bundles/redoc.standalone.js' },
    shows: { on: '[id="wallets/list-wallets"] p', text: says },
  },
]
