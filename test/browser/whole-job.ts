import type { Page } from 'playwright-core'

/** Somebody at a page: sets fields and presses controls, by keys or otherwise. */
export interface Hand {
  page: Page
  /** What a text, select, radio or checkbox field is to hold; the field is found by its id or name. */
  set(field: string, value: string): Promise<void>
  /** Presses a link or button and waits for the page it leads to. */
  press(control: string): Promise<void>
  /** Opens what is folded under a summary. */
  unfold(summary: string): Promise<void>
}

/** An article in our own words; the quantities stand in its second sentence. */
const ARTICLE = (name: string) =>
  [
    `The group ${name} looks into policing beyond borders.`,
    'Its researchers found 54 offices in 21 countries.',
    'An embassy answered that volunteers renew driving licences there.',
  ].join(' ')

/** The button that sends the words typed into a form. */
export const SUBMIT = 'main form[data-behaviour] .button--primary'
export const CLAIM = '54 offices in 21 countries'
export const EXCERPT = 'Our count stands at 54 offices in 21 countries.'
export const REBUTTAL = 'Volunteers renew driving licences there.'
export const SUMMARY = 'One group counted 54 offices; nobody else has counted them.'
export const RATIONALE = 'The report gives an address for each office, and we found nine of them.'

/** Only the text and that its date is unknown; ends in the workbench. */
export async function addArticle({ set, press }: Hand, name: string): Promise<void> {
  await set('text', ARTICLE(name))
  await set('reference', 'unknown')
  await press(SUBMIT)
}

/** From the form of new evidence to the claim's page of work, with a source described on the way. */
export async function linkSource({ set, press, unfold }: Hand, name: string): Promise<void> {
  await set('stance', 'supports')
  await unfold('main form details:not([open]) summary')
  await set('title', `Report of ${name}`)
  await set('kind', 'ngo_report')
  await set('publisher', name)
  await set('whereabouts', 'Printed copy in our library')
  await set('excerpt', EXCERPT)
  await press(SUBMIT)
}

/** From the page of work: the side not found, the right of reply, and a rebuttal by a claim made on the way. */
export async function hearTheOtherSide({ set, press }: Hand): Promise<void> {
  await press('main a[href*="/searches"]')
  await set('side', 'refutes')
  await set('lookedIn', 'the registers of two cities')
  await set('lookedFor', 'another count of the offices')
  await press(SUBMIT)
  await press('main a[href$="/replies"]')
  await set('outcome', 'not_applicable')
  await set('reason', 'The claim accuses nobody by name.')
  await press(SUBMIT)
  await press('main a[href$="/rebuttals/new"]')
  await set('text', REBUTTAL)
  await set('kinds', 'gives_other_purpose')
  await set('answer', 'It says what the offices are for, and leaves their number standing.')
  await press(SUBMIT)
}

/** What a submitted verdict is called: the page of its claim and the page where it is decided. */
export interface Submitted {
  claim: string
  review: string
}

/** From the page of work: drafts the verdict and submits it. */
export async function submitVerdict({ page, set, press }: Hand): Promise<Submitted> {
  await press('main a[href$="/verdict"]')
  await set('rating', 'mostly_true')
  await set('summary', SUMMARY)
  await set('rationale', RATIONALE)
  await set('originsJustification', 'Nobody else has counted them.')
  await press(SUBMIT)
  await press('main form[action$="/submission"] button')
  const review = await page.locator('main a[href^="/review/"]').first().getAttribute('href')
  return { claim: new URL(page.url()).pathname.replace(/\/verdict$/, ''), review: review ?? '' }
}

/** From the review queue: opens the verdict and publishes it. */
export async function approve({ press, set }: Hand, { review }: Submitted): Promise<void> {
  await press(`main a[href="${review}"]`)
  await set('approval-note', 'Read with its evidence.')
  await press('#approval')
}

/** From the front page: searches for the claim and opens it; the words of its page, white space folded. */
export async function findClaim({ page, set, press }: Hand, { claim }: Submitted): Promise<string> {
  await set('site-search', CLAIM)
  await press('form:has(#site-search) button')
  await press(`main a[href^="${claim}"]`)
  return ((await page.locator('main').textContent()) ?? '').replace(/\s+/g, ' ')
}
