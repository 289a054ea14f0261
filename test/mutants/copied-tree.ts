import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'

const ROOT = join(import.meta.dirname, '..', '..')
const LEFT_OUT = new Set(['node_modules', '.git', 'data', 'coverage'])

/** A copy of the project that may be broken: the sources that are worked on are never touched. */
export interface CopiedTree {
  readonly root: string
  /**
   * Breaks a text in the copy until what is returned is called.
   * @throws when the text stands nowhere in the program, or more than once.
   */
  breakText(text: string, into: string): { readonly file: string; mend(): void }
  remove(): void
}

export function copyTree(): CopiedTree {
  const root = mkdtempSync(join(tmpdir(), 'lianxin-mutants-'))
  for (const name of readdirSync(ROOT)) {
    if (!LEFT_OUT.has(name)) cpSync(join(ROOT, name), join(root, name), { recursive: true, filter: isWanted })
  }
  symlinkSync(join(ROOT, 'node_modules'), join(root, 'node_modules'))
  const program = ['src', 'commands'].flatMap((folder) => sourcesIn(join(root, folder)))
  return {
    root,
    breakText(text, into) {
      const found = program.filter((path) => readFileSync(path, 'utf8').includes(text))
      const [path, other] = found
      if (!path) throw new Error(`stands nowhere any more, so the row has to be moved along: ${text}`)
      const whole = readFileSync(path, 'utf8')
      if (other || whole.indexOf(text) !== whole.lastIndexOf(text)) throw new Error(`stands more than once: ${text}`)
      writeFileSync(
        path,
        whole.replace(text, () => into),
      )
      return { file: relative(root, path), mend: () => writeFileSync(path, whole) }
    },
    remove: () => rmSync(root, { recursive: true, force: true }),
  }
}

function isWanted(path: string): boolean {
  return !path.endsWith('node_modules')
}

function sourcesIn(folder: string): readonly string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/u.test(file) && !file.includes('generated'))
    .map((file) => join(folder, file))
}
