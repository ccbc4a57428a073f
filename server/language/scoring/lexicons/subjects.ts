import { lexicon } from '../lexicon'

/** What public statements are about. Our own lists, by subject, from general knowledge. */
export const ECONOMY = lexicon(
  `economy economic job employment unemployment unemployed inflation recession growth trade export import tariff deficit
  surplus debt budget wage income salary price market investment investor industry manufacturing factory manufacturer business
  company corporation bank banking mortgage loan credit dollar currency gdp productivity stock consumer worker workforce labor
  labour union farm farmer agriculture poverty wealth wealthy poor rich welfare pension subsidy outsourcing bankruptcy
  foreclosure retail rent housing steel auto automobile textile money cent million billion trillion`,
  `interest rate; interest rates; wall street; small business; small businesses; middle class; minimum wage; stock market;
  gross national product; cost of living; national debt`,
)
export const TAXES = lexicon(
  `tax taxation taxpayer irs revenue deduction exemption loophole spending expenditure cost fund funding appropriation
  spend finance pay`,
  `tax cut; tax cuts; tax credit; tax break; tax breaks; social security; capital gains; estate tax; income tax`,
)
export const HEALTH = lexicon(
  `health healthcare hospital doctor nurse patient medicare medicaid insurance insured uninsured disease cancer aids hiv virus
  vaccine vaccination drug prescription medicine medical obamacare abortion pregnancy infection pandemic epidemic death mortality
  opioid addiction premium treatment cholesterol obesity`,
  `health care; health insurance; affordable care act; public health; pre-existing condition; pre-existing conditions`,
)
export const EDUCATION = lexicon(
  `school education teacher student college university tuition classroom literacy math graduation scholarship kindergarten
  graduate pupil curriculum`,
  `student loan; student loans; pell grant; head start; test scores`,
)
export const CRIME = lexicon(
  `crime criminal murder homicide prison jail police sheriff gun firearm rifle violence violent rape assault robbery theft fraud
  corruption bribe gang trafficking drug heroin cocaine arrest conviction sentence parole furlough court judge jury trial
  lawsuit prosecutor attorney penalty execution victim illegal law-abiding handgun shooting shooter detainee detention suspect
  smuggling indictment perjury felony felon`,
  `death penalty; law enforcement; background check; background checks; assault weapon; assault weapons; human rights`,
)
export const WAR = lexicon(
  `war military army navy marine marines troop soldier weapon missile nuclear bomb bomber tank submarine aircraft arms warhead
  defense defence pentagon invasion attack terrorism terrorist ceasefire combat battalion brigade guerrilla insurgent insurgency
  veteran casualty hostage drone strike sanction peacekeeping occupation alliance treaty nato isis militant rebel regime
  dictator militia airstrike airport intelligence spy espionage refugee genocide uranium plutonium enrichment`,
  `armed forces; air force; national guard; special forces; al qaeda; foreign policy; middle east; mass destruction; no-fly zone`,
)
export const ENERGY = lexicon(
  `energy oil gas gasoline coal solar wind nuclear pipeline drilling fuel petroleum electricity pollution environment
  environmental emission climate carbon ozone barrel warming acre forest wildlife epa refinery fracking conservation flood
  hurricane earthquake drought wildfire toxic`,
  `global warming; climate change; clean air; clean water; natural gas; fossil fuel; fossil fuels; public land; public lands`,
)
export const MIGRATION = lexicon(
  `immigration immigrant migrant migration border visa citizenship asylum deportation alien refugee undocumented amnesty passport
  embassy consulate wall fence`,
  `green card; border patrol; illegal immigration; illegal immigrants`,
)
export const BODIES = lexicon(
  `congress senate house parliament government administration court commission committee department agency ministry bureau
  council board office authority cabinet legislature party union un nato eu fbi cia irs epa congressional senatorial federal
  state republican democrat democratic police army institute university association organization organisation group ngo
  treasury pentagon secretariat embassy municipality prosecutor tribunal media newspaper broadcaster company corporation firm`,
  `supreme court; white house; united nations; united states; european union; federal reserve; world bank; justice department;
  state department; foreign ministry; home office; security council`,
)
export const LAW = lexicon(
  `law bill legislation act amendment constitution treaty regulation ban provision statute ordinance resolution measure mandate
  reform program programme initiative agreement deal accord pact policy plan proposal contract license licence quota tariff
  sanction subsidy charter decree referendum veto lawsuit injunction ruling`,
)
export const ELECTIONS = lexicon(
  `vote voter election ballot candidate campaign poll primary nominee nomination electoral turnout majority running constituent
  incumbent landslide caucus delegate`,
)
export const OFFICES = lexicon(
  `president vice-president governor senator congressman congresswoman mayor minister secretary ambassador chairman chairwoman
  director commissioner general admiral colonel judge justice attorney chancellor king queen prince premier spokesman spokeswoman
  spokesperson official officer chief leader member councillor mp lawmaker legislator`,
  `vice president; prime minister; attorney general; chief executive; foreign minister`,
)
export const PEOPLE = lexicon(
  `people person man woman child kid baby family household worker citizen resident national immigrant veteran soldier senior
  student teacher farmer voter taxpayer patient minority men women children americans mexicans chinese russians african-american
  hispanic black white latino muslim christian jew majority population youth teenager adult parent mother father couple homeowner
  pensioner employee policeman policemen firefighter nurse doctor dissident activist refugee inmate prisoner suspect victim
  civilian individual american european`,
)
export const PRIVATE_LIFE = lexicon(
  `mother father wife husband son daughter brother sister grandmother grandfather grandchild parents mom dad friend church faith
  god prayer heart soul childhood birthday kids dream`,
)
