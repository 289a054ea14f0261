import type { Random } from '../../domain/ports.ts'
import { type Place, type Role, rolesTowards } from '../../domain/roles.ts'
import { whenSaid } from '../../domain/when-said.ts'
import type { Actor } from '../../domain/workflow.ts'
import type { Registry, Scene } from '../../speech/mechanism.ts'
import type { Received, Transaction } from '../../store/index.ts'

/** Sets the scene of a message: who spoke, where, and which village it concerns. */
export async function stage(
  message: Pick<Received, 'account' | 'chatId' | 'talkerId' | 'talkerName' | 'sentAt'>,
  tx: Transaction,
  now: Date,
  { random, registry }: { readonly random: Random; readonly registry: Registry },
): Promise<Scene> {
  const orgs = await tx.orgs()
  const room = message.chatId === null ? null : await tx.rooms.at(message.account, message.chatId)
  const speaker = await tx.speaker(message.talkerId)
  const orgId = room?.orgId ?? (message.chatId === null ? speaker?.orgId : undefined)
  const village = orgId === undefined ? null : (orgs.get(orgs.villageOf(orgId)) ?? null)
  const around = village?.id ?? speaker?.orgId
  const rolesIn = (id: string): ReadonlySet<Role> => (speaker ? rolesTowards(speaker.holdings, id, orgs) : new Set())
  const actor: Actor | null = speaker && {
    personId: speaker.id,
    name: speaker.name,
    roles: around === undefined ? new Set() : rolesIn(around),
  }
  return {
    tx,
    now,
    saidAt: whenSaid(message.sentAt, now),
    random,
    orgs,
    account: { id: message.talkerId, name: message.talkerName },
    bot: message.account,
    actor,
    rolesIn,
    home: (speaker && orgs.get(speaker.orgId)) ?? null,
    registry,
    confirmed: false,
    place: placeOf(message.chatId, room?.kind),
    room,
    chatId: message.chatId,
    conversation: message.chatId ?? '',
    village,
  }
}

export function placeOf(chatId: string | null, kind: Place | undefined): Place {
  return chatId === null ? 'direct' : (kind ?? 'unbound')
}
