/**
 * The layers of the house, lowest first: a folder imports from its own and from lower layers, types included. What stands in one
 * array are neighbours that know nothing of each other. CONTRIBUTING.md says what lives where; scripts/house.ts runs this.
 */
export const layers = {
  mocks: [
    ['mocks/engine'],
    ['mocks/state'],
    ['mocks/providers', 'mocks/declare'],
    ['mocks/control'],
    ['mocks/answer-http.ts'],
    ['mocks/mock.ts'],
    ['mocks/codegen'],
    ['mocks/browser', 'mocks/node'],
    ['mocks/package'],
    ['mocks/command'],
  ],
  src: [
    ['src/ui'],
    ['src/docs'],
    ['src/transport'],
    ['src/session'],
    ['src/features/credentials', 'src/features/dashboard', 'src/features/diagnose', 'src/features/live-compare'],
    ['src/features/labs', 'src/features/playground'],
    ['src/client'],
    ['src/layouts'],
    ['src/pages'],
  ],
}

const inside = (/** @type {string} */ place) => `^${place.replace('.', '\\.')}${place.endsWith('.ts') ? '$' : '/'}`

/** @param {readonly (readonly string[])[]} order @returns {import('dependency-cruiser').IForbiddenRuleType[]} */
const upward = (order) =>
  order
    .flatMap((places, index) =>
      places.map((place) => ({
        place,
        above: [...places.filter((each) => each !== place), ...order.slice(index + 1).flat()],
      })),
    )
    .filter(({ above }) => above.length > 0)
    .map(({ place, above }) => ({
      name: `${place} imports upward`,
      severity: 'error',
      from: { path: inside(place) },
      to: { path: above.map(inside) },
    }))

/** @type {import('dependency-cruiser').IForbiddenRuleType[]} */
const forbidden = [
  { name: 'circle', severity: 'error', from: {}, to: { circular: true } },
  ...upward(layers.mocks),
  ...upward(layers.src),
  {
    name: 'mocks know nothing of the site',
    severity: 'error',
    from: { path: '^mocks/' },
    to: { path: ['^(src|scripts|tests)/', '^node_modules/(react|react-dom|astro|@astrojs)/'] },
  },
  {
    name: 'the site knows no server',
    severity: 'error',
    from: { path: '^src/' },
    to: { path: '^(mocks/node|mocks/package|mocks/command|scripts|tests)/' },
  },
  {
    name: 'a feature is entered by its index',
    severity: 'error',
    from: { path: '^src/features/([^/]+)/|^src/(client|layouts|pages)/' },
    to: {
      path: '^src/features/([^/]+)/',
      pathNot: ['^src/features/$1/', '^src/features/[^/]+/(index|mount|before-sending)\\.tsx?$', '\\.css$'],
    },
  },
]

export default {
  forbidden,
  options: {
    // Types count: an import that only the compiler sees binds two files all the same.
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.mjs', '.js', '.css', '.json'] },
  },
}
