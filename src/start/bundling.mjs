import { readFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { pathToFileURL } from 'node:url'

/** Each file goes on knowing where it lies, and finds what lies beside it. */
const atHome = {
  name: 'at-home',
  setup({ onLoad, esbuild }) {
    onLoad({ filter: /\.[cm]?[jt]sx?$/ }, async ({ path }) => {
      const written = await readFile(path, 'utf8')
      if (!PLACES.test(written)) return
      const places = { url: pathToFileURL(path).href, dirname: dirname(path), filename: path }
      const named = Object.entries(places).flatMap(([name, place]) => [
        [`import.meta.${name}`, JSON.stringify(place)],
        ...(name === 'url' ? [] : [[`__${name}`, JSON.stringify(place)]]),
      ])
      const loader = /\w+$/.exec(path)?.[0].replace(/^[cm]/, '') ?? 'js'
      const { code } = await esbuild.transform(written, { loader, jsx: 'preserve', define: Object.fromEntries(named) })
      return { contents: code, loader: path.endsWith('x') ? 'tsx' : 'js' }
    })
  },
}

const PLACES = /\bimport\.meta\.(?:url|dirname|filename)\b|\b__(?:dirname|filename)\b/

/** How programs are put into few files for tests, which share packages: their own code, as it is written. */
export const bundling = {
  bundle: true,
  packages: 'external',
  platform: 'node',
  format: 'esm',
  target: 'node20',
  plugins: [atHome],
  logLevel: 'error',
}

/** Prisma writes its compiler as text of 4 MB, which would be kept; its bytes lie in a file, and what takes the text takes them as well. */
const asBytes = {
  name: 'as-bytes',
  setup({ onResolve, onLoad }) {
    onLoad({ filter: /\.wasm-base64\.mjs$/, namespace: 'file' }, ({ path }) => ({
      contents: `import { readFileSync } from 'node:fs'
        import place from ${JSON.stringify(`bytes:${path}`)}
        export const wasm = readFileSync(new URL(place, import.meta.url))`,
    }))
    onResolve({ filter: /^bytes:/ }, ({ path }) => ({
      path: path.replace(/^bytes:|-base64\.mjs$/g, ''),
      namespace: 'bytes',
    }))
    onLoad({ filter: /./, namespace: 'bytes' }, async ({ path }) => {
      const { wasm } = await import(pathToFileURL(`${path}-base64.mjs`).href)
      return { contents: Buffer.from(wasm, 'base64'), loader: 'file' }
    })
  },
}

/** What is loaded from where it lies: it is compiled, or finds its own files by names that are put together as it runs. */
const APART = ['@photostructure/sqlite', 'flash-store', 'silk-wasm', 'thread-stream', 'wechaty-grpc']
/** What those share with us, so that there is one of each. */
const SHARED = ['@grpc/grpc-js', 'google-protobuf']
/** What others would use if it were installed. */
const ABSENT = ['aws-sdk', 'bufferutil', 'esdk-obs-nodejs', 'etcd3', 'pg-native', 'raven', 'utf-8-validate']

/** How a village's are made: with what they use of each package, so that a start reads forty files instead of two thousand. */
export const bundlingAll = {
  ...bundling,
  packages: 'bundle',
  plugins: [asBytes, atHome],
  external: [...APART, ...SHARED, ...ABSENT],
  splitting: true,
  // Some tell what something is by the name of its class.
  keepNames: true,
  legalComments: 'none',
  // Shorter text is less to keep; names stay, so that what a log says of a failure can be read.
  minifyWhitespace: true,
  minifySyntax: true,
  lineLimit: 200,
  banner: {
    js: "import { createRequire as requiring } from 'node:module'; const require = requiring(import.meta.url);",
  },
}

/** The engine keeps a program's text while it runs, each character in one byte if all of them fit and else in two. */
export const inAscii = (code) =>
  code.replaceAll(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
