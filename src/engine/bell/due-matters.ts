import { type Matter, playing } from '../../domain/matter.ts'
import { decide, rungsOf } from '../../domain/nudge.ts'
import { isAlone } from '../../domain/target.ts'
import { isDiscreet, NOT_ALOUD } from '../../domain/way.ts'
import { advance, isRefusal } from '../../domain/workflow.ts'
import { entitled } from '../../speech/brief.ts'
import type { MatterKind, Registry } from '../../speech/mechanism.ts'
import type { DueMatter, NewMessage } from '../../store/index.ts'
import type { DueKind, Reminder } from './due-kind.ts'
import type { Subject } from './hearers.ts'

/** Matters that have stayed in a state for long, by the ladders of their workflows. Those of an unknown kind are left alone. */
export function matters(registry: Registry): DueKind<DueMatter> {
  return {
    column: 'matterId',
    isIn: (matter) => matter.state,
    about: (matter) => `matter ${matter.id} ${matter.state}`,
    read: (tx, until, from, take) => tx.due.matters(kindsOf(registry), until, from, take),
    look: (matter, now, until) =>
      decide(rungsOf(registry.matter(matter.kind)?.workflow.states[matter.state], matter), now, until),
    climb: (tx, climbs) => tx.due.climbMatters(climbs),

    async move(tx, matter, move, now) {
      const workflow = registry.matter(matter.kind)?.workflow
      if (!workflow || !(move in workflow.moves)) return false
      const step = advance(workflow, matter, move, { actor: null, now })
      return !isRefusal(step) && tx.matters.apply(step)
    },

    async remind(matter, { also, ...first }, at, hearers, tx) {
      const kind = registry.matter(matter.kind)
      const heldUp = await kind?.heldUp?.(matter, { tx, now: at, orgs: await tx.orgs() })
      const discreet = kind && isDiscreet(kind.shownTo.where) && { discreet: true as const }
      const reminders: Reminder[] = []
      for (const { nudge, says } of also ? [first, also] : [first]) {
        const { targets, names } = await hearers.of(nudge, subjectOf(matter))
        const words = inWords(matter, heldUp || (kind?.reminders[says]?.({ matter, at }) ?? plain(matter)), names, kind)
        const aloud =
          'households' in nudge ? { openText: NOT_ALOUD } : isAlone(nudge) && { openText: numberOnly(matter) }
        reminders.push(...targets.map((target) => ({ ...target, ...words, ...aloud, ...discreet })))
      }
      return reminders
    },
  }
}

const kindsOf = (registry: Registry): readonly string[] => registry.matters.map(({ workflow }) => workflow.kind)

/** Who has to do with it; whoever has done their part hears nothing more. */
function subjectOf(matter: DueMatter): Subject {
  return {
    villageId: matter.villageId,
    matterId: matter.id,
    orgId: matter.orgId,
    named: (detail) => (typeof matter.details[detail] === 'string' ? matter.details[detail] : null),
    playing: (part, states) =>
      playing(matter, part).flatMap(({ personId, state }) =>
        personId === null || !(states?.includes(state) ?? state !== 'done') ? [] : [personId],
      ),
  }
}

/** `names` are asked to act, where a group listens and they cannot be mentioned. */
function inWords(
  matter: Matter,
  wording: string,
  names: string,
  kind: MatterKind | undefined,
): Pick<NewMessage, 'text' | 'openText'> {
  const text = `${names === '' ? '' : `${names}，`}${entitled(matter)}${wording}`
  switch (kind?.shownTo.aloud) {
    case undefined:
      return { text }
    case 'without-title':
      return { text, openText: `#${matter.number} ${wording}` }
    case 'number-only':
      return { text, openText: numberOnly(matter) }
  }
}

/** Where others listen. */
const numberOnly = ({ number }: Matter): string => `#${number} 有件事等着您，私聊我发：查 ${number}`

const plain = ({ number }: Matter): string => `到时间了，看看办得怎样：查 ${number}`
