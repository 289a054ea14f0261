import { ROLE_NAMES } from '../../src/domain/roles.ts'
import type { GivenFigures, MonthGiven, Sender } from '../../src/speech/given-figures.ts'

/** 红水镇 11 月派给村里 4 件：清单外 1、没说依据 1、重复 1；一般提前 3.5 天；夜里 2 句；要回话：书记 8 句 */
export function monthInWords(township: string, { month, ...figures }: MonthGiven): string {
  const head = `${township} ${Number(month.slice(5))} 月派给村里 ${figures.given} 件`
  if (figures.given === 0) return head
  const words = figures.words.map(([role, count]) => `${ROLE_NAMES[role]} ${count} 句`).join('、')
  return `${head}${inFigures(figures)}\n要村里回话：${words}（收到、完成各算一句）`
}

/** 陈晓明：派 3 件，清单外 1、重复 1；夜里 2 句 */
export const senderInWords = (one: Sender): string => `${one.name}：派 ${one.given} 件${inFigures(one)}`

function inFigures({ besides, unsaid, repeats, notice, atNight }: GivenFigures): string {
  const counts = [
    [besides, '清单外'],
    [unsaid, '没说依据'],
    [repeats, '重复'],
  ] as const
  const said = counts.flatMap(([count, what]) => (count > 0 ? [`${what} ${count}`] : [])).join('、')
  return [
    said && `：${said}`,
    notice === null ? '' : `；一般提前 ${notice} 天`,
    atNight > 0 ? `；21:30 后 ${atNight} 句` : '',
  ].join('')
}
