import fc from 'fast-check'
import { checkpointText, readCheckpoint } from '../../server/domain/checkpoint'
import { merkleTree } from '../../server/domain/merkle'
import { noteSigner, openNote } from '../../server/domain/signed-note'

/** The entries and roots that implementations of RFC 6962 test each other with. */
const ENTRIES = [
  '',
  '00',
  '10',
  '2021',
  '3031',
  '40414243',
  '5051525354555657',
  '606162636465666768696a6b6c6d6e6f',
]
const ROOTS = [
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
]
const SEED = Buffer.alloc(32, 1)
const signer = noteSigner('facts.example/log', SEED)

test('the tree over the first n entries has the root that everybody else computes', () => {
  const tree = merkleTree()

  const roots = [tree.root().toString('hex')]
  for (const entry of ENTRIES) {
    tree.add(Buffer.from(entry, 'hex'))
    roots.push(tree.root().toString('hex'))
  }

  expect(roots).toEqual(ROOTS)
  expect(tree.size()).toBe(8)
})

test('a signed checkpoint is opened with the key that signed it, and read', () => {
  const checkpoint = {
    origin: 'facts.example/log',
    size: 230_000,
    root: Buffer.alloc(32, 9).toString('base64'),
  }

  const text = openNote(signer.sign(checkpointText(checkpoint)), signer.verifier)

  expect(readCheckpoint(text ?? '')).toEqual(checkpoint)
})

test('the form is the signed note of C2SP', () => {
  expect(signer.verifier).toMatch(/^facts\.example\/log\+[0-9a-f]{8}\+[A-Za-z0-9+/]{44}$/)
  expect(signer.sign('facts.example/log\n54\nroot\n')).toMatch(
    /^facts\.example\/log\n54\nroot\n\n— facts\.example\/log [A-Za-z0-9+/]{91}=\n$/,
  )
})

test.each([
  ['one changed digit', (note: string) => note.replace('\n54\n', '\n55\n')],
  ['a cut signature', (note: string) => note.slice(0, -8)],
  ['no signature', (note: string) => note.slice(0, note.indexOf('—'))],
  ['no note at all', () => 'hello'],
])('a note with %s does not open', (_what, change) => {
  expect(openNote(change(signer.sign('facts.example/log\n54\nroot\n')), signer.verifier)).toBeUndefined()
})

test.each([
  ['the same key under another name', noteSigner('other.example/log', SEED).verifier],
  ['another key under the same name', noteSigner('facts.example/log', Buffer.alloc(32, 2)).verifier],
  ['a verifier that is none', 'facts.example/log+00000000+AAAA'],
])('%s does not open the note', (_what, verifier) => {
  expect(openNote(signer.sign('facts.example/log\n54\nroot\n'), verifier)).toBeUndefined()
})

test('whatever is signed is what is opened', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (words) => {
      const text = `${words}\n`
      expect(openNote(signer.sign(text), signer.verifier)).toBe(text)
    }),
  )
})

test.each(['', 'facts.example\n', 'facts.example\n-1\n', 'facts.example\n054\nAAAA\n'])(
  '%j is no checkpoint',
  (text) => {
    expect(readCheckpoint(text)).toBeUndefined()
  },
)

test('a name with a blank cannot sign, nor can a seed of 31 bytes', () => {
  expect(() => noteSigner('two words', SEED)).toThrow(RangeError)
  expect(() => noteSigner('facts.example/log', SEED.subarray(1))).toThrow(RangeError)
})
