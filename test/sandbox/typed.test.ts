import { expect, test } from 'vitest'
import { readTyped, type Speaker } from '../../src/sandbox/typed.ts'

const known = { rooms: ['村民群', '志愿者群'], people: ['莫老四', '陆大勇'] }
const 莫老四: Speaker = { room: '村民群', who: '莫老四' }
const read = (line: string, current: Speaker | null = null) => readTyped(line, known, current)
const say = (speaker: Speaker, text: string, quote: RegExp | null = null) => ({ kind: 'say', speaker, text, quote })

test.each([
  ['村民群 莫老四> 点单 水管漏水', say(莫老四, '点单 水管漏水')],
  ['村民群　莫老四＞点单', say(莫老四, '点单')],
  ['  村民群 莫老四 >点单  ', say(莫老四, '点单')],
  ['私聊 莫老四> 我的', say({ room: null, who: '莫老四' }, '我的')],
  ['志愿者群 陆大勇> > 我来', say({ room: '志愿者群', who: '陆大勇' }, '我来', /(?:)/)],
  ['志愿者群 陆大勇> 引用 /水管/ 我来', say({ room: '志愿者群', who: '陆大勇' }, '我来', /水管/u)],
  ['村民群 莫老四> 公开 财务\\n正文', say(莫老四, '公开 财务\n正文')],
])('%s', (line, expected) => {
  expect(read(line)).toEqual(expected)
})

test.each([
  ['点单 水管漏水', say(莫老四, '点单 水管漏水')],
  ['帮助', say(莫老四, '帮助')],
  ['> 我来', say(莫老四, '我来', /(?:)/)],
  ['引用 /#12/ 我来', say(莫老四, '我来', /#12/u)],
  ['水位 已经> 两米', say(莫老四, '水位 已经> 两米')],
  ['引用一下', say(莫老四, '引用一下')],
])('the same person goes on: %s', (line, expected) => {
  expect(read(line, 莫老四)).toEqual(expected)
})

test('a turn without words only changes who speaks', () => {
  expect(read('村民群 莫老四>')).toEqual({ kind: 'turn', speaker: 莫老四 })
})

test.each([
  ['', 'nothing'],
  ['退出', 'quit'],
  ['?', 'intro'],
  ['？', 'intro'],
])('%j is %s', (line, kind) => {
  expect(read(line, 莫老四)).toEqual({ kind })
})

test.each([
  ['点单 水管漏水', /先说是谁/],
  ['村民群 李四> 点单', /没有「李四」这个人/],
  ['老年群 莫老四> 点单', /没有「老年群」这个群/],
  ['村民群 莫老四> 引用 /(/ 我来', /正则/],
  ['村民群 莫老四> >', /还要有话/],
])('unclear: %s', (line, why) => {
  expect(read(line)).toEqual({ kind: 'unclear', why: expect.stringMatching(why) })
})
