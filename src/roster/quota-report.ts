import { CADRE_HOUSEHOLDS, type Liaison, MEMBER_HOUSEHOLDS, MODEL_CATEGORY } from '../domain/quota.ts'
import { listed } from './listed.ts'
import type { VillageQuota } from './village-quotas.ts'

/** How the villages stand against the guidance, in lines for the terminal. */
export function quotaReport(quotas: readonly VillageQuota[]): readonly string[] {
  return quotas.flatMap((quota) => ['', quota.village, ...standing(quota).map((line) => `  ${line}`)])
}

function standing({ members, cadres, withoutModel, households, alone }: VillageQuota): readonly string[] {
  const [forMembers, forCadres] = [MEMBER_HOUSEHOLDS, CADRE_HOUSEHOLDS]
  const homes = alone.map(({ number, head }) => `${number} ${head}`)
  return [
    line(
      ['党员', members.all, '人'],
      members.short.map(named),
      `联系不足 ${forMembers} 户`,
      `都联系了 ${forMembers} 户以上`,
    ),
    line(
      ['村干部', cadres.all, '人'],
      cadres.short.map(named),
      `联系不足 ${forCadres} 户`,
      `都联系了 ${forCadres} 户以上`,
    ),
    line(['村干部', cadres.all, '人'], withoutModel, `没有联系${MODEL_CATEGORY}`, `都联系了${MODEL_CATEGORY}`),
    line(['农户', households, '户'], homes, '没人联系', '都有人联系'),
  ].filter((one) => one !== '')
}

type Group = readonly [what: string, all: number, unit: string]

/** `党员 3 人，联系不足 3 户的 2 人：黄美兰（0 户）、陆大勇（2 户）`; nothing about a group of nobody. */
function line([what, all, unit]: Group, names: readonly string[], lack: string, met: string): string {
  if (all === 0) return ''
  return `${what} ${all} ${unit}，${names.length === 0 ? met : `${lack}的 ${names.length} ${unit}：${listed(names)}`}`
}

function named({ name, households }: Liaison): string {
  return `${name}（${households} 户）`
}
