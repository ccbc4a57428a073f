export const SOURCE_KINDS = [
  'primary_document',
  'official_statement',
  'dataset',
  'news_report',
  'ngo_report',
  'expert',
  'press_conference',
  'social_post',
  'other',
] as const
export type SourceKind = (typeof SOURCE_KINDS)[number]

export const SOURCE_KIND_LABELS: Record<SourceKind, string> = {
  primary_document: 'Primary document',
  official_statement: 'Official statement',
  dataset: 'Dataset',
  news_report: 'News report',
  ngo_report: 'NGO report',
  expert: 'Expert',
  press_conference: 'Press conference',
  social_post: 'Social media post',
  other: 'Other',
}

/** A document or statement that bears on claims. Without a `url`, `whereabouts` says where it can be found. */
export interface Source {
  id: number
  kind: SourceKind
  title: string
  publisher: string
  author: string
  url: string
  archivedUrl: string
  whereabouts: string
  publishedOn?: string
  language: string
  interestNote: string
  revision: number
  createdBy: number
  createdAt: Date
  updatedAt: Date
}
