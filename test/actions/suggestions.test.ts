import type { Knex } from 'knex'
import { dismissSuggestion, restoreSuggestion } from '../../server/actions/suggestion-dismissing'
import { guessClaim } from '../../server/actions/suggestion-guess'
import { changeSuggestionWeights } from '../../server/actions/suggestion-weights'
import { NotFound, Refused, Stale } from '../../server/domain/errors'
import { suggestClaims } from '../../server/language/suggesting/suggest-claims'
import { hashText } from '../../server/language/text-hash'
import { listArticleEvents } from '../../server/store/events'
import { listDismissals } from '../../server/store/suggestion-dismissals'
import { getSuggestionWeights } from '../../server/store/suggestion-weights'
import { ARTICLE_TEXT, insertPerson, insertReport, insertTriaged, NOW } from '../support/claims'
import { withRollback } from '../support/database'

const db = withRollback()
const words = 'A ministry spokesman called the offices service points run by volunteers.'

async function report() {
  const checker = await insertPerson(db())
  return { checker, ...(await insertReport(db(), checker)) }
}

test('a second reason for a dismissed suggestion is refused, and taken after it came back', async () => {
  const { checker, id: articleId } = await report()
  const input = { articleId, words, reason: 'Said elsewhere' }

  await dismissSuggestion(db(), checker, input, NOW)
  const again = dismissSuggestion(db(), checker, { ...input, reason: 'Again' }, NOW)
  await expect(again).rejects.toThrow('is dismissed already')
  const [dismissal] = await listDismissals(db(), articleId)
  await restoreSuggestion(db(), checker, { articleId, dismissalId: dismissal?.id ?? 0 }, NOW)
  await dismissSuggestion(db(), checker, { ...input, reason: 'After all' }, NOW)

  expect((await listDismissals(db(), articleId)).map(({ reason }) => reason)).toEqual(['After all'])
  const verbs = (await listArticleEvents(db(), articleId)).map(({ verb }) => verb)
  expect(verbs.filter((verb) => verb.startsWith('article.suggestion'))).toEqual([
    'article.suggestion_dismissed',
    'article.suggestion_restored',
    'article.suggestion_dismissed',
  ])
})

test('a dismissal without a reason is refused, and one of another article is not found', async () => {
  const { checker, id: articleId } = await report()
  await dismissSuggestion(db(), checker, { articleId, words, reason: 'Said elsewhere' }, NOW)
  const [dismissal] = await listDismissals(db(), articleId)

  const blank = dismissSuggestion(db(), checker, { articleId, words: 'Other', reason: ' ' }, NOW)
  await expect(blank).rejects.toThrow(Refused)
  const unknown = dismissSuggestion(db(), checker, { articleId: 987_654, words, reason: 'No' }, NOW)
  await expect(unknown).rejects.toThrow(NotFound)
  const { id: otherId } = await insertReport(db(), checker, `${ARTICLE_TEXT} More.`)
  const wrong = restoreSuggestion(db(), checker, { articleId: otherId, dismissalId: dismissal?.id ?? 0 }, NOW)
  await expect(wrong).rejects.toThrow(NotFound)
})

test('weights made from an older page are stale, and the same weights are no change', async () => {
  const standards = await insertPerson(db(), 'standards_editor')
  const { revision } = await getSuggestionWeights(db())

  await changeSuggestionWeights(db(), standards, { weights: { figures: 1 }, revision }, NOW)
  expect((await getSuggestionWeights(db())).revision).toBe(revision)
  await changeSuggestionWeights(db(), standards, { weights: { figures: 3 }, revision }, NOW)

  const late = changeSuggestionWeights(db(), standards, { weights: { figures: 0 }, revision }, NOW)
  await expect(late).rejects.toThrow(Stale)
  expect(await getSuggestionWeights(db())).toEqual({ weights: { figures: 3 }, revision: revision + 1 })
})

test('whatever the article says, a guess fits the words it was made from', () => {
  const text = ARTICLE_TEXT
  const blocks = [{ kind: 'paragraph' as const, start: 0, end: text.length }]
  const found = suggestClaims({ text, blocks, language: 'en' })
  const article = { id: 1, language: 'en' }
  const setting = { article, revision: { id: 2, text }, found, today: '2026-11-23' }

  const guesses = found.suggestions.flatMap((each) => guessClaim(each, setting, true) ?? [])

  expect(guesses.length).toBeGreaterThan(1)
  for (const { claim } of guesses)
    for (const { exact, start, end } of claim.passages) expect(text.slice(start, end)).toBe(exact)
})

describe('The database refuses', () => {
  const hash = hashText(words)

  test.each<[string, Record<string, unknown>]>([
    ['dismissal_has_a_reason', { reason: '' }],
    ['dismissal_hash_is_sha256', { sentence_hash: 'short' }],
    ['dismissal_restoration_is_signed', { restored_at: NOW }],
  ])('%s', async (constraint, row) => {
    const { checker, id } = await report()
    const base = { article_id: id, sentence_hash: hash, words, reason: 'No', dismissed_by: checker.id }
    const insert = (trx: Knex.Transaction) =>
      trx('suggestion_dismissals').insert({ ...base, dismissed_at: NOW, ...row })

    await expect(db().transaction(insert)).rejects.toMatchObject({ constraint })
  })

  test('a guess of a field that is none', async () => {
    const claimId = await insertTriaged(db(), await insertPerson(db()))
    const update = (trx: Knex.Transaction) =>
      trx('claims')
        .where({ id: claimId })
        .update({ guessed_fields: ['colour'] })

    await expect(db().transaction(update)).rejects.toMatchObject({ constraint: 'claim_guesses_are_known' })
  })

  test('a second row of weights', async () => {
    const insert = (trx: Knex.Transaction) => trx('suggestion_weights').insert({ is_the_one: false })

    await expect(db().transaction(insert)).rejects.toMatchObject({
      constraint: 'suggestion_weights_are_one_row',
    })
  })
})
