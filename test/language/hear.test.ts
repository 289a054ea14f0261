import { describe, expect, test } from 'vitest'
import { hear } from '../../src/language/hear.ts'
import { unquote } from '../../src/language/quote.ts'
import { cpuMs } from '../support/cpu.ts'

const BOT = ['连心小助手', '小连']
const FIFTEEN = Array.from({ length: 15 }, () => '-').join(' ')
const SIXTEEN = `${FIFTEEN} -`

function heard(text: string, ...names: string[]) {
  const mentions = names.map((name) => ({ accountId: `id-${name}`, name }))
  return hear({ text, mentions, addressed: false }, BOT)
}

describe('quotes', () => {
  test.each([
    ['fifteen hyphens', `「连心小助手：#12 漏水」\n${FIFTEEN}\n我来`],
    ['sixteen and a space', `「连心小助手：#12 漏水」\n${SIXTEEN} \n我来`],
    ['a half-width colon', `「连心小助手: #12 漏水」\n${FIFTEEN}\n我来`],
    ['CRLF', `「连心小助手：#12 漏水」\r\n${FIFTEEN}\r\n我来`],
    ['WeCom', '这是一条引用/回复消息：\n“连心小助手：\n#12 漏水”\n------\n我来'],
    ['WeCom in English', 'This is a quote/reply:\n“连心小助手：\n#12 漏水”\n------\n我来'],
    ['another name of the bot', `「小连：#12 漏水」\n${FIFTEEN}\n我来`],
  ])('%s', (_layout, text) => {
    const { words, quote } = heard(text)
    expect(words).toBe('我来')
    expect(quote).toMatchObject({ text: '#12 漏水', ofBot: true })
  })

  test.each([
    ['韦志强', `「韦志强：明天去」\n${FIFTEEN}\n好`, '明天去'],
    ['A: B 🌸', `「A: B 🌸：明天去」\n${FIFTEEN}\n好`, '明天去'],
    ['连心小助手的朋友', `「连心小助手的朋友：#12」\n${FIFTEEN}\n好`, '#12'],
    ['黄启明', `「黄启明：[动画表情]」\n${FIFTEEN}\n好`, '[动画表情]'],
    ['韦志强', `「韦志强：第一行\n第二行」\n${FIFTEEN}\n好`, '第一行\n第二行'],
  ])('of %s', (speaker, text, inner) => {
    expect(heard(text)).toMatchObject({ words: '好', quote: { speaker, text: inner, ofBot: false } })
  })

  test('a quote within the quote belongs to the quoted', () => {
    const inner = `「连心小助手：#12」\n${FIFTEEN}\n我来`
    const { words, quote } = heard(`「韦志强：${inner}」\n${FIFTEEN}\n接单 12 是什么`)
    expect(words).toBe('接单 12 是什么')
    expect(quote).toMatchObject({ speaker: '韦志强', ofBot: false })
  })

  test('a bare quote has no words, and an unfinished one is none', () => {
    expect(heard(`「连心小助手：#12」\n${FIFTEEN}\n`).words).toBe('')
    expect(heard(`「连心小助手：#12」\n${FIFTEEN}`).words).toBe('')
    expect(unquote('「签到」是什么', BOT)).toEqual({ quote: null, words: '「签到」是什么' })
  })

  test('hundreds of lines of hyphens cost in proportion', () => {
    const text = `「韦志强：${`\n${FIFTEEN}\n`.repeat(3000)}`
    const spent = cpuMs(() => {
      unquote(text, BOT)
    })
    expect(spent).toBeLessThan(500)
  })
})

describe('mentions', () => {
  test.each([
    ['@连心小助手\u2005接单 12', '接单 12'],
    ['@连心小助手 接单 12', '接单 12'],
    ['＠连心小助手 接单 12', '接单 12'],
    ['@連心小助手 接单 12', '接单 12'],
    ['@小连\u2005接单 12', '接单 12'],
    ['接单 12 @连心小助手', '接单 12'],
    ['@连心小助手', ''],
  ])('%j addresses the bot', (text, words) => {
    const { addressed, words: left, mentions } = heard(text, '连心小助手')
    expect({ addressed, words: left.trim(), mentions }).toEqual({ addressed: true, words, mentions: [] })
  })

  test('@所有人 is not the bot', () => {
    expect(heard('@所有人 开会').addressed).toBe(false)
  })

  test.each([
    ['派单 12 @莫小芬🌸\u2005', ['莫小芬🌸']],
    ['派单 12 @Lucky 小燕\u2005去', ['Lucky 小燕']],
    ['派单 12 @陆大勇@韦少华 去', ['陆大勇', '韦少华']],
    ['派单 12 @陆大勇', ['陆大勇']],
  ])('%j names people', (text, names) => {
    const { mentions } = heard(text, ...names)
    expect(mentions).toEqual(names.map((name) => ({ name, accountId: `id-${name}` })))
  })

  test('people nobody told of are read from the text', () => {
    expect(heard('派单 12 @A b c\u2005去').mentions).toEqual([{ name: 'A b c' }])
    expect(heard('派单 12 @陆大勇，快').mentions).toEqual([{ name: '陆大勇' }])
    expect(heard('写信到 a@b.com').mentions).toEqual([])
  })
})
