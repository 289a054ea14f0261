/**
 * `node src/start/lighten.mjs [folder]`, after an installation: takes out of node_modules what is in packages for somebody else.
 * npm installs a package whole or not at all, and two fifths of what comes so are never opened here. Who needs one of these files
 * takes its line away and says `npm ci`.
 */
import { existsSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'

/** Paths below node_modules, by what they are there for. A folder goes with all that is in it. */
const NEEDLESS = [
  // For a debugger: maps, and the TypeScript they lead back to. What types say (`.d.ts`) stays.
  /\.map$/,
  /(?<!\.d)\.[cm]?tsx?$/,
  // For other kinds of computers, and the C of what is installed as a binary.
  new RegExp(`/prebuilds/(?!${process.platform}-[^/]*${process.arch})[^/]+$`),
  /^@photostructure\/sqlite\/src$/,
  // For databases that are not ours, and Prisma's larger compilers (`compilerBuild` in the schema chooses).
  /\/query_compiler_\w+\.(?:cockroachdb|mysql|sqlserver)\.[^/]+$/,
  /\/query_compiler_fast_bg\.[^/]+$/,
  // For browsers.
  /^exceljs\/dist$/,
  /^@e965\/xlsx\/dist\/xlsx\.[^/]+$/,
  /^rxjs\/(?:dist\/(?:esm5?|bundles)|src)$/,
  // For Prisma's command line with a window (Studio), or a database of Prisma's own making.
  /^@prisma\/studio-core\/dist\/(?:ui|metafile-\w+\.json)$/,
  /^@prisma\/dev\/dist\/runtime-assets$/,
  /^effect\/dist\/(?:dts|esm)$/,
]

const root = process.argv[2] ?? join(import.meta.dirname, '../../node_modules')
if (existsSync(root)) lighten('')

/** Removes what is needless in a folder of node_modules. */
function lighten(folder) {
  for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
    const path = folder ? `${folder}/${entry.name}` : entry.name
    if (NEEDLESS.some((needless) => needless.test(path))) rmSync(join(root, path), { recursive: true })
    else if (entry.isDirectory() && entry.name !== '.cache') lighten(path)
  }
}
