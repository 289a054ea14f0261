import type { RoomKind } from '../../domain/roles.ts'
import type { Db } from '../connection/client.ts'
import type { Directory } from '../nouns/directory.ts'

/** A row, as far as it tells whom it is for. */
export interface Addressed {
  readonly id: string
  readonly account: string
  readonly chatId: string | null
  readonly contactId: string | null
  readonly personId: string | null
}

/** A bound group or a person of a village. */
export interface Receiver {
  readonly villageId: string
  readonly orgId: string
  /** What kind of group it is; null when it is a person. */
  readonly group: RoomKind | null
  /** The person's name; of a group, that of its organisation. */
  readonly name: string
}

/** Whom of a village some words name: its groups, and people with their accounts. */
export interface Addressees {
  readonly rooms: readonly { readonly account: string; readonly chatId: string }[]
  readonly contactIds: readonly string[]
  readonly personIds: readonly string[]
}

/** More of a name are not looked for. */
const MOST = 200

/** Whom messages are for. */
export function receivers(db: Db, directory: Directory) {
  return {
    /** Groups and people of a village of whose names the words are a part; `called` says how a group is called. */
    async addressees(villageId: string, words: string, called: (to: Receiver) => string): Promise<Addressees> {
      const orgs = await directory.orgs(db)
      const rooms = (await directory.rooms(db)).filter(({ orgId, kind }) => {
        const name = orgs.get(orgId)?.name ?? ''
        return orgs.villageOf(orgId) === villageId && called({ villageId, orgId, group: kind, name }).includes(words)
      })
      const within = [...orgs.all].filter(({ id }) => orgs.villageOf(id) === villageId).map(({ id }) => id)
      const people = await db.person.findMany({
        where: { name: { contains: words }, orgId: { in: within } },
        orderBy: { id: 'asc' },
        take: MOST,
        select: { id: true, bindings: { select: { accountId: true } } },
      })
      return {
        rooms: rooms.map(({ account, chatId }) => ({ account, chatId })),
        contactIds: people.flatMap(({ bindings }) => bindings.map(({ accountId }) => accountId)),
        personIds: people.map(({ id }) => id),
      }
    },

    /** By id of the row; groups nobody bound and accounts of nobody are left out. */
    async receivers(rows: readonly Addressed[]): Promise<ReadonlyMap<string, Receiver>> {
      const orgs = await directory.orgs(db)
      const rooms = await directory.rooms(db)
      const bound = await db.binding.findMany({
        where: { accountId: { in: [...new Set(rows.flatMap((row) => row.contactId ?? []))] } },
        select: { accountId: true, person: { select: PERSON } },
      })
      const people = await db.person.findMany({
        where: { id: { in: [...new Set(rows.flatMap((row) => row.personId ?? []))] } },
        select: PERSON,
      })
      const found = (row: Addressed) => {
        const room = rooms.find((one) => one.account === row.account && one.chatId === row.chatId)
        if (room) return { orgId: room.orgId, group: room.kind, name: orgs.get(room.orgId)?.name ?? '' }
        const person =
          bound.find((one) => one.accountId === row.contactId)?.person ?? people.find((one) => one.id === row.personId)
        return person && { orgId: person.orgId, group: null, name: person.name }
      }
      return new Map(
        rows.flatMap((row) => {
          const receiver = found(row)
          return receiver ? [[row.id, { ...receiver, villageId: orgs.villageOf(receiver.orgId) }] as const] : []
        }),
      )
    },
  }
}

const PERSON = { id: true, name: true, orgId: true } as const
