type Names = ReadonlyMap<string, string>

const named = (table: Record<string, string>): Names =>
  new Map(
    Object.entries(table).flatMap(([unit, names]) =>
      names.split('|').map((name): [string, string] => [name, unit]),
    ),
  )

/** Written out or as a symbol, with or without a blank before it. The unit's name is what stands on pages. */
const WORDS = named({
  '%': 'percent|pct|percents',
  km: 'km|kms|kilometre|kilometres|kilometer|kilometers',
  m: 'metre|metres|meter|meters',
  cm: 'cm|centimetre|centimetres|centimeter|centimeters',
  mm: 'mm|millimetre|millimetres|millimeter|millimeters',
  miles: 'mile|miles',
  feet: 'foot|feet|ft',
  inches: 'inch|inches',
  yards: 'yard|yards',
  'nautical miles': 'nm',
  'square metres': 'm2|m²|sqm',
  'square kilometres': 'km2|km²|sqkm',
  'cubic metres': 'm3|m³',
  kg: 'kg|kgs|kilo|kilos|kilogram|kilograms|kilogramme|kilogrammes',
  g: 'gram|grams|gramme|grammes',
  mg: 'mg|milligram|milligrams',
  tonnes: 'tonne|tonnes',
  tons: 'ton|tons',
  lb: 'lb|lbs',
  ounces: 'oz|ounce|ounces',
  hectares: 'hectare|hectares|ha',
  acres: 'acre|acres',
  litres: 'litre|litres|liter|liters',
  ml: 'ml|millilitre|millilitres|milliliter|milliliters',
  gallons: 'gallon|gallons',
  barrels: 'barrel|barrels',
  'km/h': 'kph|kmh',
  mph: 'mph',
  knots: 'knot|knots',
  degrees: 'degree|degrees',
  MW: 'mw|megawatt|megawatts',
  GW: 'gw|gigawatt|gigawatts',
  kW: 'kw|kilowatt|kilowatts',
  kWh: 'kwh|kilowatt-hour|kilowatt-hours',
  MWh: 'mwh|megawatt-hour|megawatt-hours',
  GWh: 'gwh|gigawatt-hour|gigawatt-hours',
  TWh: 'twh|terawatt-hour|terawatt-hours',
  horsepower: 'hp|horsepower|bhp',
  GB: 'gb|gigabyte|gigabytes',
  MB: 'mb|megabyte|megabytes',
  TB: 'tb|terabyte|terabytes',
  seconds: 'second|seconds|sec|secs',
  minutes: 'minute|minutes|min|mins',
  hours: 'hour|hours|hr|hrs',
  days: 'day|days',
  nights: 'night|nights',
  weeks: 'week|weeks',
  months: 'month|months',
  years: 'year|years|yr|yrs',
  decades: 'decade|decades',
  centuries: 'century|centuries',
  points: 'point|points',
  USD: 'dollar|dollars|bucks',
  EUR: 'euro|euros',
  GBP: 'pound|pounds|quid',
  JPY: 'yen',
  CNY: 'yuan|renminbi',
  INR: 'rupee|rupees',
  RUB: 'rouble|roubles|ruble|rubles',
  CHF: 'franc|francs',
  cents: 'cent|cents',
  pence: 'pence|penny',
  crowns: 'crown|crowns',
  kronor: 'kronor|krona|kroner|krone',
  pesos: 'peso|pesos',
  shekels: 'shekel|shekels',
  lira: 'lira|liras',
  rand: 'rand',
  naira: 'naira',
  zloty: 'zloty|zlotys',
  riyals: 'riyal|riyals',
  dirhams: 'dirham|dirhams',
  won: 'won',
})

