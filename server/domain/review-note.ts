export const REVIEW_QUESTIONS = ['literal', 'other_reading', 'claimant_evidence', 'precedent'] as const
export type ReviewQuestion = (typeof REVIEW_QUESTIONS)[number]

export const REVIEW_QUESTION_WORDS: Record<ReviewQuestion, string> = {
  literal: 'Is it true word for word?',
  other_reading: 'Is there another fair reading, and is it true then?',
  claimant_evidence: 'What does the claimant offer as evidence?',
  precedent: 'How did we decide like cases?',
}

/** Something said about a verdict before it is decided; without a question it is discussion. */
export interface ReviewNote {
  id: number
  verdictId: number
  verdictNumber: number
  question?: ReviewQuestion
  text: string
  authorName: string
  /** Whom it asks for a cross-check. */
  askedName?: string
  at: Date
}
