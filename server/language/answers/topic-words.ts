/**
 * The words of a text that say what it is about, cut to stems so that "warned" and "warnings" meet; without the words of
 * every sentence and of every attribution. A text of 2,000 units and more is read so far.
 */
export function topicWords(text: string): ReadonlySet<string> {
  const words =
    text
      .slice(0, 2000)
      .toLowerCase()
      .match(/\p{L}[\p{L}\p{M}]+/gu) ?? []
  return new Set(words.filter((word) => word.length > 2 && !common.has(word)).map(stem))
}

/** Endings off, in a way that only has to be the same for the forms of one word. */
function stem(word: string): string {
  const bare = word
    .replace(/(?:ies|ied)$/, 'y')
    .replace(/(?:ings?|ed|es|s|er|ers|ation|ations|ment|ments|ly)$/, '')
    .replace(/e$/, '')
    .replace(/([bdfgklmnprt])\1$/, '$1')
  return bare.length < 3 ? word : bare.slice(0, 7)
}

const common = new Set(
  (
    'the this that these those there here its his him her hers she they them their our ours you your who whom whose which ' +
    'what when where why how whether because although though while since until unless than from into onto over under about ' +
    'against between among through during before after above below across along around behind near off out upon via within ' +
    'without despite amid and but nor yet are was were been being have has had having does did will would shall should can ' +
    'could may might must not never only also just even still already now then again more most less least very too such some ' +
    'any each every all both other another same own many several few much one two three four five six seven eight nine ten ' +
    'for with said say says told tell according report reported reports claim claims claimed statement deny denied denies rejected admitted ' +
    'acknowledged conceded spokesman spokeswoman spokesperson official officials monday tuesday wednesday thursday friday ' +
    'saturday sunday year years month months week weeks day days last next nothing nobody none asked added chief head former had it'
  ).split(' '),
)
