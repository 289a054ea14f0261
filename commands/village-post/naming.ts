/** Which post is meant: people say 环境卫生, 卫生岗 or 巡逻 for what is called 环境卫生岗 and 治安巡逻岗. */
import { normalize } from '../../src/language/fold.ts'
import type { Post } from './usual-posts.ts'

/** With 岗 at its end. */
export const LONGEST_NAME = 12

/** A post's name as people say it after a command's word, touching it or parted from it. */
export const POST_NAME = {
  apart: /^(?:\p{Script=Han}{1,11}岗位?|(?!.*(?:什么|怎么|哪|谁|几|吗|呢|没有|不|了|的))\p{Script=Han}{2,5})$/u,
  // 我认真站岗: 认 belongs to what follows.
  touching:
    /^(?![真识为得错准定出清领可同])(?!.*(?:什么|怎么|哪|谁|几|下岗|上岗|轮岗|站岗|班岗|的))\p{Script=Han}{2,11}岗$/u,
}

/** The same, with a remark behind it: 环境卫生岗，要去南宁打工了. */
export const POST_AND_REMARK = {
  ...POST_NAME,
  apart: new RegExp(`${POST_NAME.apart.source}|^\\p{Script=Han}{1,11}岗[\\s,、。;].`, 'u'),
}

/** A post's name and what was said behind it. */
export function partedName(said: string): { readonly name: string; readonly remark: string } {
  const [, name = said, remark = ''] = /^(\p{Script=Han}+)(?:[\s:：,，、。;；]+(.+))?$/su.exec(said) ?? []
  return { name, remark: remark.trim() }
}

/** The name in full and as it is written here: 環境衛生 is 环境卫生岗. */
export function fullName(said: string): string {
  return `${normalize(said)
    .replace(/\s/gu, '')
    .replace(/岗位?$/u, '')}岗`
}

/** The posts that may be meant: the one of this very name, else all whose names hold what was said. */
export function postsCalled(said: string, posts: readonly Post[]): readonly Post[] {
  const name = fullName(said)
  const exact = posts.filter((post) => post.name === name)
  if (exact.length > 0) return exact
  const core = name.slice(0, -1)
  return core.length < 2 ? [] : posts.filter((post) => post.name.includes(core))
}
