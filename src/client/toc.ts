// Marks the section in sight in "On this page".
const links = [...document.querySelectorAll<HTMLAnchorElement>('.toc a')]
const targets = links.flatMap((link) => document.getElementById(link.hash.slice(1)) ?? [])

/** The last heading above the upper third of the window is the one that is read. */
const mark = (): void => {
  const read = targets.findLast((target) => target.getBoundingClientRect().top < innerHeight / 3)
  for (const link of links) link.ariaCurrent = link.hash === `#${read?.id ?? ''}` ? 'true' : null
}

if (targets.length) {
  const seen = new IntersectionObserver(mark, { rootMargin: '0px 0px -66%' })
  for (const target of targets) seen.observe(target)
}
