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
import { OWN_STORY } from './own-article'
import {
  expectArticlePage,
  expectClaimPages,
  expectNoLeak,
  expectNotCheckable,
  expectNothingPublic,
} from './reader-checks'

let app: TestApp
let people: Newsroom
let made: Made
beforeAll(async () => {
  app = testApp(await testDatabase())
  people = await openNewsroom(app)
  made = await takeApart(people, OWN_STORY)
  await research(people, OWN_STORY, made)
})

test('until a verdict is approved, readers see nothing', async () => {
  await expectNothingPublic(people.reader, made)
})

test('then the article and its claims are there for readers, and nothing that was not approved', async () => {
  await decideVerdicts(people, OWN_STORY, made)

  await expectClaimPages(people.reader, OWN_STORY, made)
  await expectArticlePage(people.reader, OWN_STORY, made)
  await expectNotCheckable(people.reader, OWN_STORY, made)
  await expectNoLeak(people.reader, OWN_STORY, made)
})
