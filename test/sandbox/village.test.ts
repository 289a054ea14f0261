import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { mentioning, quoting } from '../../src/sandbox/speech.ts'
import { villageFrom } from '../../src/sandbox/village.ts'

const rows = (file: string) =>
  readFileSync(`test/cases/roster/${file}.csv`, 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(','))

const { people, rooms } = villageFrom({
  orgs: rows('组织').map(([name = '', , parent]) => ({ name, parent: parent || null })),
  people: rows('人员').map(([name = '', org = '', roles = '']) => ({ name, org, roles: roles.split(';') })),
})
const members = (name: string) => rooms.find((room) => room.name === name)?.members

test('everybody is in their natural rooms', () => {
  expect(rooms.map(({ name }) => name)).toEqual(['村民群', '党员群', '村干群', '志愿者群', '镇工作群'])
  expect(members('村民群')).toHaveLength(10)
  expect(members('村民群')).not.toContain('罗文')
  expect(members('党员群')).toEqual(['王建国', '李秀英', '覃小芳', '韦志强', '黄美兰', '陆大勇'])
  expect(members('村干群')).toEqual(['王建国', '李秀英', '覃小芳', '农贵生'])
  expect(members('志愿者群')).toEqual(expect.arrayContaining(['陆大勇', '蓝春燕']))
  expect(members('镇工作群')).toEqual(['陈晓明', '王建国', '周正', '罗文'])
})

test('four people are friends of the bot', () => {
  expect(people.filter(({ friend }) => friend).map(({ name }) => name)).toEqual([
    '王建国',
    '李秀英',
    '覃小芳',
    '韦志强',
  ])
})

test('mentions are closed as WeChat closes them, the longest name first', () => {
  expect(mentioning('@张三丰 和@张三看看 @李四', ['张三', '张三丰'])).toEqual({
    text: '@张三丰\u2005和@张三\u2005看看 @李四',
    names: ['张三丰', '张三'],
  })
})

test('a quote has fifteen hyphens', () => {
  expect(quoting('连心小助手', '#12 水管', '我来')).toBe(
    '「连心小助手：#12 水管」\n- - - - - - - - - - - - - - -\n我来',
  )
})
