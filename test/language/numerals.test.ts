import { describe, expect, test } from 'vitest'
import { normalize } from '../../src/language/fold.ts'
import { isCounted } from '../../src/language/measures.ts'
import { chineseNumber, numberAt } from '../../src/language/numerals.ts'

describe('chineseNumber', () => {
  test.each([
    ['十二', 12],
    ['二十三', 23],
    ['廿三', 23],
    ['一百', 100],
    ['一百零八', 108],
    ['一百二', 120],
    ['一百二十三', 123],
    ['一〇八', 108],
    ['两百', 200],
    ['千', null],
    ['十十', null],
    ['你好', null],
  ])('%s is %s', (text, value) => {
    expect(chineseNumber(text)).toBe(value)
  })
})

describe('numberAt', () => {
  test.each([
    ['#12', true],
    ['＃１２', true],
    ['# 12', true],
    ['12号单', true],
    ['十二号单', true],
    ['No.12', true],
    ['no 12', true],
    ['№12', true],
    ['第十二单', true],
    ['第12号', true],
    ['编号12', true],
    ['编号：12', true],
    ['【12】', true],
    ['（12）', true],
    ['12#', true],
    ['12', false],
    ['12号', false],
    ['十二', false],
    ['1️⃣2️⃣', false],
  ])('%s is 12, sure: %s', (text, sure) => {
    expect(numberAt(normalize(text), 0)).toMatchObject({ value: 12, sure })
  })

  test.each(['12.5', '12:30', '12%', '12-15', '12/20', '12306', '0'])('%s is none', (text) => {
    expect(numberAt(text, 0)).toBeNull()
  })

  test('a count is no number of a matter', () => {
    expect([' 户了', '个人', ' 点半', '月', ' 号楼'].every(isCounted)).toBe(true)
    expect(['', ' 换了', ' 家里有事', ' 人在南宁', '，好'].some(isCounted)).toBe(false)
  })
})
