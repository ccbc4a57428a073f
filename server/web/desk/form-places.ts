import { paths, withQuery } from '../shared/paths'

/** The page on which a form stands that goes to some address, and what it is called. */
export interface FormPlace {
  href: string
  form: string
  claimId?: number
}

/** Where words can be gone on with that were typed into the form of this address; undefined for an unknown form. */
export function placeOfForm(address: string): FormPlace | undefined {
  for (const [pattern, form, hrefOf] of FORMS) {
    const match = pattern.exec(address)
    if (match === null) continue
    const id = Number(match[1] ?? 0)
    const second = Number(match[2] ?? 0)
    const claimId = address.startsWith('/claims/') ? id : second
    return { form, href: hrefOf(id, second), claimId: claimId || undefined }
  }
  return undefined
}

/** Forms that keep what is typed into them; see `keep-draft`. */
const FORMS: [RegExp, string, (id: number, second: number) => string][] = [
  [/^\/claims\/(\d+)\/verdict$/, 'verdict draft', paths.verdictDraft],
  [/^\/claims\/(\d+)\/edit$/, 'form of the claim', paths.editClaim],
  [/^\/claims\/(\d+)\/rebuttals$/, 'new rebuttal', paths.newRebuttal],
  [/^\/claims\/(\d+)\/evidence$/, 'new evidence', (id) => paths.newEvidence(id)],
  [/^\/claims\/(\d+)\/searches$/, 'record of a search', paths.searchRecords],
  [/^\/claims\/(\d+)\/replies$/, 'right of reply', paths.replies],
  [/^\/claims$/, 'new claim', paths.newClaim],
  [/^\/articles\/(\d+)\/claims$/, 'new claim of an article', (id) => `${paths.workbench(id)}#make`],
  [
    /^\/articles\/(\d+)\/claims\/(\d+)\/evidence$/,
    'source for a claim',
    (id, claim) => `${withQuery(paths.workbench(id), { claim })}#link-source`,
  ],
  [/^\/sources$/, 'new source', paths.newSource],
  [/^\/sources\/(\d+)\/edit$/, 'form of a source', paths.editSource],
  [/^\/evidence\/(\d+)\/edit$/, 'form of evidence', paths.editEvidence],
  [/^\/rebuttals\/(\d+)\/edit$/, 'form of a rebuttal', paths.editRebuttal],
  [/^\/replies\/(\d+)\/edit$/, 'form of a reply', paths.editReply],
]
