import { fork } from 'node:child_process'
import { setTimeout as wait } from 'node:timers/promises'
import { connect } from '../../../src/wechat/index.ts'
import { realClock, recordingLog, until, unhandled } from '../support.ts'
const heard: string[] = [], said: string[] = [], statuses: string[] = []
const t0 = Date.now(); const at = () => ((Date.now() - t0) / 1000).toFixed(1) + 's'
let child: ReturnType<typeof fork>
const spawn = async () => { child = fork(new URL('./child.ts', import.meta.url), { execArgv: ['--import', 'tsx'] }); await new Promise<void>((ok) => child.on('message', (m: any) => { if (m.ready) ok(); if (m.bot) said.push(m.bot) })) }
await spawn()
let logins = 0
const c = await connect({ service: { token: 'insecure_fixed', endpoint: '127.0.0.1:46123' }, clock: realClock, log: recordingLog(), onMessage: (m) => void heard.push(m.text), onLogin: () => void logins++, onStatus: (s) => { const d = s.kind === 'offline' ? `${s.kind}(${s.because.kind} ${(s.because as any).detail?.slice(0,60) ?? ''} retry ${s.retryInMs})` : s.kind; statuses.push(d); console.log(at(), d) } })
const check = async (what: string) => { const text = what + Math.random(); child.send(text); await until('hear', () => heard.includes(text), 5000); await c.transport.send({ to: { roomId: '村民群@chatroom' }, text, mentions: [] }); await until('said', () => said.includes(text)); await wait(300); console.log(at(), what, 'ok; heard', heard.filter((x) => x === text).length, 'time(s)') }
await check('start')
for (const down of [10, 70, 300]) { child!.kill('SIGKILL'); console.log(at(), 'SIGKILL for', down); await wait(down * 1000); const n = logins; await spawn(); const b = Date.now(); await until('login', () => logins > n, 120000); console.log(at(), `down ${down}s: back ${((Date.now() - b) / 1000).toFixed(1)}s after the server`); await check('after ' + down) }
for (const stop of [30, 150]) { const n = logins; child!.kill('SIGSTOP'); console.log(at(), 'SIGSTOP for', stop); await wait(stop * 1000); child!.kill('SIGCONT'); const b = Date.now(); if (stop > 90) await until('login', () => logins > n, 120000); console.log(at(), `frozen ${stop}s: back ${((Date.now() - b) / 1000).toFixed(1)}s after`); await check('after stop ' + stop) }
const s = Date.now(); await c.stop(); console.log('stop took', Date.now() - s, 'unhandled', unhandled.length, unhandled); child!.kill('SIGKILL'); process.exit(0)
