/** The posts a village has: the usual ones and its own, without those it took away. */
import type { Transaction } from '../../src/store/index.ts'
import { type Post, USUAL_POSTS } from './usual-posts.ts'

/** What a village changed of the usual posts, kept among its settings. */
interface Changes {
  readonly set: readonly Post[]
  readonly dropped: readonly string[]
}

const NONE: Changes = { set: [], dropped: [] }
const keyOf = (villageId: string): string => `posts:${villageId}`

/** More posts than this are none that people know by name. */
export const MOST_POSTS = 30

/** In the order they are listed: the usual ones first. */
export async function postsOf(tx: Transaction, villageId: string): Promise<readonly Post[]> {
  const { set, dropped } = await changesOf(tx, villageId)
  const own = new Map(set.map((post) => [post.name, post]))
  const usual = USUAL_POSTS.filter(({ name }) => !dropped.includes(name)).map((post) => own.get(post.name) ?? post)
  return [...usual, ...set.filter(({ name }) => usual.every((post) => post.name !== name))]
}

/** Adds a post, or says anew what one is to do. */
export async function setPost(tx: Transaction, villageId: string, post: Post): Promise<void> {
  const { set, dropped } = await changesOf(tx, villageId)
  const others = set.filter(({ name }) => name !== post.name)
  await write(tx, villageId, { set: [...others, post], dropped: dropped.filter((name) => name !== post.name) })
}

export async function dropPost(tx: Transaction, villageId: string, { name }: Post): Promise<void> {
  const { set, dropped } = await changesOf(tx, villageId)
  const isUsual = USUAL_POSTS.some((post) => post.name === name)
  await write(tx, villageId, {
    set: set.filter((post) => post.name !== name),
    dropped: isUsual ? [...new Set([...dropped, name])] : dropped,
  })
}

async function changesOf(tx: Transaction, villageId: string): Promise<Changes> {
  return ((await tx.settings.get(keyOf(villageId))) as Changes | null) ?? NONE
}

function write(tx: Transaction, villageId: string, { set, dropped }: Changes): Promise<void> {
  return tx.settings.set(keyOf(villageId), { set: set.map((post) => ({ ...post })), dropped: [...dropped] })
}
