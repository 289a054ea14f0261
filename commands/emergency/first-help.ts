import type { Danger } from '../../src/language/danger.ts'

/** What to do before anybody comes: whom to call, and the one thing that must not be done wrong. */
const FIRST: Readonly<Record<Danger, readonly [number: string, advice: string]>> = {
  ill: ['120', '让他躺好别乱动，别喂水喂药，旁边留人'],
  poison: ['120', '带上瓶子或剩下的东西给医生看，别自己催吐'],
  gas: ['119', '别开灯、别打火、别在屋里打电话，开门窗，人先出来；人不舒服再打 120'],
  fire: ['119', '人先出来，弯腰捂住口鼻，别回去拿东西'],
  shock: ['120', '先拉电闸，没断电别用手碰他'],
  water: ['119', '别手拉手下水，递竹竿、绳子、能浮的东西'],
  trapped: ['119', '先看头顶脚下安不安全，别硬挖硬拉；有人受伤再打 120'],
  crash: ['120', '伤者别乱搬，车后面放东西拦一拦；再打 110'],
  violence: ['110', '先躲到安全的地方，别去硬拦；有人受伤再打 120'],
  despair: ['110', '陪着他，慢慢说话，别刺激他；有人受伤再打 120'],
  lost: ['110', '马上就可以报，不用等一天；记下穿什么、几点在哪里不见的'],
}

/** Where the words do not tell what it is. */
const WHICHEVER = ['120（伤病）、119（火、被困）、110（坏人、走丢）', '人先到安全的地方'] as const

/** `先打 119！人先出来…` */
export function firstHelp(danger: Danger | null): string {
  const [number, advice] = danger === null ? WHICHEVER : FIRST[danger]
  return `先打 ${number}！${advice}`
}
