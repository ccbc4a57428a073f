import { attributionsOf, type SaidBy, saidBy } from './said-by'

test.each<[string, string, SaidBy[]]>([
  [
    'a body and a verb',
    'The Dutch foreign ministry said it is looking into the offices.',
    ['Dutch foreign ministry said'],
  ],
  [
    'a name and its role',
    'Ana Ruiz, a nurse who lives in Leeds, told the paper the ward was full.',
    ['Ana Ruiz said'],
  ],
  ['an age between', 'Tom Hale, 45, a farmer from Kent, said the field was dry.', ['Tom Hale said']],
  [
    'a role before a name',
    'Health ministry spokesman Omar Said warned that beds were short.',
    ['Omar Said said'],
  ],
  [
    'a name beside a role',
    'The mayor of Lyon, Clara Petit, insisted the budget was sound.',
    ['Clara Petit said'],
  ],
  [
    'words before the speaker',
    'The bridge was closed in May, the council announced on Tuesday.',
    ['council said'],
  ],
  [
    'words before, verb first',
    'The bridge was closed in May, said Clara Petit, the mayor.',
    ['Clara Petit said'],
  ],
  ['words around the speaker', 'The bridge, Clara Petit said, was closed in May.', ['Clara Petit said']],
  [
    'according to, first',
    'According to the World Health Organization, 40 people fell ill.',
    ['World Health Organization said'],
  ],
  ['according to, last', 'Some 40 people fell ill, according to police.', ['police said']],
  ['a paper', 'A study found that 40 percent of wells were dry.', ['(study) found']],
  [
    'the paper of a body',
    'Figures from the Office for National Statistics show that rents rose.',
    ['Office for National Statistics found'],
  ],
  ['nobody named', 'Two officials said the fire began at night.', ['(Two officials) said']],
  ['hearsay', 'The pilot reportedly fell asleep.', ['() reportedly']],
  ['hearsay in the passive', 'The minister is said to own three houses.', ['() reportedly']],
  ['the passive', 'The leak was first reported by the Harbour Times.', ['Harbour Times reported']],
  [
    'a clause of its own',
    'The leak was reported by the NGO Clean Bay, which found that 30 barrels had burst.',
    ['Clean Bay found'],
  ],
  ['an accusation', 'Clean Bay accused the port of hiding the leak.', ['Clean Bay accused']],
  ['an accusation by nobody', 'Harbour Master Accused Of Hiding Oil Leak', ['() accused']],
  ['an order', 'The court ordered the port to pay 2 million dollars.', ['court ordered']],
  ['a request', 'Ana Ruiz urged the council to open the ward.', ['Ana Ruiz urged']],
  ['a denial', 'The port denied that any oil had been lost.', ['(port) denied']],
  ['a concession', 'The port conceded that two barrels were missing.', ['(port) acknowledged']],
  ['a denial and more', 'Ana Ruiz denied the claim, saying the ward was open.', ['Ana Ruiz denied']],
  [
    'a second verb',
    'Ana Ruiz said the ward was open but acknowledged that beds were short.',
    ['Ana Ruiz acknowledged'],
  ],
  [
    'two layers',
    'Ana Ruiz told Radio Five that a caller said the ward was closed.',
    ['Ana Ruiz said', '(caller) said'],
  ],
  [
    'two layers, the outer last',
    'The ministry said rents rose, Reuters reported.',
    ['Reuters reported', 'ministry said'],
  ],
  [
    'two beside',
    'The union said 40 were hurt, but the council said nobody was.',
    ['union said', 'council said'],
  ],
  [
    'two speakers',
    'Radio Five and the weekly magazine Harbour Times reported on the leak.',
    ['Radio Five and Harbour Times reported'],
  ],
])('%s', (_name, text, expected) => {
  expect(saidBy(text)[0]).toEqual(expected)
})

test.each([
  ['The port closed in May.'],
  ['He refused to say how many were hurt.'],
  ['The port did not deny the leak.'],
  ['The family was denied entry to the hall.'],
  ['The company added 300 jobs.'],
  ['The storm claimed 12 lives.'],
  ['The reported cases doubled in May.'],
  ['The port lied about claims of fraud.'],
  ['Police found a knife.'],
  ['The singer acknowledged the crowd.'],
  ['The airline ordered 40 planes.'],
  ['A film posted by the port was shown at school.'],
])('nobody is quoted: %s', (text) => {
  expect(saidBy(text)[0]).toEqual([])
})

