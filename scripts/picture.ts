import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createAdaptorServer } from '@hono/node-server'
import { chromium, type Browser } from '@playwright/test'
import { findBrowser, launchOf, thisMachine } from './find-browser.ts'
import { listen } from './listen.ts'
import { builtSettings } from './site-settings.ts'
import { staticSite } from './static-site.ts'

// Takes the pictures that the README opens with: the playground of the built site, which refuses a revoked key, in both themes.
const docs = join(import.meta.dirname, '../docs')
const CASE = 'playground/?provider=paykore&case=revoked-never-cached'

/** The picture as WebP; the browser does it, since Playwright itself writes PNG and JPEG alone. */
const asWebp = async (browser: Browser, png: Buffer): Promise<Buffer> => {
  const page = await browser.newPage()
  const url = await page.evaluate(
    async (source) => {
      const image = new Image()
      image.src = source
      await image.decode()
      const canvas = document.createElement('canvas')
      canvas.width = image.naturalWidth
      canvas.height = image.naturalHeight
      canvas.getContext('2d')?.drawImage(image, 0, 0)
      return canvas.toDataURL('image/webp', 0.7)
    },
    `data:image/png;base64,${png.toString('base64')}`,
  )
  await page.close()
  return Buffer.from(url.slice(url.indexOf(',') + 1), 'base64')
}

const take = async (browser: Browser, origin: string, colorScheme: 'light' | 'dark'): Promise<void> => {
  const page = await browser.newPage({ colorScheme, viewport: { width: 1280, height: 860 }, deviceScaleFactor: 1.25 })
  await page.goto(origin + CASE)
  await page.getByRole('button', { name: /^Send/ }).click()
  await page
    .getByText(/through the service worker|in this page/)
    .first()
    .waitFor()
  await page.evaluate(() => document.fonts.ready)
  const file = join(docs, `refused-${colorScheme}.webp`)
  const picture = await asWebp(browser, await page.screenshot({ animations: 'disabled', caret: 'hide' }))
  writeFileSync(file, picture)
  console.log(`Took ${file}, ${Math.round(picture.length / 1024)} KB`)
  await page.close()
}

const { base, out } = builtSettings('dist')
const server = createAdaptorServer(staticSite({ out, base }))
const port = await listen(server, { port: 0, host: '127.0.0.1' })
const browser = await chromium.launch(launchOf(await findBrowser(thisMachine)))
for (const scheme of ['light', 'dark'] as const) await take(browser, `http://127.0.0.1:${port}${base}`, scheme)
await browser.close()
server.close()
