import { type Matter, type Participant, playing } from '../../src/domain/matter.ts'
import { MEMBER_UP, type Role, type RoomKind, SECRETARY_UP } from '../../src/domain/roles.ts'
import { part, role } from '../../src/domain/target.ts'
import { days, minutes } from '../../src/domain/time.ts'
import type { Workflow } from '../../src/domain/workflow.ts'

export type NoticeState = 'draft' | 'confirmed' | 'unheard' | 'sent' | 'over' | 'withdrawn' | 'dropped' | 'lapsed'
export type NoticeMove = 'confirm' | 'reach' | 'miss' | 'remind' | 'tell' | 'end' | 'withdraw' | 'dismiss' | 'lapse'
export type NoticeDeed = 'acknowledge'

/** Who writes a notice for a village. */
export const WRITERS: readonly Role[] = ['cadre', 'secretary']

/** The states in which what is still to be said of it is said. */
export const ON_ITS_WAY: readonly NoticeState[] = ['confirmed', 'unheard', 'sent']

const BY_ITS_AUTHOR = { parts: ['requester'], roles: SECRETARY_UP }

/**
 * 通知: shown before it is said, sent once a group of the village heard it and not before. Nobody has to answer it, and nobody
 * is reminded but once, where it asked for an answer and its author wants it (§20 减负). After a week it is over.
 */
export const notice: Workflow<NoticeState, NoticeMove> = {
  kind: 'notice',
  start: 'draft',
  states: {
    draft: { ladder: [{ at: days(2), since: 'entered', do: { move: 'lapse' } }] },
    // On its way to the groups.
    confirmed: { ladder: [{ at: minutes(15), since: 'entered', do: { nudge: part('requester'), says: 'unheard' } }] },
    // No group took it. It waits for 重发.
    unheard: { ladder: [{ at: days(1), since: 'entered', do: { nudge: role('secretary'), says: 'unheard' } }] },
    sent: { ladder: [{ at: days(7), since: 'entered', do: { move: 'end' } }] },
    over: {},
    withdrawn: { undone: true },
    dropped: { undone: true },
    lapsed: { undone: true },
  },
  moves: {
    confirm: { from: ['draft'], to: 'confirmed', by: BY_ITS_AUTHOR },
    reach: { from: ['confirmed', 'unheard'], to: 'sent', by: {} },
    miss: { from: ['confirmed'], to: 'unheard', by: {} },
    remind: { from: ['sent'], by: BY_ITS_AUTHOR },
    // A household without WeChat was told by mouth.
    tell: { from: ['sent', 'over'], by: { roles: MEMBER_UP } },
    end: { from: ['sent'], to: 'over', by: {} },
    withdraw: { from: ON_ITS_WAY, to: 'withdrawn', by: BY_ITS_AUTHOR },
    dismiss: { from: ['draft', 'confirmed', 'unheard'], to: 'dropped', by: BY_ITS_AUTHOR },
    lapse: { from: ['draft'], to: 'lapsed', by: {} },
  },
  deeds: { acknowledge: { in: ['confirmed', 'sent'], part: 'reader', from: [''], to: 'received' } },
}

/** What a notice's details hold. */
export interface Notice {
  /** As it was typed; the title is the matter's. */
  readonly text: string
  /** The kind of group it is for. */
  readonly to: RoomKind
  /** The parts of the village it is for; empty for the whole village. */
  readonly orgIds: readonly string[]
  /** Who confirmed it, and the group in which they did; null when that was elsewhere. */
  readonly confirmed?: { readonly personId: string; readonly roomId: string | null }
  /** It was said once more to who had not answered. */
  readonly reminded?: true
  /** The ids of the households that were told by mouth. */
  readonly told?: readonly string[]
}

/** A row without details is one of nobody's. */
const NONE: Notice = { text: '', to: 'villagers', orgIds: [] }

export function noticeOf({ details }: Pick<Matter, 'details'>): Notice {
  return { ...NONE, ...details }
}

/** Whether it asks for an answer: 请回收到, 收到请回复. */
export function asksForAnswer(matter: Pick<Matter, 'details'>): boolean {
  return /[回请复扣][^，。！\n]{0,4}收到|收到[^，。！\n]{0,4}[回请复扣]/u.test(noticeOf(matter).text)
}

/** Who said 收到. */
export function readersOf(matter: Matter): readonly Participant[] {
  return playing(matter, 'reader')
}
