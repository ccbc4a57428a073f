import { readArticleText } from '../language/canonical-text'
import { guessFormat } from '../language/guess-format'
import { guessLanguage } from '../language/language-guess'
import type { GroupWeights } from '../language/scoring/score'
import { findAsserting } from '../language/suggesting/claimant'
import { findInputPlaces } from '../language/suggesting/input-places'
import { suggestClaims } from '../language/suggesting/suggest-claims'
import type { Quantity, Span, Suggestion } from '../language/suggestion'

export interface ReadingOptions {
  /** Its ending says what the text is; marks in the text do where it is missing. */
  filename?: string | undefined
  /** BCP 47; guessed where it is missing. */
  language?: string | undefined
  /** 'YYYY-MM-DD'. */
  referenceDate?: string | undefined
  weights?: GroupWeights | undefined
}

/**
 * One record a sentence of a plain text or Markdown article, best first, as the command line prints them. Offsets are
 * UTF-16 units of `source` itself, end exclusive, and `text` is what stands there.
 */
export function listSuggestions(source: string, options: ReadingOptions): object[] {
  const guessed = guessFormat(source, options.filename)
  const format = guessed === 'html' ? 'plain' : guessed
  const article = readArticleText(source, format)
  const { language = guessLanguage(article.text), referenceDate, weights } = options
  const { suggestions } = suggestClaims({
    ...{ text: article.text, blocks: article.blocks, language: language === 'und' ? 'en' : language },
    ...(referenceDate !== undefined && { referenceDate }),
    ...(weights && { weights }),
  })
  const inOrder = [...suggestions].sort((one, other) => one.start - other.start)
  const places = findInputPlaces(
    source,
    format,
    inOrder.map(({ text }) => text),
  )
  const figures = findFigures(source, { article: article.text, inOrder, places })
  return suggestions.map((one) => toRecord(source, one, places[one.sentence]!, figures[one.sentence]!))
}

/** The quantities of each sentence, at their places in the source. */
function findFigures(
  source: string,
  { article, inOrder, places }: { article: string; inOrder: Suggestion[]; places: Span[] },
): object[][] {
  return inOrder.map(({ quantities }, at) => {
    const { start, end } = places[at]!
    const words = quantities.map((quantity) => article.slice(quantity.start, quantity.end))
    const found = findInputPlaces(source.slice(start, end), 'plain', words)
    return quantities.map((quantity, index) => {
      const place = found[index]!
      return toFigure(quantity, { start: start + place.start, end: start + place.end })
    })
  })
}

function toFigure({ start: _start, end: _end, period, ...quantity }: Quantity, place: Span): object {
  return { ...place, ...quantity, ...(period && { period: { from: period.from, to: period.to } }) }
}

function toRecord(source: string, suggestion: Suggestion, place: Span, quantities: object[]): object {
  const { sentence, score, reasons, kind, checkable, whyNot, attributions, wording, answer } = suggestion
  const asserting = findAsserting(attributions)
  const claimant = asserting?.speaker.name || asserting?.speaker.role
  return {
    id: sentence + 1,
    ...place,
    text: source.slice(place.start, place.end),
    score,
    reasons,
    quantities,
    ...(claimant && { claimant }),
    ...(asserting && { speech_act: asserting.act }),
    ...{ kind, checkable },
    ...(whyNot !== undefined && { why_not: whyNot }),
    wording,
    ...(suggestion.repeats.length > 0 && { repeats: suggestion.repeats.map((index) => index + 1) }),
    ...(answer && { answers: { kind: answer.kind, sentences: answer.answers.map((index) => index + 1) } }),
  }
}
