import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { safeText } from '../../src/ledger/index.ts'

describe('a text in a cell', () => {
  it.each([
    '=1+1',
    '+86 138',
    '-5 元',
    '@SUM(A1)',
    '＝1+1',
    '＋1',
    '－1',
    '＠王建国',
    '﹦1',
    '\t=1',
    '\r=1',
    '\n=1',
    '  =1',
    '\u3000＝1',
    '\u00a0=1',
    '\ufeff=1',
    '\u200b=1',
    '\u202e=1',
    '\u0000=1',
    '\u0007 =cmd|calc!A1',
    '\ttab',
  ])('is no formula: %j', (text) => {
    expect(safeText(text)).toMatch(/^'/u)
  })

  it.each(['水管漏水', '3=3', '王建国@村委', '01-02', '13800000000', '收入 52,300 元', '𠮷林', 'a\tb', ' 开头有空格'])(
    'stays as it is: %j',
    (text) => {
      expect(safeText(text)).toBe(text)
    },
  )

  it('loses what XML forbids, and halves of characters', () => {
    expect(safeText('漏\u0000水\u001f了\ud842\uffff\u007f，𠮷')).toBe('漏水了，𠮷')
    expect(safeText('一\r\n二\r三')).toBe('一\n二\n三')
  })

  it('is no longer than a cell, and is not cut within a character', () => {
    const cut = safeText('𠮷'.repeat(20_000))
    expect(cut.length).toBeLessThanOrEqual(32_767)
    expect(cut.endsWith('𠮷…')).toBe(true)
  })

  it('whatever it was, it begins with no formula and XML can hold it', () => {
    const strange = fc.string({ unit: fc.constantFrom(...'=+-@＝＠ \t\r\n\u0000\u200b\u3000a水', '\ud800', '\udc00') })
    fc.assert(
      fc.property(fc.oneof(strange, fc.string({ unit: 'binary' })), (text) => {
        const safe = safeText(text)
        expect(safe).not.toMatch(/^[\s\u200b]*[=+\-@＝＋－＠]/u)
        expect(safe).not.toMatch(/\p{Surrogate}/u)
        expect([...safe].every((one) => one >= ' ' || one === '\t' || one === '\n')).toBe(true)
        expect(safeText(safe)).toBe(safe)
      }),
    )
  })
})
