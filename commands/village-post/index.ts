/** 设岗定责 (guidance §10): posts that members, volunteers and grid workers take on of their own will. */

import { defineMechanism } from '../../src/speech/define.ts'
import { daysSince } from '../common/days-since.ts'
import { playersSay } from '../common/phrases.ts'
import { approve, reject } from './answering.ts'
import dropPost from './drop-post.ts'
import { posts as ledger } from './ledger.ts'
import posts from './posts.ts'
import returnPost from './return-post.ts'
import setPost from './set-post.ts'
import takePost from './take-post.ts'
import { standing, words } from './words.ts'
import { post } from './workflow.ts'

export default defineMechanism({
  commands: [posts, takePost, returnPost, setPost, dropPost],
  matter: {
    workflow: post,
    words,
    shownTo: { who: 'parties', where: 'anywhere' },
    about: (matter) => [standing(matter), playersSay(matter, 'requester', '认岗')].filter(Boolean).join(' · '),
    standing: (matter, { personId }) =>
      matter.participants.some((one) => one.personId === personId) ? `认岗，${standing(matter)}` : '认岗，等您答复',
    people: (matter) => [playersSay(matter, 'requester', '申请')],
    bereft: { parts: ['requester'], goesOn: () => ({ move: 'return' }) },
    on: { approve, reject },
    earns: [{ fact: 'office', part: 'requester', state: 'held', each: 'quarter' }],
    wanted: [{ role: 'secretary', states: ['waiting'] }],
    // A post is no piece of work: whoever holds one owes nothing.
    settledIn: ['held'],
    reminders: {
      waiting: ({ matter, at }) =>
        `${daysSince(matter.createdAt, at)}还等着您答复。同意就发：同意 ${matter.number}；不同意就发：不同意 ${matter.number} 原因`,
    },
    waits: [{ what: '等答复的认岗', states: ['waiting'], todo: (number) => `同意 ${number}` }],
  },
  ledgers: { 岗位: [ledger] },
})
