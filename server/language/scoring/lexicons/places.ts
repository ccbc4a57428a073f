import { lexicon } from '../lexicon'

/** Countries, regions and what is named after them, as a newspaper reader knows them. Our own list. */
export const PLACES = lexicon(
  `afghanistan africa african albania algeria america american americans angola arab argentina asia asian australia austria
  balkans bangladesh belarus belgium berlin bolivia bosnia brazil britain british bulgaria california cambodia canada canadian
  chile china chinese colombia congo croatia cuba cuban czech damascus darfur denmark dutch egypt egyptian el england english
  estonia ethiopia europe european finland florida france french gaza georgia german germany ghana greece greek guatemala haiti
  hungary iceland india indian indonesia iran iranian iraq iraqi ireland irish islamabad israel israeli italian italy japan
  japanese jerusalem jordan kabul kazakhstan kenya korea korean kosovo kuwait kyiv latvia lebanon libya lithuania london
  madrid malaysia mali mexican mexico moldova mongolia moscow myanmar nepal netherlands nicaragua nigeria norway ohio
  pakistan palestine palestinian panama paris pennsylvania persian peru philippines poland polish portugal romania russia russian
  rwanda saudi serbia shanghai singapore slovakia somalia soviet spain spanish sudan sweden swedish swiss switzerland syria
  syrian taiwan texas thailand tibet tunisia turkey turkish uganda ukraine ukrainian uk us usa venezuela vietnam vietnamese
  washington yemen york yugoslavia zimbabwe benghazi baghdad tehran beijing brussels geneva`,
  `united states; united kingdom; soviet union; saudi arabia; south africa; north korea; south korea; middle east; new york;
  hong kong; puerto rico; el salvador; latin america; west bank`,
)
