import { readFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { pathToFileURL } from 'node:url'

/** Each file goes on knowing where it lies, and finds what lies beside it. */
const atHome = {
  name: 'at-home',
  setup({ onLoad }) {
    onLoad({ filter: /\.tsx?$/ }, async ({ path }) => {
      const places = { url: pathToFileURL(path).href, dirname: dirname(path), filename: path }
      const code = await readFile(path, 'utf8')
      return {
        contents: code.replaceAll(/\bimport\.meta\.(url|dirname|filename)\b/g, (_, place) =>
          JSON.stringify(places[place]),
        ),
        loader: path.endsWith('x') ? 'tsx' : 'ts',
      }
    })
  },
}

/** How programs are put into few files: their own code, as it is written; packages are found where they lie. */
export const bundling = {
  bundle: true,
  packages: 'external',
  platform: 'node',
  format: 'esm',
  target: 'node20',
  plugins: [atHome],
  logLevel: 'error',
}
