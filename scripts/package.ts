import { buildOneFile, oneFile } from './package/build-one-file.ts'
import { buildPackage } from './package/build-package.ts'

// Builds the package that others install into `dist-package/`, and the one file of the container into `dist-docker/`.
const { folder, version, files } = await buildPackage()
console.log(`Built latchkey ${version} in ${folder}: ${files} files.`)
console.log(`Built ${oneFile}: ${Math.round((await buildOneFile()) / 1024)} KB.`)
