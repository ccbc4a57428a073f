import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type TestApp, testApp } from '../support/app'
import { testDatabase } from '../support/database'
import {
  decideVerdicts,
  type Made,
  type Newsroom,
  openNewsroom,
  research,
  takeApart,
} from './newsroom-journey'
import {
  expectArticlePage,
  expectClaimPages,
  expectNoLeak,
  expectNotCheckable,
  expectNothingPublic,
  publishedOf,
} from './reader-checks'
import { realStory } from './real-story'
import type { Story } from './story'

const FILE = join(__dirname, '..', '..', '..', 'shared', 'article.txt')
const isThere = existsSync(FILE)
if (!isThere) console.info('The real article is not beside this checkout: its journey is skipped.')

;(isThere ? describe : describe.skip)('the real article', () => {
  let app: TestApp
  let people: Newsroom
  let story: Story
  let made: Made
  beforeAll(async () => {
    app = testApp(await testDatabase())
    people = await openNewsroom(app)
    story = realStory(readFileSync(FILE, 'utf8'))
  })

  test('two fact-checkers take it apart into its seventeen claims, and readers see nothing yet', async () => {
    made = await takeApart(people, story)
    await research(people, story, made)

    expect(Object.keys(story.claims)).toHaveLength(17)
    expect(Object.keys(made.claims)).toHaveLength(18)
    await expectNothingPublic(people.reader, made)
  })

  test('its verdicts are written, one is returned and revised, and others approve them', async () => {
    await decideVerdicts(people, story, made)

    expect(publishedOf(story).length).toBeGreaterThanOrEqual(8)
    expect(Object.keys(made.verdicts).length).toBeGreaterThan(publishedOf(story).length)
  })

  test('readers find claim, claimant, rating, evidence and rebuttals on the claim pages', async () => {
    await expectClaimPages(people.reader, story, made)
  })

  test('readers find every claim marked in the article, with the tally of the verdicts', async () => {
    await expectArticlePage(people.reader, story, made)
    await expectNotCheckable(people.reader, story, made)
  })

  test('nothing that was not approved is on any page of readers', async () => {
    await expectNoLeak(people.reader, story, made)
  })
})
