/** `3 天了`, for how long something waits. */
export function daysSince(from: Date, to: Date): string {
  const days = Math.floor((to.getTime() - from.getTime()) / 86_400_000)
  return days < 1 ? '好一阵了' : `${days} 天了`
}
