import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

const program = join(import.meta.dirname, '../../src/start/lighten.mjs')
const { platform, arch } = process

describe('node src/start/lighten.mjs', () => {
  let packages: string
  beforeEach(() => {
    packages = mkdtempSync(join(tmpdir(), 'lianxin-lightened-'))
  })
  afterEach(() => rmSync(packages, { recursive: true }))

  /** Which of these files of packages are still there afterwards. */
  const kept = (...files: string[]) => {
    for (const file of files) {
      mkdirSync(dirname(join(packages, file)), { recursive: true })
      writeFileSync(join(packages, file), '')
    }
    execFileSync(process.execPath, [program, packages])
    return files.filter((file) => existsSync(join(packages, file)))
  }

  it('leaves what is run and what it is to the types, and takes the sources and their maps', () => {
    const used = [
      'some/dist/index.js',
      'some/dist/index.d.ts',
      'some/dist/index.d.mts',
      '@its/own/node_modules/x/map.cjs',
    ]
    expect(kept(...used, 'some/dist/index.js.map', 'some/src/index.ts', '@its/own/node_modules/x/x.mts')).toEqual(used)
  })

  it('leaves the binaries of this computer', () => {
    const ours = [`some/prebuilds/${platform}-${arch}/its.node`, `some/prebuilds/${platform}-mips+${arch}/its.node`]
    expect(kept(...ours, `some/prebuilds/${platform}-mips/its.node`, `some/prebuilds/plan9-${arch}/its.node`)).toEqual(
      ours,
    )
  })

  it('leaves the compilers of both our databases', () => {
    const compiler = (which: string) => `@prisma/client/runtime/query_compiler_${which}.wasm-base64.mjs`
    const ours = [compiler('small_bg.sqlite'), compiler('small_bg.postgresql')]
    expect(kept(...ours, compiler('small_bg.mysql'), compiler('fast_bg.sqlite'))).toEqual(ours)
  })

  it('leaves what was put together at the last start, and is content where nothing is installed', () => {
    const made = ['.cache/lianxin-programs/1/main.js', '.cache/lianxin-programs/1/main.js.map']
    expect(kept(...made)).toEqual(made)
    expect(execFileSync(process.execPath, [program, join(packages, 'none')], { encoding: 'utf8' })).toBe('')
  })
})
