/**
 * The words of a sentence that say what it is about: without the words of every sentence, and cut to a stem, so that
 * "struck markets" and "strikes market" meet. Numbers are none: they are compared as quantities. In order, each once.
 */
export function contentWords(text: string): string[] {
  const words =
    text
      .slice(0, mostUnits)
      .toLowerCase()
      .match(/\p{L}[\p{L}\p{M}]*(?:[-.&]\p{L}[\p{L}\p{M}]*)*/gu) ?? []
  return [...new Set(words.filter((word) => word.length > 1 && !common.has(word)).map(stem))]
}

/** Nobody checks a longer sentence. */
const mostUnits = 2000

/** Endings off, in a way that only has to be the same for the forms of one word. */
export function stem(word: string): string {
  if (word.length < 5) return word.replace(/(?<=\p{L}{2}[^s])s$/u, '')
  const bare = word
    .replace(/(?:ies|ied)$/, 'y')
    .replace(/(?<=ss|sh|ch|x)es$/, '')
    .replace(/(?<=[^su])s$/, '')
    .replace(/(?<=\p{L}{3})(?:ing|ed)$/u, '')
  return bare.replace(/(?<=\p{L}{3})e$/u, '').replace(/([bdfgklmnprt])\1$/, '$1')
}

/** Articles, pronouns, prepositions, auxiliaries, and what wire copy says of any event. */
const common = new Set(
  (
    'a an the this that these those there here it its he him his she her they them their we us our you your i me my ' +
    'who whom whose which what when where why how if whether because although though while since until unless as than ' +
    'of in on at by for with from into onto over under about against between among through during before after above ' +
    'below across along around behind near off out up down upon via within without despite amid to and or but nor so yet ' +
    'is are was were be been being am has have had having do does did will would shall should can could may might must ' +
    'not no never only also just even still already now then again more most less least very too such some any each ' +
    'every all both other another same own many several few much one two three four five six seven eight nine ten ' +
    'said says say told tells added according report reported reportedly mr mrs ms dr per percent cent million billion ' +
    'monday tuesday wednesday thursday friday saturday sunday year years month months week weeks day days last next'
  ).split(' '),
)
