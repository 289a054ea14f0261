import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checked, figureWords, readFigures } from '../../commands/decision/figures.ts'

const NOBODY = { expected: null, present: null }
const read = (text: string, counted: Parameters<typeof checked>[1] = NOBODY) => {
  const said = readFigures(text)
  if (said === 'twice') return said
  const figures = checked(said, counted)
  return typeof figures === 'string' ? figures : figureWords(figures)
}

describe('the figures of a meeting', () => {
  it.each([
    ['应到42 实到30 同意27', '应到42 实到30 同意27'],
    ['同意27,实到30,应到42', '应到42 实到30 同意27'],
    ['应到42人，实到30人，同意27票，反对2票，弃权1票', '应到42 实到30 同意27 反对2 弃权1'],
    ['应到会42人实到会30人赞成27', '应到42 实到30 同意27'],
    ['应到四十二人 到会三十人 同意二十七', '应到42 实到30 同意27'],
    ['应到42 30人到会 27人同意 3人不同意', '应到42 实到30 同意27 反对3'],
    ['应到42 全部到齐 一致通过', '应到42 实到42 同意42'],
    ['应到５ 实到５ 全票', '应到5 实到5 同意5'],
    ['應到42 實到30 同意27', '应到42 实到30 同意27'],
  ])('%s', (said, figures) => expect(read(said)).toBe(figures))

  it('take who should come and who came from where others counted them', () => {
    expect(read('实到30 同意27', { expected: 42, present: null })).toBe('应到42 实到30 同意27')
    expect(read('签到 48 同意27', { expected: 42, present: 30 })).toBe('应到42 实到30 同意27')
    expect(readFigures('签到 48 同意27')).toMatchObject({ checkIn: 48, present: null, yes: 27 })
    expect(readFigures('村民会议 应到980 实到600 同意500')).toMatchObject({ body: 'villagers', expected: 980 })
  })

  it.each([
    ['应到42 同意27', 'no-present'],
    ['应到42 实到30', 'no-yes'],
    ['实到30 同意27', 'no-expected'],
    ['应到0 实到0 同意0', 'none'],
    ['应到42 实到0 同意0', 'none'],
    ['应到30 实到42 同意27', 'more-present'],
    ['应到42 实到30 同意31', 'more-votes'],
    ['应到42 实到30 同意27 反对3 弃权1', 'more-votes'],
    ['应到999999999 实到30 同意27', 'absurd'],
    ['应到42 实到30 同意27 同意28', 'twice'],
    ['通过了', 'no-present'],
  ])('%s cannot be', (said, fault) => expect(read(said)).toBe(fault))

  it('mean the same in any order, said any way', () => {
    const parts = fc.record({ expected: fc.integer({ min: 1, max: 999 }), came: fc.nat(), agreed: fc.nat() })
    fc.assert(
      fc.property(
        parts,
        fc.constantFrom(' ', '，', '、', ''),
        fc.constantFrom('', '人', ' 人'),
        fc.nat(5),
        (of, gap, unit, turn) => {
          const present = 1 + (of.came % of.expected)
          const yes = of.agreed % (present + 1)
          const said = [`应到${of.expected}${unit}`, `实到${present}${unit}`, `同意${yes}${unit}`]
          const turned = [...said.slice(turn % 3), ...said.slice(0, turn % 3)]
          const text = (turn > 2 ? turned.toReversed() : turned).join(gap)
          expect(read(text)).toBe(`应到${of.expected} 实到${present} 同意${yes}`)
        },
      ),
    )
  })
})
