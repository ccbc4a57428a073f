import { isNewsroom, type Viewer } from '../../domain/account'
import { CLAIMANT_KIND_LABELS, type Claimant } from '../../domain/claim'
import type { Rating } from '../../domain/rating'
import type { ClaimantListing } from '../../store/claimant-record'
import { claimRows } from '../shared/claim-rows'
import { claimTabs } from '../shared/claim-tabs'
import { errorSummary, type Form, fieldOf } from '../shared/form'
import { count, shorten } from '../shared/format'
import type { PageHead } from '../shared/page'
import { pagination } from '../shared/paging'
import type {
  Breadcrumbs,
  ClaimRow,
  EmptyState,
  ErrorSummary,
  Field,
  FormHidden,
  Link,
  Pagination,
  TabsNav,
  VerdictBar,
  VerdictTag,
} from '../shared/parts'
import { VERDICT_SLOTS } from '../shared/parts'
import { paths } from '../shared/paths'
import { verdictBar } from '../shared/verdict-bar'
import { CLAIMANT_FIELDS, type ClaimantValues } from './claimant-forms'
import type { ClaimantReading } from './claimant-reading'

declare module '../shared/page' {
  interface Views {
    'claimants/list': ClaimantListPage
    'claimants/show': ClaimantPage
    'claimants/edit': ClaimantFormPage
  }
}

export interface ClaimantListPage extends PageHead {
  tabs: TabsNav
  action: string
  field: Field
  rows: { name: string; href: string; kind: string; role: string; claims: string }[]
  empty: EmptyState
  pagination: Pagination
}

export interface ClaimantPage extends PageHead {
  name: string
  line: string
  note: string
  edit?: Link
  record: { verdict: VerdictTag; count: number; href: string; share: string }[]
  /** The same as a bar, and in one sentence. */
  bar: VerdictBar
  recordSentence: string
  claims: ClaimRow[]
  all?: Link
  answers: { answer: ClaimRow; answered: Link & { lang: string } }[]
}

export interface ClaimantFormPage extends PageHead {
  breadcrumbs: Breadcrumbs
  action: string
  hidden: FormHidden
  errorSummary: ErrorSummary
  fields: Field[]
  cancel: Link
}

/** Who asserts claims, by name. */
export function claimantListPage(
  found: { rows: ClaimantListing[]; total: number },
  query: { words: string; page: number },
): ClaimantListPage {
  const href = (page: number) => paths.claimants({ q: query.words, page: page === 1 ? undefined : page })
  return {
    title: 'Claimants',
    description: 'The persons and bodies whose claims we check.',
    robots: query.words === '' ? undefined : 'noindex, follow',
    tabs: claimTabs('claimants'),
    action: paths.claimants(),
    field: { kind: 'search', name: 'q', label: 'Name', value: query.words, maxlength: 200 },
    rows: found.rows.map(({ claimant, claimCount }) => ({
      name: claimant.name,
      href: paths.claimant(claimant.id, claimant.name),
      kind: CLAIMANT_KIND_LABELS[claimant.kind],
      role: claimant.role,
      claims: count(claimCount, 'claim'),
    })),
    empty:
      query.words === ''
        ? {
            text: 'No claim of a named claimant has been published yet.',
            action: { text: 'Show all claims', href: paths.claims() },
          }
        : { text: 'Nobody of this name.', action: { text: 'Show all', href: paths.claimants() } },
    pagination: pagination(
      { page: query.page, total: found.total },
      { label: 'Pages of claimants', one: 'claimant' },
      href,
    ),
  }
}

/** What one claimant said, what they answered, and what became of it. */
export function claimantPage(reading: ClaimantReading, viewer: Viewer): ClaimantPage {
  const { claimant, total } = reading
  return {
    title: claimant.name,
    width: 'dossier',
    description: shorten(`Claims of ${claimant.name} and what we found about them.`, 200),
    name: claimant.name,
    line: [CLAIMANT_KIND_LABELS[claimant.kind], claimant.role].filter((text) => text !== '').join(' · '),
    note: claimant.note,
    edit: isNewsroom(viewer) ? { text: 'Edit', href: paths.editClaimant(claimant.id) } : undefined,
    ...recordOf(reading),
    claims: claimRows(reading.claims, viewer).map((row) => ({ ...row, claimant: undefined })),
    all:
      total > reading.claims.length
        ? { text: `All ${count(total, 'claim')}`, href: paths.claims({ claimant: claimant.id }) }
        : undefined,
    answers: answersOf(reading, viewer),
  }
}

/** The page on which the newsroom changes what is known of a claimant. */
export function claimantFormPage(
  claimant: Claimant,
  form: Form<ClaimantValues>,
  hidden: FormHidden,
): ClaimantFormPage {
  const cancel = { text: 'Cancel', href: paths.claimant(claimant.id, claimant.name) }
  return {
    title: `Edit ${shorten(claimant.name, 80)}`,
    error: form.errors.length > 0,
    breadcrumbs: {
      items: [
        { text: 'Claimants', href: paths.claimants() },
        { text: claimant.name, href: cancel.href },
        { text: 'Edit' },
      ],
    },
    action: paths.editClaimant(claimant.id),
    hidden,
    errorSummary: errorSummary(form),
    fields: CLAIMANT_FIELDS.map((shape) => fieldOf(form, shape)),
    cancel,
  }
}

/** The verdicts in force, from what is supported to what is open, with their share of all. */
function recordOf({ claimant, ratingCounts, ratings, total }: ClaimantReading) {
  const rated = ratingCounts.reduce((sum, { count: times }) => sum + times, 0)
  const rows = ratingCounts
    .map(({ rating, count: times }) => {
      const known: Rating | undefined = ratings.find(({ code }) => code === rating)
      return {
        verdict: { word: known?.label ?? rating, slot: known?.slot ?? 'unproven' },
        count: times,
        href: paths.claims({ claimant: claimant.id, rating }),
        share: `${Math.round((100 * times) / rated)} %`,
      }
    })
    .sort((a, b) => VERDICT_SLOTS.indexOf(a.verdict.slot) - VERDICT_SLOTS.indexOf(b.verdict.slot))
  return {
    record: rows,
    bar: verdictBar(rows.map(({ verdict, count: times }) => ({ slot: verdict.slot, count: times }))),
    recordSentence: `${count(rated, 'verdict')} in force; ${count(total, 'claim')} in all`,
  }
}

function answersOf({ answers, others }: ClaimantReading, viewer: Viewer): ClaimantPage['answers'] {
  const rows = new Map(others.map((each) => [each.claim.id, claimRows([each], viewer)[0]]))
  return answers.flatMap(({ answerId, answeredId }) => {
    const answer = rows.get(answerId)
    const answered = rows.get(answeredId)
    if (answer === undefined || answered === undefined) return []
    return [{ answer, answered: { text: answered.text, href: answered.href, lang: answered.lang ?? 'und' } }]
  })
}
