import type { Matter } from '../../src/domain/matter.ts'
import type { Refusal } from '../../src/domain/workflow.ts'
import type { Words } from '../../src/speech/mechanism-parts.ts'
import { no } from '../common/phrases.ts'
import { ASKED, type SupervisionState } from './workflow.ts'

export const words = {
  kind: '监督',
  parts: { requester: '监督员', [ASKED]: '请了' },
  states: { open: '等答复', answered: '答复了', closed: '了结了', withdrawn: '撤了' },
  moves: {
    raise: '提出监督意见',
    answer: '答复',
    settle: '答复可以',
    again: '答复不行，再答',
    cancel: '撤回',
    lapse: '没有再问，了结',
  },
} satisfies Words

export const standing = ({ state }: Pick<Matter, 'state'>): string =>
  words.states[state as SupervisionState] ?? words.kind

/** Under this name the details hold whose it is: above the village its number does not tell. */
export const VILLAGE = 'village'

export const villageIn = ({ details }: Pick<Matter, 'details'>): string =>
  typeof details[VILLAGE] === 'string' ? details[VILLAGE] : ''

/** `青山村 80`: how the township names it. */
export const numbered = (matter: Pick<Matter, 'details' | 'number'>): string =>
  [villageIn(matter), matter.number].filter(Boolean).join(' ')

/** Why it was not moved: how it stands, or whose move it is. */
export function whyNot({ refused, matter }: Refusal, whose: string): string {
  return refused === 'not-allowed'
    ? `${no(matter)} 要由${whose}`
    : `${no(matter)} ${standing(matter)}，发「查 ${matter.number}」看看`
}
