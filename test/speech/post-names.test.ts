import { describe, expect, it } from 'vitest'
import { fullName, postsCalled } from '../../commands/village-post/naming.ts'
import { USUAL_POSTS } from '../../commands/village-post/usual-posts.ts'

const called = (said: string) => postsCalled(said, USUAL_POSTS).map(({ name }) => name)

describe('which post is meant', () => {
  it.each([
    ['环境卫生岗', ['环境卫生岗']],
    ['环境卫生', ['环境卫生岗']],
    ['卫生岗位', ['环境卫生岗']],
    ['環境衛生崗', ['环境卫生岗']],
    ['巡逻', ['治安巡逻岗']],
    ['护林', []],
    ['岗', []],
  ])('%s', (said, names) => expect(called(said)).toEqual(names))

  it('asks where several may be', () => {
    const posts = [...USUAL_POSTS, { name: '河道卫生岗', does: '' }]
    expect(postsCalled('卫生', posts).map(({ name }) => name)).toEqual(['环境卫生岗', '河道卫生岗'])
  })

  it('every usual post has a whole name and something to do', () => {
    for (const { name, does } of USUAL_POSTS) expect([fullName(name), does !== '']).toEqual([name, true])
  })
})
