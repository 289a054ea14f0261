import { describe, expect, test } from 'vitest'
import { createUnderstanding } from '../../src/speech/understand.ts'
import { registry } from '../support/registry.ts'
import { readRows } from './tables/rows.ts'

/** What people say of meetings and what they decide, and what they only say about them. The notation is that of `readRows`. */
const SAYINGS = String.raw`
议事规则 => council-rules
议事规则？ => council-rules
@连心小助手\u2005议事规则 => council-rules
开会规矩 => council-rules
议事规则 党员大会 => council-rules | t 党员大会
议事规则：村民代表会议 => council-rules | t 村民代表会议
议事规则 户代表会 => council-rules | t 户代表会
議事規則 黨員大會 => council-rules | t 黨員大會
村干群 议事规则 党员大会 三分之二 => council-rules | t 党员大会 三分之二
村干群 议事规则 党员大会 到会三分之二以上 => council-rules | t 党员大会 到会三分之二以上
村干群 议事规则 党员大会 照常 => council-rules | t 党员大会 照常
村干群 应到 村民代表会议 33 => expected-count | t 村民代表会议 33
村干群 应到：村民代表会议 33人 => expected-count | t 村民代表会议 33人
村干群 应到 村民会议有 980 人 => expected-count | t 村民会议有 980 人
村干群 应到 代表会 照名册 => expected-count | t 代表会 照名册
`

const TALK = `
议事规则要学一下
议事规则是什么
议事规则谁定的
议事规则 大家都看看
议事规则 党员大会几点开
开会规矩点
村干群 应到
村干群 应到30人实到28人
村干群 应到的都到了
村干群 应到 三点
村干群 应到 村民代表会议室集合
村干群 应到多少人
`

describe('meetings and decisions, as people speak of them', () => {
  const understand = createUnderstanding(registry, ['连心小助手'])
  const now = new Date('2026-11-22T15:00:00+08:00')

  test.each(readRows(SAYINGS))('$text', ({ text, setting, expected }) => {
    expect(understand(text, setting, now)).toEqual(expected)
  })

  test.each(readRows(TALK))('talk: $text', ({ text, setting }) => {
    expect(understand(text, setting, now)).toEqual({ command: null })
  })
})
