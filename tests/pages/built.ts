import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { DefaultTreeAdapterTypes } from 'parse5'
import { parsed } from './html-links.ts'
import { addressOf, sitePagesOf, siteFiles } from '../../scripts/site-files.ts'

export type Node = DefaultTreeAdapterTypes.Node

/** The built site, as its tests read it. */
export const built = siteFiles('dist')

export const htmlOf = (path: string): string => readFileSync(join('dist', path, 'index.html'), 'utf8')
export const treeOf = (path: string): Node => parsed(htmlOf(path))

// The stable addresses of errors only lead to the pages of those errors.
const leadsOn = (page: string): boolean => /http-equiv="?refresh/i.test(built.read(page).toString())

/** Addresses of all pages of the built site, relative to its base, as the build left them. */
export const pages: readonly string[] = sitePagesOf(built)
  .filter((page) => page.endsWith('index.html') && !leadsOn(page))
  .map(addressOf)
  .toSorted()

export const attribute = (node: Node, name: string): string | undefined =>
  'attrs' in node ? node.attrs.find((each) => each.name === name)?.value : undefined

/** All nodes of a tree that fit, in their order. */
export const all = (node: Node, fits: (node: Node) => boolean): readonly Node[] => [
  ...(fits(node) ? [node] : []),
  ...('childNodes' in node ? node.childNodes.flatMap((child) => all(child, fits)) : []),
]

export const textOf = (node: Node): string =>
  'value' in node ? node.value : 'childNodes' in node ? node.childNodes.map(textOf).join('') : ''
