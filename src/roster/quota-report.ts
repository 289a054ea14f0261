import { CADRE_HOUSEHOLDS, type Liaison, MEMBER_HOUSEHOLDS, MODEL_CATEGORY, type VillageQuota } from './quota.ts'
import { listed } from './words.ts'

/** How the villages stand against the guidance, in lines for the terminal. */
export function quotaReport(quotas: readonly VillageQuota[]): readonly string[] {
  return quotas.flatMap((quota) => ['', quota.village, ...standing(quota).map((line) => `  ${line}`)])
}

function standing({ members, cadres, withoutModel, unvisited }: VillageQuota): readonly string[] {
  const homes = unvisited.short.map(({ number, head }) => `${number} ${head}`)
  return [
    line(members.all, '党员', '人', `联系不足 ${MEMBER_HOUSEHOLDS} 户`, members.short.map(named)),
    line(cadres.all, '村干部', '人', `联系不足 ${CADRE_HOUSEHOLDS} 户`, cadres.short.map(named)),
    line(cadres.all, '村干部', '人', `没有联系${MODEL_CATEGORY}`, withoutModel),
    line(unvisited.all, '农户', '户', '没人联系', homes),
  ].filter((one) => one !== '')
}

/** `党员 3 人，联系不足 3 户的 2 人：黄美兰（0 户）、陆大勇（2 户）`. */
function line(all: number, what: string, unit: string, lack: string, names: readonly string[]): string {
  if (all === 0) return ''
  const short = names.length === 0 ? `没有${lack}的` : `${lack}的 ${names.length} ${unit}：${listed(names)}`
  return `${what} ${all} ${unit}，${short}`
}

function named({ name, households }: Liaison): string {
  return `${name}（${households} 户）`
}
