/// <reference types="astro/client" />

// For plain `tsc`; Astro's own check reads the components themselves.
declare module '*.astro' {
  const component: import('astro/runtime/server/index.js').AstroComponentFactory
  export default component
}

declare namespace App {
  interface Locals {
    /** The provider that the page belongs to. */
    bundle?: import('./docs/provider-bundle.ts').PageBundle
    /** Path of the page, without the base. */
    path?: string
  }
}

/** TypeScript's own types of the DOM leave Trusted Types out. Undefined in a browser without them. */
declare var trustedTypes:
  | {
      createPolicy(
        name: 'default',
        rules: { readonly createScriptURL: (address: string) => string | undefined },
      ): object
    }
  | undefined

interface Navigator {
  /** Not in every browser, and not in TypeScript's own types. */
  readonly connection?: { readonly saveData: boolean }
}