const PHRASES = named({
  '%': 'per cent',
  'percentage points': 'percentage points|percentage point',
  'basis points': 'basis points|basis point',
  'square metres': 'square metres|square meters|square metre|square meter|sq m',
  'square kilometres': 'square kilometres|square kilometers|square kilometre|sq km',
  'square miles': 'square miles|square mile|sq miles',
  'square feet': 'square feet|square foot|sq ft',
  'cubic metres': 'cubic metres|cubic meters|cubic metre|cubic meter',
  'cubic kilometres': 'cubic kilometres|cubic kilometers',
  'cubic feet': 'cubic feet|cubic foot',
  'light years': 'light years|light year',
  'nautical miles': 'nautical miles|nautical mile',
  tonnes: 'metric tons|metric tonnes',
  '°C': 'degrees celsius|degree celsius|degrees centigrade|° c',
  '°F': 'degrees fahrenheit|degree fahrenheit|° f',
  mph: 'miles per hour|miles an hour',
  'km/h': 'kilometres per hour|kilometers per hour|kilometres an hour|km / h|km per hour',
  'm/s': 'metres per second|meters per second|m / s',
  USD: 'us dollars|american dollars|u.s. dollars',
  AUD: 'australian dollars',
  CAD: 'canadian dollars',
  NZD: 'new zealand dollars',
  SGD: 'singapore dollars',
  HKD: 'hong kong dollars',
  TWD: 'taiwan dollars',
  GBP: 'pounds sterling|british pounds',
  CHF: 'swiss francs',
  'Danish crowns': 'danish crowns|danish kroner',
  'Swedish crowns': 'swedish crowns|swedish kronor',
  'Norwegian crowns': 'norwegian crowns|norwegian kroner',
  'Czech crowns': 'czech crowns',
  INR: 'indian rupees',
  EGP: 'egyptian pounds',
  TRY: 'turkish lira',
})

/** Only behind digits, and with these very capitals. */
const SYMBOLS = named({
  '%': '%|％',
  '‰': '‰',
  m: 'm',
  g: 'g',
  t: 't',
  litres: 'l',
  '°C': 'C|℃',
  '°F': 'F|℉',
  degrees: '°',
  pence: 'p',
  W: 'W',
  h: 'h',
})

const SIGNS = named({
  USD: '$',
  EUR: '€',
  GBP: '£',
  JPY: '¥',
  INR: '₹',
  KRW: '₩',
  RUB: '₽',
  TRY: '₺',
  NGN: '₦',
  ILS: '₪',
  VND: '₫',
  UAH: '₴',
  PHP: '₱',
  THB: '฿',
})

/** Letters before a dollar sign. */
const DOLLARS = named({
  USD: 'us|u.s',
  AUD: 'a|au|aud',
  CAD: 'c|ca|cad|cdn',
  NZD: 'nz',
  HKD: 'hk',
  SGD: 's|sg',
  BRL: 'r',
  TWD: 'nt',
  MXN: 'mx',
})

const CODES = new Set(
  'USD EUR GBP JPY CNY CHF SEK NOK DKK PLN CZK HUF INR RUB AUD CAD NZD BRL ZAR TRY KRW HKD SGD MXN ILS UAH AED SAR RMB'.split(
    ' ',
  ),
)

const TIME = new Set('seconds minutes hours days nights weeks months years decades centuries'.split(' '))

/** Says whether a word names a unit when it stands behind a number: "percent", "tonnes", "euros". */
export function isUnitWord(word: string): boolean {
  return WORDS.has(word.toLowerCase())
}

/** The unit of one word or of words joined by one blank, lower case; undefined when it is none. */
export function unitNamed(words: string): string | undefined {
  return words.includes(' ') ? PHRASES.get(words) : WORDS.get(words)
}

/** The unit of a symbol right behind digits: "12C", "50p". Capitals count. */
export const unitOfSymbol = (symbol: string): string | undefined => SYMBOLS.get(symbol)

/** The currency of a sign, with the letters that stand before it: ('$', 'HK') → 'HKD'. */
export function currencyOfSign(sign: string, letters = ''): string | undefined {
  return (sign === '$' ? DOLLARS.get(letters.toLowerCase()) : undefined) ?? SIGNS.get(sign)
}

/** "EUR 3 million", "40 USD": the code itself when it is one of a currency. */
export const currencyOfCode = (word: string): string | undefined => (CODES.has(word) ? word : undefined)

/** Says whether a unit measures time: "years". */
export const isTimeUnit = (unit: string | undefined): boolean => unit !== undefined && TIME.has(unit)

const MONEY = new Set(
  'cents pence crowns kronor pesos shekels lira rand naira zloty riyals dirhams won KRW NGN VND UAH PHP THB TWD EGP'.split(
    ' ',
  ),
)

/** Says whether a unit is a currency or a part of one: "USD", "cents". */
export const isMoney = (unit: string): boolean =>
  CODES.has(unit) || MONEY.has(unit) || unit.endsWith(' crowns')
