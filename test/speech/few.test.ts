import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { partsOf } from '../../src/engine/bell/morning-parts.ts'
import { FEW, fewOf, moreOf, oldestOf, READ } from '../../src/speech/few.ts'

it('a list in chat is no wall: what is left is a count, with what to send for it', () => {
  expect([FEW, READ]).toEqual([3, 5])
  expect(moreOf(0, '户')).toEqual([])
  expect(moreOf(-2, '户')).toEqual([])
  expect(moreOf(7, '户')).toEqual(['…还有 7 户'])
  expect(moreOf(7, '项', '分类看发：公开清单 财务')).toEqual(['…还有 7 项，分类看发：公开清单 财务'])
})

it('within a line three are named, and of what is late the three oldest and how many there are', () => {
  const twelve = Array.from({ length: 12 }, (_, at) => `事${at + 1}`)
  expect(fewOf(twelve.slice(0, 3), '件')).toBe('事1、事2、事3')
  expect(fewOf(twelve, '件')).toBe('事1、事2、事3…还有 9 件')
  expect(fewOf(['一', '二'], '户', 40)).toBe('一、二…还有 38 户')
  expect(oldestOf(twelve.slice(0, 3), '件')).toBe('事1、事2、事3')
  expect(oldestOf(twelve, '件')).toBe('共 12 件，最早的是事1、事2、事3')
  expect(oldestOf(twelve.slice(0, 3), '件', 12)).toBe('共 12 件，最早的是事1、事2、事3')
})

it('the morning’s word of twelve things is a count and the three oldest', () => {
  const matters = Array.from({ length: 12 }, (_, at) => ({ number: at + 1, title: '漏水' }))
  const [part] = partsOf([{ what: '没人接的单', matters, total: 12, todo: '查 1', discreet: false }], 0, [])
  expect(part?.text).toBe(
    '早上好，有几件事等您看看：\n没人接的单：共 12 件，最早的是#1 「漏水」、#2 「漏水」、#3 「漏水」，发：查 1',
  )
  expect(part?.short).toMatch(/没人接的单 #1 #2 #3 等 12 件$/u)
})

it('nothing that is said in chat cuts its lists in a way of its own', () => {
  const root = join(import.meta.dirname, '../..')
  // What an import reports is read at a desk.
  const others = new Set(['src/speech/few.ts', 'src/roster/listed.ts'])
  const own = ['commands', 'src']
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((file) => `${folder}/${file}`),
    )
    .filter((file) => /\.tsx?$/u.test(file) && !file.includes('generated') && !others.has(file))
    .filter((file) => /…还有 ?\$|…还有别的|最早的是/u.test(readFileSync(join(root, file), 'utf8')))
  expect(own).toEqual([])
})
