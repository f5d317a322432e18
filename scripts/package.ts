import { buildPackage } from './package/build-package.ts'

// Builds the package that others install into `dist-package/`.
const { folder, version, files } = await buildPackage()
console.log(`Built latchkey ${version} in ${folder}: ${files} files.`)
