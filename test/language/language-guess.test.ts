import { direction, guessLanguage } from '../../server/language/language-guess'

test.each([
  ['en', 'The report said that the offices were opened in the city by the police.'],
  ['de', 'Der Bericht sagt, dass die Büros in der Stadt von der Polizei nicht eröffnet wurden.'],
  ['fr', 'Le rapport dit que les bureaux ne sont pas dans la ville et que la police est partie.'],
  ['es', 'El informe dice que las oficinas no están en la ciudad y que la policía se fue.'],
  ['nl', 'Het rapport zegt dat de kantoren niet zijn geopend door de politie van een stad.'],
  ['ar', 'قال التقرير إن المكاتب فتحت في المدينة'],
  ['fa', 'گزارش می‌گوید که دفترها در شهر باز شدند'],
  ['ur', 'رپورٹ میں کہا گیا ہے کہ دفاتر کھلے ہیں'],
  ['he', 'הדוח אומר שהמשרדים נפתחו בעיר'],
  ['zh', '报告说，办公室在城市里开设。BBC'],
  ['ja', '報告書によると、事務所が開設された。'],
  ['ko', '보고서에 따르면 사무소가 열렸다'],
  ['ru', 'В отчёте сказано, что офисы были открыты в городе.'],
  ['uk', 'У звіті сказано, що їх відкрили в місті.'],
  ['el', 'Η έκθεση λέει ότι τα γραφεία άνοιξαν.'],
  ['th', 'รายงานระบุว่าสำนักงานเปิดแล้ว'],
  ['und', 'Raporten säger att kontoren öppnades i staden av polisen.'],
  ['und', '54 %, 21!'],
  ['und', ''],
])('%s: %s', (language, text) => {
  expect(guessLanguage(text)).toBe(language)
})

test.each([
  ['ar', 'rtl'],
  ['he', 'rtl'],
  ['fa-IR', 'rtl'],
  ['en', 'ltr'],
  ['und', 'ltr'],
  ['قال BBC إن المكاتب فتحت', 'rtl'],
  ['The word مكتب is Arabic.', 'ltr'],
  ['54', 'ltr'],
  ['', 'ltr'],
])('%s runs %s', (text, expected) => {
  expect(direction(text)).toBe(expected)
})
