import { type Matter, playing } from '../../domain/matter.ts'
import { decide, rungsOf } from '../../domain/nudge.ts'
import { type Heard, onceEach } from '../../domain/once-each.ts'
import { isAlone, isUnseen } from '../../domain/target.ts'
import { isDiscreet, NOT_ALOUD } from '../../domain/where-told.ts'
import { entitled } from '../../speech/brief.ts'
import type { MatterKind, Registry } from '../../speech/mechanism.ts'
import type { DueMatter, NewMessage, Transaction } from '../../store/index.ts'
import type { DueKind, Reminder } from './due-kind.ts'
import type { Subject } from './hearers.ts'
import { moveItself } from './move-itself.ts'

/**
 * Matters that have stayed in a state for long, by the ladders of their workflows. Those of an unknown kind are left alone.
 * `account` speaks where no group is told.
 */
export function matters(registry: Registry, account: string): DueKind<DueMatter> {
  return {
    column: 'matterId',
    isIn: (matter) => matter.state,
    about: (matter) => `matter ${matter.id} ${matter.state}`,
    read: (tx, until, from, take) => tx.due.matters(kindsOf(registry), until, from, take),
    look: (matter, now, until) =>
      decide(rungsOf(registry.matter(matter.kind)?.workflow.states[matter.state], matter), now, until),
    climb: (tx, climbs) => tx.due.climbMatters(climbs),

    move: (tx, matter, move, now) => moveItself(tx, matter, move, { registry, account, now }),

    async remind(matter, { also, ...first }, at, hearers, tx) {
      const kind = registry.matter(matter.kind)
      const heldUp = await kind?.heldUp?.(matter, { tx, now: at, orgs: await tx.orgs() })
      const discreet = kind && isDiscreet(kind.shownTo.where) && { discreet: true as const }
      const reminders: Reminder[] = []
      for (const { nudge, says } of also ? [first, also] : [first]) {
        const wording = heldUp || (kind?.reminders[says]?.({ matter, at }) ?? plain(matter))
        // Of this matter there is nothing to say.
        if (wording === '') continue
        const { targets, names } = await hearers.of(nudge, subjectOf(matter))
        const words = inWords(matter, wording, names, kind)
        // What is unseen is not discreet either: nobody is asked to bring them to the bot.
        const how = isUnseen(nudge)
          ? { openText: NOT_ALOUD }
          : { ...(isAlone(nudge) && { openText: numberOnly(matter) }), ...discreet }
        reminders.push(...targets.map((target) => ({ ...target, ...words, ...how })))
      }
      return also ? onceTo(reminders, matter, tx) : reminders
    },
  }
}

/** Who is meant twice, as who asked and as who is in charge, is reminded once: as what comes first. */
async function onceTo(
  reminders: readonly Reminder[],
  { id }: DueMatter,
  tx: Transaction,
): Promise<readonly Reminder[]> {
  const heard: Heard<Reminder>[] = []
  for (const one of reminders) {
    const accounts = one.personId ? await tx.people.accountsOf(one.personId) : (one.mentions ?? [])
    heard.push({ what: one, of: id, accounts })
  }
  return onceEach(heard)
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
