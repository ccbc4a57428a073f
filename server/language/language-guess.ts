export type GuessedLanguage =
  | (
      | 'en'
      | 'de'
      | 'fr'
      | 'es'
      | 'nl'
      | 'ar'
      | 'fa'
      | 'ur'
      | 'he'
      | 'zh'
      | 'ja'
      | 'ko'
      | 'ru'
      | 'uk'
      | 'el'
      | 'th'
    )
  | 'und'

/**
 * Guesses the language of a text by its script, and Latin script by the commonest words of five languages.
 * Returns `und` (BCP 47: undetermined) whenever that is not enough, as for any other language in Latin script.
 */
export function guessLanguage(text: string): GuessedLanguage {
  const sample = text.slice(0, 20_000)
  const script = mainScript(sample)
  if (script === 'latin') return guessLatin(sample)
  return script === undefined ? 'und' : byScript[script](sample)
}

/**
 * The direction of a language, given by its code, or of a text, by most of its letters.
 * Text without letters of a direction, and every unknown code, is `ltr`.
 */
export function direction(languageOrText: string): 'ltr' | 'rtl' {
  if (/^(?:ar|fa|ur|he|yi|ps|sd|ug|dv|ckb|syr)(?:-[a-z\d]+)*$/i.test(languageOrText)) return 'rtl'
  const sample = languageOrText.slice(0, 20_000)
  const rightToLeft = count(sample, /[\p{sc=Arab}\p{sc=Hebr}\p{sc=Syrc}\p{sc=Thaa}\p{sc=Nkoo}]/gu)
  return rightToLeft > count(sample, /\p{L}/gu) / 2 ? 'rtl' : 'ltr'
}

const scripts = {
  latin: /\p{sc=Latn}/gu,
  arabic: /\p{sc=Arab}/gu,
  hebrew: /\p{sc=Hebr}/gu,
  // One sign of these says as much as three letters.
  eastAsian: /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}]/gu,
  korean: /\p{sc=Hang}/gu,
  cyrillic: /\p{sc=Cyrl}/gu,
  greek: /\p{sc=Grek}/gu,
  thai: /\p{sc=Thai}/gu,
}

type Script = keyof typeof scripts

function mainScript(text: string): Script | undefined {
  const counts = Object.entries(scripts).map(([name, letters]) => {
    return { name, count: count(text, letters) * (name === 'eastAsian' ? 3 : 1) }
  })
  const [first] = counts.sort((one, other) => other.count - one.count)
  const isMost = first !== undefined && first.count > count(text, /\p{L}/gu) / 2
  return isMost && isScript(first.name) ? first.name : undefined
}

function isScript(name: string): name is Script {
  return name in scripts
}

const byScript: Record<Exclude<Script, 'latin'>, (text: string) => GuessedLanguage> = {
  arabic: guessArabic,
  hebrew: () => 'he',
  eastAsian: (text) => (/[\p{sc=Hira}\p{sc=Kana}]/u.test(text) ? 'ja' : 'zh'),
  korean: () => 'ko',
  cyrillic: guessCyrillic,
  greek: () => 'el',
  thai: () => 'th',
}

/** Urdu and Persian have letters that Arabic lacks. */
function guessArabic(text: string): GuessedLanguage {
  if (/[ٹڈڑںے]/.test(text)) return 'ur'
  return /[پچژگ]/.test(text) ? 'fa' : 'ar'
}

/** Of the languages in Cyrillic only these two are told apart; the others have letters of their own. */
function guessCyrillic(text: string): GuessedLanguage {
  if (/[ўјљњђћџқғңөүұһәѓќ]/i.test(text)) return 'und'
  if (/[їєґ]/i.test(text)) return 'uk'
  return /[ыэё]/i.test(text) ? 'ru' : 'und'
}

const functionWords: [GuessedLanguage, string[]][] = [
  [
    'en',
    'the of and to in is that was for it with as on are by this have from they said had been'.split(' '),
  ],
  [
    'de',
    'der die das und ist nicht ein eine den von mit dem sich auf für im auch wurde werden hat'.split(' '),
  ],
  ['fr', 'le la les des et est une dans du que qui pour pas sur au avec par sont ont cette'.split(' ')],
  ['es', 'el la los las y es una que en por con para del se no como fue han está según'.split(' ')],
  ['nl', 'de het een van en is dat niet zijn voor op met aan ook werd door naar bij heeft worden'.split(' ')],
]

function guessLatin(text: string): GuessedLanguage {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? []
  const scores = functionWords.map(([language, known]) => {
    return { language, share: words.filter((word) => known.includes(word)).length / words.length }
  })
  const [best, second] = scores.sort((one, other) => other.share - one.share)
  if (!best || !second || words.length < 4) return 'und'
  return best.share >= 0.15 && best.share > second.share * 1.3 ? best.language : 'und'
}

function count(text: string, letters: RegExp): number {
  return text.match(letters)?.length ?? 0
}
