import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { Fatal } from '../../src/errors.ts'
import { lockFolder } from '../../src/store/connection/lock.ts'
import { openFile } from '../../src/store/connection/sqlite/file.ts'

describe('the lock of a data folder', () => {
  let folder: string
  let file: string
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'lianxin-lock-'))
    file = join(folder, 'lianxin.lock')
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  it.each([
    ['empty', ''],
    ['a number of a process that is gone', '999999999\n'],
    ['a number of a process that lives', `${process.pid}\n`],
    ['half a page of anything', Buffer.alloc(2_000, 7)],
    ['the beginning of a database', Buffer.concat([Buffer.from('SQLite format 3\0'), Buffer.alloc(5_000, 255)])],
  ])('is taken, and kept from others, whatever the file holds: %s', (_, content) => {
    writeFileSync(file, content)
    const unlock = lockFolder(folder)
    expect(unlock).not.toBeNull()
    expect(lockFolder(folder)).toBeNull()
    unlock?.()
    lockFolder(folder)?.()
    expect(statSync(file).size).toBe(0)
  })

  it('stays held when somebody writes garbage over it meanwhile', () => {
    const unlock = lockFolder(folder)
    writeFileSync(file, 'garbage'.repeat(300))
    expect(lockFolder(folder)).toBeNull()
    unlock?.()
    expect(lockFolder(folder)).not.toBeNull()
  })

  it('lies in a file that was a database of its own', () => {
    const db = openFile(file)
    db.exec('PRAGMA journal_mode = WAL; CREATE TABLE a (b)')
    db.close()
    const unlock = lockFolder(folder)
    expect(unlock).not.toBeNull()
    expect(lockFolder(folder)).toBeNull()
    unlock?.()
  })

  it('cannot be a folder, nor lie below a file: one line tells so', () => {
    mkdirSync(file)
    expect(() => lockFolder(folder)).toThrow(/^[^\n]*lianxin\.lock 是文件夹[^\n]*$/u)
    const below = join(folder, 'a')
    writeFileSync(below, '')
    for (const path of [below, join(below, 'b')]) expect(() => lockFolder(path)).toThrow(Fatal)
  })
})
