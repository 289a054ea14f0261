import { HOLDER, type Matter } from '../../src/domain/matter.ts'
import type { Refusal } from '../../src/domain/workflow.ts'
import type { Words } from '../../src/speech/mechanism-parts.ts'
import { names, no } from '../common/phrases.ts'
import { villageIn } from './details.ts'
import type { MediationState } from './workflow.ts'

export const words = {
  kind: '调解',
  quotedAs: /调解员|双方愿意|协议书/u,
  parts: { applicant: '报的人', [HOLDER]: '调解员' },
  states: {
    registered: '等双方答应',
    mediating: '在调',
    above: '镇里在调',
    agreed: '谈成了，等签名',
    performing: '签好了，在履行',
    performed: '都做到了，等回访',
    failed: '没调成',
    refused: '有一方不愿意调',
    closed: '回访过，了结了',
    cancelled: '撤了',
  },
  moves: {
    raise: '登记',
    consent: '双方愿意调解',
    decline: '有一方不愿意',
    agree: '谈成了',
    sign: '签了协议',
    fail: '没调成',
    handUp: '上交镇里',
    handBack: '退回村里',
    performed: '约定的都做到了',
    visit: '回访',
    relapse: '又起争执，接着调',
    alarm: '告急',
    assign: '换调解员',
    cancel: '撤回',
  },
} satisfies Words

export const standing = ({ state }: Pick<Matter, 'state'>): string =>
  words.states[state as MediationState] ?? words.kind

/** What whoever mediates may send next; empty where nothing is to be done. */
export function nextStep({ state, number, details }: Pick<Matter, 'state' | 'number' | 'details'>): string {
  const above = [villageIn(details), number].filter(Boolean).join(' ')
  const steps: Partial<Record<string, string>> = {
    registered: `双方愿意发：愿调 ${number}；有一方不愿意发：不愿 ${number}`,
    mediating: `谈成了发：达成 ${number} 定的内容、日子；调不动发：上交 ${number} 原因`,
    above: `谈成了发：达成 ${above} 定的内容；要村里再调发：退回村里 ${above} 原因`,
    agreed: `签名盖章后发：已签 ${number}；口头说好的发：已签 ${number} 口头`,
    performing: `去看过了发：回访 ${number} 情况`,
    performed: `去看过了发：回访 ${number} 情况`,
    failed: `要镇里来调发：上交 ${number} 原因；也可以去法院起诉`,
    refused: `后来愿意了发：愿调 ${number}`,
  }
  return steps[state] ?? ''
}

/** What whoever asked for it may send while it is not over. */
export function ownStep({ state, number }: Pick<Matter, 'state' | 'number'>): string {
  const calls = `吵凶了发：急 ${number} 现场情况`
  if (state === 'registered' || state === 'mediating') return `${calls}；不想调了发：撤单 ${number}`
  return state === 'above' ? calls : ''
}

export const mediatorOf = (matter: Matter): string => names(matter, HOLDER)

/** Why it was not moved: how it stands, or whose move it is. */
export function whyNot({ refused, matter }: Refusal): string {
  if (refused === 'not-allowed') {
    const whose = `${mediatorOf(matter) || '调解员'}或${matter.orgId === matter.villageId ? '书记' : '镇里'}`
    return `${no(matter)} 要由${whose}来说`
  }
  const next = nextStep(matter)
  return `${no(matter)} ${standing(matter)}${next && `。${next}`}`
}
