import { expect, it } from 'vitest'
import { eachInFreshVillage } from '../support/fresh-village.ts'
import type { InProcess } from '../support/inprocess.ts'

let village: InProcess
eachInFreshVillage((fresh) => {
  village = fresh
})

const ask = async (text: string, room = '镇工作群', who = '陈晓明') =>
  (await village.answers(room, who, text)).join('\n')

it('各村 says how each village stands, every number with its denominator', async () => {
  await village.answers('村民群', '莫老四', '点单 水管漏水')
  await village.answers('村民群', '莫老四', '点单 灯不亮')
  await village.answers('党员群', '陆大勇', '接单 1')
  await village.answers('党员群', '陆大勇', '完成 1')
  await village.answers('村民群', '莫老四', '评单 1 5')
  const said = await ask('各村')
  expect(said).toMatch(/青山村：.*点单办结 1\/2/u)
  expect(said).toContain('龙坪村：')
  expect(said).not.toMatch(/名次|排名|第[一二三\d]名|最/u)
})

it('各村 counts as 办结 nothing that was withdrawn', async () => {
  await village.answers('村民群', '莫老四', '点单 水管漏水')
  await village.answers('村民群', '莫老四', '撤单 1')
  expect(await ask('各村')).toMatch(/青山村：.*点单办结 0\/1（撤了或没办成 1）/u)
})

it.each([
  ['待接单', /青山村：1 件，#1 水管漏水[\s\S]*龙坪村：没有/u],
  ['待接单 青山村', /^各村没人接的单：\n青山村：1 件，#1 水管漏水$/u],
  ['青山村待接单', /青山村：1 件/u],
  ['签到情况', /青山村：#2 主题党日 到 1 人[\s\S]*龙坪村：现在没有在签到的/u],
  ['签到情况 龙坪村', /^各村正在签到的：\n龙坪村：现在没有在签到的$/u],
  ['公开清单', /青山村 \d+ 项[\s\S]*龙坪村 \d+ 项/u],
  ['公开清单 龙坪村', /^各村公开清单：\n龙坪村 \d+ 项/u],
  ['走访情况', /青山村/u],
])('%s in the township’s group is of the villages', async (said, answered) => {
  await village.answers('村民群', '莫老四', '点单 水管漏水')
  await village.answers('党员群', '李秀英', '发起签到 主题党日')
  await village.answers('党员群', '陆大勇', '签到')
  expect(await ask(said)).toMatch(answered)
})

it('in a village they are of that village, and another is not looked into', async () => {
  await village.answers('村民群', '莫老四', '点单 水管漏水')
  expect(await ask('待接单 青山村', '党员群', '陆大勇')).toContain('#1 水管漏水')
  expect(await ask('待接单 龙坪村', '党员群', '陆大勇')).toMatch(/龙坪村.*的单，请到那边的群里看/u)
})
