import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fold, normalize, typed } from '../../src/language/fold.ts'
import { cpuMs } from '../support/cpu.ts'

describe('fold', () => {
  test.each([
    ['＃１２', '#12'],
    ['№９', 'no9'],
    ['1️⃣2️⃣', '12'],
    ['①②', '12'],
    ['點單', '点单'],
    ['答覆', '答复'],
    ['綁定　ＡＢ', '绑定 ab'],
    ['\u200b签到\u00a0', '签到 '],
    ['\ufeff签\u200d到', '签到'],
    ['一\r\n二\r三\n四', '一\n二\n三\n四'],
    ['@韦\u2005你', '@韦 你'],
    ['你好😂', '你好😂'],
    // 白话 and 桂柳话, and the same characters in words of their own.
    ['几多钱', '多少钱'],
    ['边个得空', '哪个有空'],
    ['齐晒 等下子', '齐了 等一下'],
    ['唔该帮睇', '麻烦帮看'],
    ['西边个别人 晓得闲话', '西边个别人 晓得闲话'],
  ])('%j reads as %j', (text, folded) => {
    expect(normalize(text)).toBe(folded)
  })

  test('what was typed can be found again', () => {
    const folded = fold('點單　屋頂\r\n漏雨№３')
    const at = folded.text.indexOf('屋')
    expect(typed(folded, at, folded.text.length)).toBe('屋頂\r\n漏雨№３')
    expect(typed(folded, at, at + 2)).toBe('屋頂')
  })

  test('every character folds to itself when folded twice', () => {
    for (let unit = 0; unit < 0x10000; unit++) {
      const once = normalize(String.fromCharCode(unit))
      expect(normalize(once)).toBe(once)
    }
  })

  test('any string at all: no throw, idempotent, every place known', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const folded = fold(text)
        expect(normalize(folded.text)).toBe(folded.text)
        expect(typed(folded, 0, folded.text.length).length).toBeLessThanOrEqual(text.length)
      }),
    )
  })

  test('a long text costs in proportion', () => {
    const text = '點單Ａ\u200b'.repeat(25_000)
    const spent = cpuMs(() => {
      expect(fold(text).text).toHaveLength(75_000)
    })
    expect(spent).toBeLessThan(500)
  })
})
