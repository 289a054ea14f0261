import { randomBytes } from 'node:crypto'
import type { Org, OrgTree } from '../../domain/org.ts'
import { CADRE_UP, may, rolesTowards } from '../../domain/roles.ts'
import { hashToken } from '../../domain/secrets.ts'
import { after, days, hours } from '../../domain/time.ts'
import type { OpenedBy, Person, Transaction } from '../../store/index.ts'
import { townshipsOf } from '../menu.ts'
import type { Visitor } from '../options.ts'

/** Signed out when not used for so long, and after so long in any case. */
const IDLE_MS = hours(12)
const LONGEST_MS = days(7)

/** The villages in which a person holds an office. */
export function villagesOf(person: Person, orgs: OrgTree): readonly Org[] {
  return [...orgs.all].filter(
    (org) => org.kind === 'village' && !org.vanished && may(rolesTowards(person.holdings, org.id, orgs), CADRE_UP),
  )
}

/** Opens a person's desk: the token for their browser, which nobody had before; null when they hold no office. */
export async function admit(tx: Transaction, person: Person, openedBy: OpenedBy, now: Date): Promise<string | null> {
  const [village] = villagesOf(person, await tx.orgs())
  if (!village) return null
  const token = randomBytes(32).toString('base64url')
  const session = { id: hashToken(token), personId: person.id, villageId: village.id, openedBy }
  await tx.sessions.begin({ ...session, createdAt: now, expiresAt: after(now, IDLE_MS) })
  const who = { personId: person.id, accountId: `console:${person.id}`, villageId: village.id }
  tx.audit.note({ ...who, action: 'sign-in', detail: { by: openedBy } }, now)
  return token
}

/** Signs out whoever holds the token. */
export function end(tx: Transaction, token: string): Promise<void> {
  return tx.sessions.end(hashToken(token))
}

/** Who holds the token, in the village they turned to or in this one, which may be the township in whose office they are; null when nobody is signed in with it. Who is gone or lost their office is signed out for good. */
export async function visitorOf(
  tx: Transaction,
  token: string,
  now: Date,
  villageId?: string,
): Promise<Visitor | null> {
  const session = await tx.sessions.find(hashToken(token), now)
  if (!session) return null
  const person = await tx.people.byId(session.personId)
  const orgs = await tx.orgs()
  const villages = person ? villagesOf(person, orgs) : []
  const offices = person ? townshipsOf({ person, orgs }) : []
  const wanted = [...villages, ...offices].find((one) => one.id === villageId)
  const village = wanted ?? villages.find((one) => one.id === session.villageId) ?? villages[0]
  if (!person || !village) {
    await tx.sessions.end(session.id)
    return null
  }
  const until = new Date(Math.min(now.getTime() + IDLE_MS, session.createdAt.getTime() + LONGEST_MS))
  if (until.getTime() - session.expiresAt.getTime() > IDLE_MS / 10) await tx.sessions.prolong(session.id, until)
  const roles = rolesTowards(person.holdings, village.id, orgs)
  return {
    ...{ person, roles, village, villages, orgs, sessionId: session.id, csrf: hashToken(`form ${token}`) },
    ...{ openedBy: session.openedBy, openedAt: session.createdAt },
  }
}
