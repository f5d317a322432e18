import { layers } from '../../.dependency-cruiser.mjs'
import type { HouseFault, SourceFile } from './fault.ts'

const order = layers.src.flatMap((places, level) => places.map((place) => ({ place, level })))

const layerOf = (path: string) => order.find(({ place }) => path.startsWith(`${place}/`))

const IMPORT = /\bfrom\s+'([^']+)'|\bimport\(\s*'([^']+)'|^[ \t]*import\s+'([^']+)'/gm

/** The `#src/` modules that an Astro component imports above its own layer. Its `<script>` names a script of the page, which is no import of the component. */
export const astroFaults = (files: readonly SourceFile[]): readonly HouseFault[] =>
  files
    .filter(({ path }) => path.endsWith('.astro'))
    .flatMap(({ path, text }) => {
      const own = layerOf(path)
      const component = text.replace(/<script\b[^>]*>[\s\S]*?<\/script>/g, '')
      return [...component.matchAll(IMPORT)]
        .map(([, from, lazy, bare]) => (from ?? lazy ?? bare ?? '').replace(/^#/, ''))
        .filter((to) => {
          const target = layerOf(to)
          return own && target && target.place !== own.place && target.level >= own.level
        })
        .map((to) => ({ kind: 'upward import of a component', says: `${path} -> ${to}` }))
    })
