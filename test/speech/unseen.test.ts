import { expect, test } from 'vitest'
import { createUnderstanding } from '../../src/speech/understand.ts'
import { registry } from '../support/registry.ts'
import { scoreUnseen, type Tally } from '../support/unseen.ts'

const NOW = new Date('2026-11-22T15:00:00+08:00')
const understand = createUnderstanding(registry, ['连心小助手'])

/**
 * What people wrote who had read the product's description and nothing of the program. A to D and J to AP but FF, LL and PP have been learned from; E to I, FF, LL, PP and the commands of RR
 * were scored once and stay for honest figures: no rule is made for a row of theirs. The figures are what was reached:
 * they may only become better.
 */
const REACHED: Readonly<Record<string, Partial<Tally>>> = {
  'a-commands': { right: 262, wrong: 0 },
  'a-talk': { right: 296, wrong: 0 },
  'b-commands': { right: 290, wrong: 0 },
  'b-talk': { right: 295, wrong: 0 },
  'c-commands': { right: 177, wrong: 0 },
  'c-talk': { right: 197, wrong: 0 },
  'd-commands': { right: 148, wrong: 0 },
  'd-talk': { right: 120, wrong: 0 },
  'e-commands': { right: 144, wrong: 0 },
  'e-talk': { right: 120, wrong: 0 },
  'f-commands': { right: 145, wrong: 0 },
  'f-talk': { right: 119, wrong: 0 },
  'g-commands': { right: 147, wrong: 0 },
  'g-talk': { right: 119, wrong: 0 },
  'h-commands': { right: 144, wrong: 0 },
  // 收到1 as a roll call: a number that was said is taken to be there.
  'h-talk': { right: 118, wrong: 2 },
  'i-commands': { right: 108, wrong: 0 },
  'i-talk': { right: 100, wrong: 0 },
  // Scored at first 44 of 60, then learned from.
  'j-commands': { right: 59, wrong: 0 },
  'j-talk': { right: 40, wrong: 0 },
  // Scored at first 101 of 130 and 110 of 110, then learned from.
  'k-commands': { right: 128, wrong: 0 },
  'k-talk': { right: 110, wrong: 0 },
  // Scored at first 113 of 130 and 110 of 110; six of its silent rows were named in a brief later.
  'l-commands': { right: 128, wrong: 0 },
  'l-talk': { right: 110, wrong: 0 },
  // Scored at first 117 of 130 and 110 of 110, then learned from.
  'm-commands': { right: 126, wrong: 0 },
  'm-talk': { right: 110, wrong: 0 },
  // Scored at first 108 of 130 and 110 of 110; of its silent rows the kinds it shares with M were mended.
  'n-commands': { right: 121, wrong: 0 },
  'n-talk': { right: 110, wrong: 0 },
  // Scored at first 123 of 127 and 109 of 110, then learned from.
  'o-commands': { right: 127, wrong: 0 },
  'o-talk': { right: 110, wrong: 0 },
  // Scored at first 120 of 125 and 110 of 110, then learned from.
  'p-commands': { right: 124, wrong: 0 },
  'p-talk': { right: 110, wrong: 0 },
  // Scored at first 126 of 127 and 109 of 110, then learned from.
  'q-commands': { right: 127, wrong: 0 },
  'q-talk': { right: 110, wrong: 0 },
  // Scored at first 121 of 126 and 109 of 110, then learned from: all it missed was handwriting (按单 12, 牧到 33).
  'r-commands': { right: 126, wrong: 0 },
  'r-talk': { right: 110, wrong: 0 },
  // Scored at first 124 of 128 and 109 of 109, then learned from.
  's-commands': { right: 126, wrong: 0 },
  's-talk': { right: 109, wrong: 0 },
  // Scored at first 125 of 128 and 109 of 110, then learned from.
  't-commands': { right: 128, wrong: 0 },
  't-talk': { right: 110, wrong: 0 },
  // Scored at first 108 of 117 and 108 of 109, then learned from.
  'u-commands': { right: 113, wrong: 0 },
  'u-talk': { right: 109, wrong: 0 },
  // Scored at first 100 of 128 and 109 of 110: whole sentences to the bot by name. Then learned from.
  'v-commands': { right: 126, wrong: 0 },
  'v-talk': { right: 110, wrong: 0 },
  // Scored at first 96 of 121 and 103 of 103, then learned from.
  'w-commands': { right: 111, wrong: 0 },
  'w-talk': { right: 103, wrong: 0 },
  // Scored at first 109 of 127 and 106 of 106, then learned from.
  'x-commands': { right: 123, wrong: 0 },
  'x-talk': { right: 106, wrong: 0 },
  // Scored at first 120 of 125 and 107 of 108, then learned from.
  'y-commands': { right: 124, wrong: 0 },
  'y-talk': { right: 108, wrong: 0 },
  // Scored at first 112 of 126 and 108 of 108, then learned from.
  'z-commands': { right: 117, wrong: 0 },
  'z-talk': { right: 108, wrong: 0 },
  // Scored at first 129 of 130 and 108 of 108, then learned from.
  'aa-commands': { right: 130, wrong: 0 },
  'aa-talk': { right: 108, wrong: 0 },
  // Scored at first 125 of 126 and 108 of 109, then learned from.
  'bb-commands': { right: 125, wrong: 0 },
  'bb-talk': { right: 109, wrong: 0 },
  // Scored at first 123 of 124 and 145 of 145, then learned from.
  'cc-commands': { right: 124, wrong: 0 },
  'cc-talk': { right: 145, wrong: 0 },
  // Scored at first 128 of 129 and 141 of 143, then learned from.
  'dd-commands': { right: 129, wrong: 0 },
  'dd-talk': { right: 143, wrong: 0 },
  // Scored at first 130 of 130 and 292 of 296, then learned from.
  'ee-commands': { right: 130, wrong: 0 },
  'ee-talk': { right: 295, wrong: 0 },
  // Scored once, and never learned from.
  'ff-commands': { right: 126, wrong: 0 },
  'ff-talk': { right: 295, wrong: 0 },
  // Scored at first 109 of 125 and 150 of 150: why stands in front, and 白话 and 桂柳话 all through. Then learned from.
  'gg-commands': { right: 123, wrong: 0 },
  'gg-talk': { right: 150, wrong: 0 },
  // Scored at first 120 of 130 and 147 of 150, then learned from.
  'hh-commands': { right: 130, wrong: 0 },
  // 琴日嗰12号单修完，阿婆仲留我食粽: told by who did it, it may as well be their report.
  'hh-talk': { right: 149, wrong: 1 },
  // Scored at first 122 of 129 and 198 of 200, then learned from.
  'ii-commands': { right: 128, wrong: 0 },
  'ii-talk': { right: 200, wrong: 0 },
  // Scored at first 119 of 124 and 199 of 200, then learned from.
  'jj-commands': { right: 123, wrong: 0 },
  'jj-talk': { right: 200, wrong: 0 },
  // Scored at first 117 of 126 and 200 of 200, then learned from.
  'kk-commands': { right: 124, wrong: 0 },
  'kk-talk': { right: 200, wrong: 0 },
  'll-commands': { right: 126, wrong: 0 },
  'll-talk': { right: 197, wrong: 3 },
  // Scored at first 126 of 128 and 176 of 177, then learned from.
  'mm-commands': { right: 128, wrong: 0 },
  'mm-talk': { right: 177, wrong: 0 },
  // Scored at first 113 of 129 and 179 of 179: pictures all through. Then learned from.
  'nn-commands': { right: 122, wrong: 0 },
  'nn-talk': { right: 179, wrong: 0 },
  // Scored at first 117 of 129 and 178 of 178, then learned from.
  'oo-commands': { right: 128, wrong: 0 },
  'oo-talk': { right: 178, wrong: 0 },
  // Scored at first 115 of 129 and 179 of 179; of what it missed only the one row that was heard wrongly was looked at.
  'pp-commands': { right: 116, wrong: 0 },
  'pp-talk': { right: 179, wrong: 0 },
  // Scored at first 118 of 129 and 176 of 177, then learned from.
  'qq-commands': { right: 121, wrong: 0 },
  'qq-talk': { right: 177, wrong: 0 },
  // Scored at first 120 of 129 and 176 of 178; only the two rows of talk that were taken have been learned from.
  'rr-commands': { right: 120, wrong: 0 },
  'rr-talk': { right: 178, wrong: 0 },
  // Scored at first 119 of 127 and 180 of 180, then learned from.
  'ss-commands': { right: 127, wrong: 0 },
  'ss-talk': { right: 180, wrong: 0 },
  // Scored at first 126 of 128 and 180 of 180, then learned from.
  'tt-commands': { right: 128, wrong: 0 },
  'tt-talk': { right: 180, wrong: 0 },
  // Scored at first 124 of 128 and 178 of 180, then learned from.
  'uu-commands': { right: 128, wrong: 0 },
  'uu-talk': { right: 180, wrong: 0 },
  // Scored at first 125 of 128 and 179 of 180, then learned from.
  'vv-commands': { right: 127, wrong: 0 },
  'vv-talk': { right: 180, wrong: 0 },
  // Scored at first 124 of 126 and 179 of 180, then learned from.
  'ww-commands': { right: 126, wrong: 0 },
  'ww-talk': { right: 180, wrong: 0 },
  // Scored at first 124 of 129 and 179 of 180, then learned from.
  'xx-commands': { right: 128, wrong: 0 },
  'xx-talk': { right: 180, wrong: 0 },
  // Scored at first 124 of 129 and 180 of 180, then learned from.
  'yy-commands': { right: 128, wrong: 0 },
  'yy-talk': { right: 180, wrong: 0 },
  // Scored at first 126 of 130 and 180 of 180, then learned from.
  'zz-commands': { right: 130, wrong: 0 },
  'zz-talk': { right: 180, wrong: 0 },
  // Scored at first 123 of 126 and 179 of 180, then learned from.
  'ab-commands': { right: 124, wrong: 0 },
  'ab-talk': { right: 180, wrong: 0 },
  // Scored at first 123 of 126 and 180 of 180, then learned from.
  'ac-commands': { right: 126, wrong: 0 },
  'ac-talk': { right: 180, wrong: 0 },
  // Scored at first 128 of 128 and 179 of 180, then learned from.
  'ad-commands': { right: 128, wrong: 0 },
  'ad-talk': { right: 180, wrong: 0 },
  // Scored at first 120 of 128 and 180 of 180, then learned from.
  'ae-commands': { right: 125, wrong: 0 },
  'ae-talk': { right: 180, wrong: 0 },
  // Scored at first 126 of 127 and 179 of 180, then learned from.
  'af-commands': { right: 127, wrong: 0 },
  'af-talk': { right: 180, wrong: 0 },
  // Scored at first 120 of 123 and 180 of 180, then learned from.
  'ag-commands': { right: 122, wrong: 0 },
  'ag-talk': { right: 180, wrong: 0 },
  // Scored at first 117 of 128 and 179 of 180: typed fast, without stops. Then learned from.
  'ah-commands': { right: 125, wrong: 0 },
  'ah-talk': { right: 180, wrong: 0 },
  // AI to AL: scored at first 475 of 503 and 708 of 710, without the gate; with it, and before it had learned from them, 485 and 710.
  'ai-commands': { right: 122, wrong: 0 },
  'ai-talk': { right: 179, wrong: 0 },
  'aj-commands': { right: 123, wrong: 0 },
  'aj-talk': { right: 172, wrong: 0 },
  'ak-commands': { right: 123, wrong: 0 },
  'ak-talk': { right: 179, wrong: 0 },
  'al-commands': { right: 122, wrong: 0 },
  'al-talk': { right: 180, wrong: 0 },
  // AM and AN: scored at first 239 of 251 and 360 of 360 (AM alone, full of stories with the command on a line of its own, 115 of 124).
  'am-commands': { right: 120, wrong: 0 },
  'am-talk': { right: 180, wrong: 0 },
  'an-commands': { right: 124, wrong: 0 },
  'an-talk': { right: 180, wrong: 0 },
  // Scored at first 119 of 124 and 180 of 180, then learned from.
  'ao-commands': { right: 124, wrong: 0 },
  'ao-talk': { right: 180, wrong: 0 },
  // Scored at first 122 of 123 and 178 of 179 (its writer named some slots otherwise; they were renamed), then learned from.
  'ap-commands': { right: 123, wrong: 0 },
  'ap-talk': { right: 179, wrong: 0 },
}

test.each(Object.entries(REACHED))('%s', (name, reached) => {
  const tally = scoreUnseen(name, understand, NOW)
  expect(tally.right).toBeGreaterThanOrEqual(reached.right ?? 0)
  expect(tally.wrong).toBeLessThanOrEqual(reached.wrong ?? 0)
})
