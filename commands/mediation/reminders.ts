/** How reminders are worded. Most of them may be heard in the cadres' group, so none of them names a party. */
import type { Wording } from '../../src/speech/mechanism-parts.ts'
import { CONFIRM_AHEAD } from './terms.ts'
import { nextStep } from './words.ts'

const next: Wording = ({ matter }) => nextStep(matter)

export const reminders: Readonly<Record<string, Wording>> = {
  gridOver: (said) => `网格的日子到了，还没调好，村里帮着调。${next(said)}`,
  villageOver: (said) =>
    said.matter.state === 'registered'
      ? `好几天了，双方愿不愿意还没问到。${next(said)}`
      : `村里的日子到了，还没调好。调不动就交镇里，发：上交 ${said.matter.number} 原因`,
  townSoon: (said) => `镇里还剩一天。${next(said)}`,
  townOver: (said) => `镇里的日子到了，还没调好，请过问一下。${next(said)}`,
  unsigned: (said) => `谈成 3 天了，还没签名。${next(said)}`,
  confirmSoon: ({ matter }) =>
    `还有 ${CONFIRM_AHEAD} 天可以申请司法确认，要双方一起去法院。打印协议书发：协议书 ${matter.number}`,
  visit: (said) => `该去看看还吵不吵了。${next(said)}`,
}
