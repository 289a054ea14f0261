import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '../..')

/** A program of two files with the program's own start, in a folder of its own. */
describe('node src/start/index.mjs', () => {
  let folder: string
  let cache: string
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'lianxin-started-'))
    cache = join(folder, 'node_modules/.cache/lianxin-programs')
    cpSync(join(root, 'src/start'), join(folder, 'src/start'), { recursive: true })
    for (const path of ['src/cli', 'commands', 'prisma', 'node_modules']) {
      mkdirSync(join(folder, path), { recursive: true })
    }
    for (const name of ['esbuild', 'tsx']) {
      symlinkSync(join(root, 'node_modules', name), join(folder, 'node_modules', name))
    }
    for (const name of ['package-lock.json', 'tsconfig.json']) writeFileSync(join(folder, name), '{}')
    writeFileSync(join(folder, 'package.json'), '{ "type": "module" }')
    writeFileSync(join(folder, 'src/words.ts'), "export const words: string = 'one'\n")
    const says = 'process.stdout.write([words, ...process.argv.slice(2), import.meta.dirname].join())'
    writeFileSync(join(folder, 'src/main.ts'), `import { words } from './words.ts'\n${says}\n`)
    writeFileSync(join(folder, 'src/cli/other.ts'), `import { words } from '../words.ts'\n${says}\n`)
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  const start = (...args: string[]) =>
    execFileSync(process.execPath, [join(folder, 'src/start/index.mjs'), ...args], { encoding: 'utf8' })

  it('starts the program, or another one with its arguments, and each knows where it lies', () => {
    expect(start()).toBe(`one,${folder}/src`)
    expect(start('src/cli/other.ts', '--to', 'x')).toBe(`one,--to,x,${folder}/src/cli`)
    expect(readdirSync(cache)).toHaveLength(1)
  })

  it('starts what is there now, and keeps what was made before for who still runs it', () => {
    start('--make')
    const made = readdirSync(cache)
    for (const words of ['two!', 'three', 'four', 'five']) {
      writeFileSync(join(folder, 'src/words.ts'), `export const words: string = '${words}'\n`)
      expect(start()).toBe(`${words},${folder}/src`)
    }
    expect(readdirSync(cache)).toHaveLength(3)
    expect(readdirSync(cache)).not.toContain(made[0])
  })

  it('starts from the files as they lie where nothing can be written', () => {
    writeFileSync(join(folder, 'node_modules/.cache'), '')
    expect(start('src/main.ts', 'x')).toBe(`one,x,${folder}/src`)
  })

  it('makes nothing where the program is not yet there', () => {
    rmSync(join(folder, 'src/main.ts'))
    expect(start('--make')).toBe('')
  })
})
