import { type Claim, claimantName } from '../../domain/claim'
import { type ClaimFields, claimFields, type Known, newClaimFields } from '../shared/claim-fields'
import type { EditClaimValues, NewClaimValues } from '../shared/claim-forms'
import { withGuesses } from '../shared/claim-guesses'
import { errorSummary, type Form } from '../shared/form'
import { shorten } from '../shared/format'
import type { PageHead } from '../shared/page'
import type { Breadcrumbs, ErrorSummary, Field, FormHidden, Link } from '../shared/parts'
import { paths } from '../shared/paths'

declare module '../shared/page' {
  interface Views {
    'claims/new': ClaimFormPage
    'claims/edit': ClaimFormPage
    'claims/merge': MergePage
  }
}

export interface ClaimFormPage extends PageHead {
  breadcrumbs: Breadcrumbs
  lead: string
  action: string
  hidden: FormHidden
  errorSummary: ErrorSummary
  claimFields: ClaimFields
  submit: string
  cancel: Link
}

export interface MergePage extends PageHead {
  breadcrumbs: Breadcrumbs
  words: string
  lang: string
  claimant: string
  action: string
  hidden: FormHidden
  errorSummary: ErrorSummary
  fields: Field[]
  /** Why it cannot be merged now: said in place of the form. */
  refusal?: string
  /** Claims like this one, to choose the number from. */
  alike: { id: string; text: string; lang: string; claimant: string; href: string }[]
  cancel: Link
}

/** The way from the desk to a page of one claim. */
export function claimBreadcrumbs(claim: Pick<Claim, 'id'>, here?: string): Breadcrumbs {
  const hub = { text: `Claim ${claim.id}`, href: here === undefined ? undefined : paths.claimWork(claim.id) }
  const start = [
    { text: 'Desk', href: paths.desk() },
    { text: 'Claims', href: paths.claims() },
  ]
  return { items: [...start, hub, ...(here === undefined ? [] : [{ text: here }])] }
}

/** The page on which a claim is made that stands in no article yet. */
export function newClaimPage(form: Form<NewClaimValues>, known: Known, hidden: FormHidden): ClaimFormPage {
  return {
    title: 'New claim',
    error: form.errors.length > 0,
    breadcrumbs: {
      items: [
        { text: 'Desk', href: paths.desk() },
        { text: 'Claims', href: paths.claims() },
        { text: 'New claim' },
      ],
    },
    lead: 'For a claim that stands in none of our articles. A claim of an article is made in its workbench, from the passage.',
    action: paths.claims(),
    hidden,
    errorSummary: errorSummary(form),
    claimFields: newClaimFields(form, known),
    submit: 'Add the claim',
    cancel: { text: 'Cancel', href: paths.claims() },
  }
}

/** The page on which the words and facts of a claim are changed. */
export function editClaimPage(
  claim: Claim,
  form: Form<EditClaimValues>,
  known: Known,
  hidden: FormHidden,
): ClaimFormPage {
  return {
    title: `Edit claim ${claim.id}`,
    error: form.errors.length > 0,
    breadcrumbs: claimBreadcrumbs(claim, 'Edit'),
    lead: 'What was published stays as it was approved; a change here is for the next revision of the verdict.',
    action: paths.editClaim(claim.id),
    hidden,
    errorSummary: errorSummary(form),
    claimFields: withGuesses(claimFields(form, known), claim.guessed),
    submit: 'Save the claim',
    cancel: { text: 'Cancel', href: paths.claimWork(claim.id) },
  }
}

/** The page on which a duplicate is ended. */
export function mergePage(
  claim: Claim,
  alike: readonly Claim[],
  form: { errorSummary: ErrorSummary; fields: Field[] },
  refusal?: string,
): Omit<MergePage, 'hidden'> {
  return {
    title: `Merge claim ${claim.id}`,
    error: form.errorSummary.errors.length > 0,
    breadcrumbs: claimBreadcrumbs(claim, 'Merge'),
    words: claim.text,
    lang: claim.language,
    claimant: claimantName(claim),
    action: paths.mergeClaim(claim.id),
    ...form,
    refusal,
    alike: alike.map((each) => ({
      id: String(each.id),
      text: shorten(each.text, 200),
      lang: each.language,
      claimant: claimantName(each),
      href: paths.claimWork(each.id),
    })),
    cancel: { text: 'Cancel', href: paths.claimWork(claim.id) },
  }
}
