import { decodeText } from '../../server/language/decode'

const latin1 = (text: string) => Buffer.from(text, 'latin1')
const utf16be = (text: string) => Buffer.from(text, 'utf16le').swap16()

test.each<[string, Buffer, string | undefined, string, string]>([
  ['UTF-8', Buffer.from('Der Bürgermeister – “ja”'), undefined, 'utf-8', 'Der Bürgermeister – “ja”'],
  ['UTF-8 with a mark', Buffer.from('\ufeffZürich'), undefined, 'utf-8', 'Zürich'],
  ['UTF-8 against a wrong declaration', Buffer.from('Zürich'), 'iso-8859-1', 'utf-8', 'Zürich'],
  ['UTF-16, little end first', Buffer.from('\ufeffZürich', 'utf16le'), undefined, 'utf-16le', 'Zürich'],
  ['UTF-16, big end first', utf16be('\ufeffZürich'), undefined, 'utf-16be', 'Zürich'],
  [
    'UTF-16 without a mark',
    Buffer.from('The mayor said so.', 'utf16le'),
    undefined,
    'utf-16le',
    'The mayor said so.',
  ],
  ['a declared charset', latin1('P\xf8lse'), 'iso-8859-1', 'windows-1252', 'Pølse'],
  [
    'a meta element',
    latin1('<meta charset="windows-1251"><p>\xcc\xfd\xf0'),
    undefined,
    'windows-1251',
    '<meta charset="windows-1251"><p>Мэр',
  ],
  [
    'curly quotes of Windows',
    latin1('He said \x93hello\x94 and that\x92s all there is'),
    undefined,
    'windows-1252',
    'He said “hello” and that’s all there is',
  ],
  ['an empty file', Buffer.alloc(0), undefined, 'utf-8', ''],
  ['escaped Japanese', latin1('\x1b$B;TD9\x1b(B'), undefined, 'iso-2022-jp', '市長'],
])('%s is read as text', (_name, bytes, declared, encoding, text) => {
  expect(decodeText(bytes, declared)).toEqual({ text, encoding })
})

test('a longer German text in Latin 1 is recognised by its letters', () => {
  const text =
    'Die größte Übung für Männer und Frauen in der Stadt war für alle ein Vergnügen, sagte der Bürgermeister.'

  expect(decodeText(latin1(text))).toMatchObject({ text })
})

test('a short line of French is not taken for Romanian', () => {
  expect(decodeText(latin1('Le caf\xe9 est d\xe9j\xe0 ferm\xe9'))).toMatchObject({
    text: 'Le café est déjà fermé',
  })
})

test('a text in GB18030 is recognised', () => {
  const bytes = Buffer.from('d6d0b9fac3bbd3d0b8e6cbdfbac9c0bcd5e2d0a9b7fecef1d6d0d0c4b5c4b4e6d4daa1a3', 'hex')

  expect(decodeText(bytes)).toMatchObject({ text: '中国没有告诉荷兰这些服务中心的存在。' })
})

test.each([
  ['a PDF', latin1('%PDF-1.7\n%text')],
  ['a Word document or another archive', latin1('PK\x03\x04rest')],
  ['a picture', Buffer.from('89504e470d0a1a0a', 'hex')],
  ['an old Word document', Buffer.from('d0cf11e0a1b11ae1', 'hex')],
  ['RTF', latin1('{\\rtf1 text}')],
  ['text with NUL bytes', latin1('one\0two and more')],
  ['control characters', latin1('\x01\x02\x03\x04text')],
])('%s is refused as binary', (_name, bytes) => {
  expect(decodeText(bytes)).toEqual({ problem: 'binary' })
})

test('an unknown declared charset is passed over', () => {
  expect(
    decodeText(latin1('He said \x93hello\x94 and that\x92s all there is'), 'no-such-charset'),
  ).toMatchObject({
    encoding: 'windows-1252',
  })
})

test('bytes without any likely reading are refused', () => {
  const bytes = Buffer.from(
    Array.from({ length: 4000 }, (_, at) => 1 + ((at * 7919 + (at >> 3) * 104_729) % 255)),
  )

  expect(decodeText(bytes)).toHaveProperty('problem')
})
