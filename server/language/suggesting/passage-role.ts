import type { Block } from '../canonical-text'
import type { Sentence } from '../sentences'

/** What part of an article's furniture a sentence is; `body` is none. */
export type PassageRole =
  | 'title'
  | 'standfirst'
  | 'heading'
  | 'body'
  | 'caption'
  | 'advertisement'
  | 'invitation'
  | 'credit'

/**
 * Tells the story from what is set around it: title, standfirst, headings, captions, embedded advertisements,
 * invitations to subscribe or follow, credits. One role a sentence, in their order.
 *
 * A whole block is judged, so that the second sentence of a caption is one too. English patterns only; whatever is in
 * doubt is `body`.
 */
export function readRoles(text: string, blocks: Block[], sentences: Sentence[]): PassageRole[] {
  const ofBlocks = blocks.map((block, at) => roleOfBlock(text, blocks, block, at))
  return sentences.map(({ start, end, block }) => {
    const role = ofBlocks[block] ?? 'body'
    return role === 'body' ? (furnitureOf(text.slice(start, end)) ?? role) : role
  })
}

/** Furniture is short; longer paragraphs are judged sentence by sentence. */
const longestFurniture = 240

function roleOfBlock(text: string, blocks: Block[], block: Block, at: number): PassageRole {
  const words = text.slice(block.start, Math.min(block.end, block.start + longestFurniture + 1))
  const furniture = words.length > longestFurniture ? undefined : furnitureOf(words)
  if (furniture) return furniture
  if (at === 0 && block.kind === 'heading') return 'title'
  if (at === 1 && blocks[0]?.kind === 'heading' && isStandfirst(words, block, blocks[2])) return 'standfirst'
  return block.kind === 'heading' ? 'heading' : 'body'
}

/** One short paragraph, or a line set as a heading, between the title and a longer paragraph. */
function isStandfirst(words: string, block: Block, next: Block | undefined): boolean {
  if (next === undefined || next.kind !== 'paragraph') return false
  if (block.kind === 'heading') return true
  const isOneSentence = !/[.!?]["”’]?\s+["“‘]?\p{Lu}/u.test(words)
  const isShort = block.end - block.start <= longestFurniture && words.split(/\s+/).length <= 32
  return isOneSentence && isShort && next.end - next.start > block.end - block.start
}

function furnitureOf(words: string): PassageRole | undefined {
  if (captions.test(words)) return 'caption'
  if (advertisements.test(words)) return 'advertisement'
  if (credits.test(words)) return 'credit'
  return isInvitation(words) ? 'invitation' : undefined
}

const captions =
  /^\W{0,3}(?:(?:photo|picture|image|video|file|stock) ?caption|caption|(?:file )?(?:photo|photograph|picture|image|illustration|graphic|map|video)s?(?: credit)?(?: by [^.:]{2,60})?)\s?[:|/©]/i

const advertisements =
  /^\W{0,3}(?:advertisement|(?:paid|sponsored|promoted|partner) (?:content|post|by\b.{0,60})|(?:story|article) continues (?:below|after)\b.{0,60}|continue reading\b.{0,60}|(?:read|see|watch|listen|learn|find out) (?:more|also|next|now)\b.{0,3}(?::.*)?$|(?:related|see also|more on this(?: story)?|most read|recommended|you might also like|editor’s picks?)\b\s*(?::.*|$))/is

const credits =
  /^\W{0,3}(?:(?:additional |with )?(?:reporting|editing|writing|research|photography|graphics|translation)(?: and (?:reporting|editing|writing|research))? by\b|by (?:\p{Lu}[\p{L}.'’-]+ ){1,3}?\p{Lu}[\p{L}.'’-]+\W*$|©|copyright\b|all rights reserved|(?:first |last |originally )?(?:published|updated|posted)\b.{0,80}$|(?:this|the) (?:story|article|report|piece) (?:was|has been|is) (?:\w+ ){0,2}(?:updated|corrected|amended|edited|published|produced|translated)\b|(?:correction|clarification|editor’s note)\s*:|.{2,80}\bcontributed (?:reporting|to this (?:report|story|article))\b)/isu

const invitations =
  /^\W{0,3}(?:please )?(?:sign up|subscribe|follow|download|click|tap|join|register|donate|support|share|like|email|e-mail|contact|write to|call|text|send|get in touch|got (?:a|any) (?:story|tip|news)|do you have|have you (?:been|seen)|tell us|let us know|find out|learn|visit|watch|listen|get (?:the|our|all|more)|want (?:more|to)|never miss|don’t miss)\b/i

/** What only an outlet asks for; "Follow the rules" and "Call the police" are none of its invitations. */
const channels =
  /\b(?:newsletters?|twitter|facebook|instagram|mastodon|bluesky|telegram|tiktok|youtube|whatsapp|linkedin|threads|podcasts?|newsdesk|newsroom|inbox|app|push notifications|alerts|subscribers?|subscription|our (?:team|coverage|journalism|reporters?|channel|desk|site|website|homepage|weekly|daily|live)|read our|a (?:story|tip) (?:for us|to share)|here)\b|@\w|\bhttps?:|\bwww\./i

/** "Got a story?" asks by itself. */
const openInvitations = /^\W{0,3}(?:got (?:a|any) (?:story|tip|news)\b|never miss\b|want more\b)/i

function isInvitation(words: string): boolean {
  if (openInvitations.test(words)) return true
  return invitations.test(words) && channels.test(words)
}
