/* Says when something has changed in the village. Many changes at once are one look; one that is under way is followed by one more. */

/** `look` shows what there is now; `rest` is how long it is left alone afterwards, in ms. */
globalThis.onChange = (look, rest) => {
  let looking = false
  let again = false
  new EventSource('/sandbox/events').addEventListener('change', async () => {
    again = true
    if (looking) return
    looking = true
    while (again) {
      again = false
      await look()
      await new Promise((next) => setTimeout(next, rest))
    }
    looking = false
  })
}