test.each<[string, string, SaidBy[][]]>([
  ['a surname', 'Ana Ruiz, a nurse, left. Ruiz said it was late.', [[], ['Ana Ruiz said']]],
  [
    'the latest of two of one name',
    'Wang Jun, a poet, said no. Minister Wang Bo said yes. Wang said more.',
    [['Wang Jun said'], ['Wang Bo said'], ['Wang Bo said']],
  ],
  [
    'he',
    'Tom Hale, a farmer, said it was dry. He said rain was due.',
    [['Tom Hale said'], ['Tom Hale said']],
  ],
  [
    'she, not the man named last',
    'Ms Ana Ruiz said no. Mr Tom Hale said yes. She said it again.',
    [['Ana Ruiz said'], ['Tom Hale said'], ['Ana Ruiz said']],
  ],
  ['the group', 'The NGO Clean Bay counted 54 leaks. The group said 21 were new.', [[], ['Clean Bay said']]],
  [
    'the ministry',
    'The Dutch foreign ministry said no. The ministry said it again.',
    [['Dutch foreign ministry said'], ['Dutch foreign ministry said']],
  ],
  ['the nurse', 'Ana Ruiz, a nurse, left. The nurse said it was late.', [[], ['Ana Ruiz said']]],
  [
    'the report of whoever reported',
    'Clean Bay reported 54 leaks. According to the report, 21 were new.',
    [['Clean Bay reported'], ['Clean Bay said']],
  ],
  [
    'an official without a name',
    'An official from the port admitted the leak. He said it was small.',
    [['(official from the port) acknowledged'], ['(official from the port) said']],
  ],
  [
    'they',
    'Two divers said the hull was torn. They said it leaked.',
    [['(Two divers) said'], ['(Two divers) said']],
  ],
])('a later mention: %s', (_name, text, expected) => {
  expect(saidBy(text)).toEqual(expected)
})

test.each<[string, string, SaidBy[][]]>([
  ['behind', '“It is closed,” Ana Ruiz said.', [['Ana Ruiz said "It is closed,"']]],
  ['before', 'Ana Ruiz said: “It is closed.”', [['Ana Ruiz said "It is closed."']]],
  [
    'straight marks, verb first',
    '"It is closed," said Ana Ruiz, a nurse.',
    [['Ana Ruiz said "It is closed,"']],
  ],
  ['single marks', '‘It is closed,’ Ana Ruiz said.', [['Ana Ruiz said "It is closed,"']]],
  [
    'over two sentences',
    '“It is closed. It won’t open,” Ana Ruiz said.',
    [['Ana Ruiz said "It is closed."'], ['Ana Ruiz said "It won’t open,"']],
  ],
  [
    'going on behind the speaker',
    '“It is closed,” said Ana Ruiz. “It won’t open.”',
    [['Ana Ruiz said "It is closed,"'], ['Ana Ruiz said "It won’t open."']],
  ],
  [
    'over two paragraphs, the speaker last',
    '“It is closed.\n\n“It won’t open,” Ana Ruiz said.',
    [['Ana Ruiz said "It is closed."'], ['Ana Ruiz said "It won’t open,"']],
  ],
  [
    'a paragraph without a speaker',
    'Ana Ruiz said it was closed.\n\n“It won’t open.”',
    [['Ana Ruiz said'], ['Ana Ruiz said "It won’t open."']],
  ],
  [
    'a speaker inside',
    '“The council told us it was closed,” Ana Ruiz said.',
    [['Ana Ruiz said "The council told us it was closed,"', 'council said']],
  ],
  ['a term is no speech', 'The council said the “open hall” was closed.', [['council said']]],
])('a quotation: %s', (_name, text, expected) => {
  expect(saidBy(text)).toEqual(expected)
})

test('cue and content are the words they claim to be', () => {
  const text = 'Ana Ruiz, a nurse, told RTL on Tuesday that 54 beds were empty.'
  const [layer] = attributionsOf(text)[0]!

  expect(layer?.speaker).toEqual({ name: 'Ana Ruiz', kind: 'person', role: 'nurse' })
  expect(text.slice(layer!.cue.start, layer!.cue.end)).toBe('Ana Ruiz, a nurse, told')
  expect(text.slice(layer!.content.start, layer!.content.end)).toBe('54 beds were empty')
})
