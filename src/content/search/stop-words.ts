import { uzbekInCyrillic } from '../text/uzbek-cyrillic.ts';
import { isInflected } from './turkic.ts';

/** Uzbek words, in its Latin letters and in its Cyrillic ones. */
function inBothAlphabets(words: string): string {
  return `${words} ${uzbekInCyrillic(words)}`.replaceAll('ё', 'е').replace(/[ʻʼ]/gu, '');
}

/** Words with marks on their letters, and the same without, as many type them. */
function withoutMarksToo(words: string): string {
  const plain = words
    .normalize('NFD')
    .replace(/(?!(?<=[иИ])\u0306)\p{M}/gu, '')
    .normalize('NFC');
  return `${words} ${plain.replaceAll('ү', 'у').replaceAll('ө', 'о').replaceAll('ң', 'н')}`;
}

/** Roots of pronouns and question words in the Turkic languages: with any ending, they ask for nothing. */
const PRONOUNS = new Set(
  'кім ким kim нима nima эмне näme name мын мун bun mun он ан on мен сен биз сіз сиз men sen biz siz улар алар олар ular alar olar қай кай qay haý hay қанш канч nech неч näç nac өз oz öz ўз узи шу şu shu ошо ошол осы'.split(
    ' ',
  ),
);

/** Roots of verbs that say little of what is asked: be, do, give, take, come, go, say, stand, go out, see, put, ask, want. */
const AUXILIARIES = new Set(
  'бол бўл bol істе исте ишла иште кыл қыл қил qil эт ет et ed жаса бер ber ал ол al ol кел kel gel кет ket git айт ayt aýt aýd ayd дей dey diý тур тұр tur dur жат йот yot ýat жүр юр yur ýör чык шық чиқ chiq çyk cyk көр кўр kor gör gor қой кой қўй qoy goý goy сұра сура сўра sora сал sal жүрг өткөр өткіз оʼтказ otkaz geçir bil біл бил'.split(
    ' ',
  ),
);

/** Roots of verbs that make a verb of a noun: `талап қилиш` is no more than `талап`. */
const MAKING = new Set('кыл қыл қил qil эт ет et ed'.split(' '));

/** Does it ask for nothing, as a form of a pronoun or an auxiliary verb of a Turkic language? */
export function isTurkicFiller(plain: string): boolean {
  return isInflected(plain, PRONOUNS) || isInflected(plain, AUXILIARIES);
}

/** Does it make a verb of the noun before it? */
export function makesVerb(plain: string): boolean {
  return isInflected(plain, MAKING);
}

/** Grammatical words and question words: they count only if a query has no others. English, Russian, Kazakh, Kyrgyz, Uzbek, Turkmen. */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  [
    'a about above after again all also am an and any anyone anything are as at be because been before being between but by can cannot cant could did do does doing for from',
    'get gets got had has have having he her here him his how i if in into is isnt it its let me more most my no not of on or other our out over own please she should so some such',
    'than that thats the their them then there these they this those to too under up us very was we were what whats when where which while who whom whose why will with would you your',
    'wich whitch wat wot wen whre wher wy becuz bcoz cuz coz thier thay shoud shud woud wud abt abuot dont doesnt didnt isnt arent wasnt werent wont wouldnt shouldnt couldnt havent hasnt hadnt aint cannot ur pls gonna wanna gotta whos whats wheres hows thats theyre youre im ive lets does every still ever any those always whether yet role',
    'почиму пачему чево ково скока када тока патаму щяс счас чета чтото ктото гдето почемуто',
    'буду будем будут будете будешь такого таким такому че чо шо што им ей ему ими ваще щас када скока почем пж нас нам них ними ним нем вас вами себе тому того той тех теми этому этих этими этой всем всеми всему всей роль чтоли хоть либо неужели разве снова более менее среди также когдато',
    'такой такая такое такие кем чем каким какими чей чья чьи куда откуда хочу хотим надо нужен нужна нужны сейчас лишь уже еще пусть давай давайте просто вообще вроде именно кого кому чему самом деле эту этой этим такого одного',
    'и в во не что он на я с со как а то все она так его но да ты к у же вы за бы по только ее мне было вот от меня еще нет о об из ему теперь когда даже ну ли если или ни быть был него',
    'до вас нибудь опять уж вам ведь там потом себя ничего ей может они тут где есть надо ней для мы тебя их чем была сам чтоб без будто чего раз тоже себе под будет тогда кто этот того',
    'потому этого какой какая какие каких какое совсем этом почти мой чтобы нее были куда зачем почему сколько всех никогда можно при об про это эта эти этих через над своих свои свой своего наш наши ваш который которые которых',
    'және мен бен пен да де та те бұл осы сол ол олар біз сіз сен үшін туралы жайлы қалай қандай не неге кім кімдер қашан қайда қай қанша ма ме ба бе па пе бар жоқ еді болды болған бола болып болсын болар болатын болмайды болмасын керек емес етті ету етеді еткен қылды жатыр тұр отыр екен ғой ғана тек өз өзінің өздерінің біздің сіздің олардың оның маған саған неше неліктен кімнің кімге қайсы деп деген дейді немесе бірақ сондай бойынша арқылы ретінде сияқты кейін дейін бұрын бойы қарай оны оның оған онда одан бізге сізге оларға оларды',
    withoutMarksToo(
      'жана менен үчүн жөнүндө тууралуу боюнча бою карай чейин кийин мурун сайын сыяктуу катары аркылуу ким кимдер кимди кимге кимдин эмне эмнени эмнеге эмненин эмнелер эмнеси эмнеден эмнеде кандай кантип кандайча кайсы кайсыл кайсылар кайда кайдан кайсында качан качантан канча канчалык неге нече кимиси эмнеликтен бул ушул ошол тигил ал алар аларга аларды алардын анын аны ага анда андан мен сен сиз биз биздин силер өз өзү өзүнүн өзүнө өздөрү өздөрүнүн бар жок эле эмес экен эмеспи барбы жокпу болуп болгон болду болот болгону болбойт болсун болушу беле беле го да дагы же жа бирок анткени себеби ошондой ошондуктан эгер эгерде деп деген дейт кылат кылды кылган кылуу кылып эмнелерди бир ичинде ичиндеги арасында',
    ),
    inBothAlphabets(
      'va bilan uchun haqida toʻgʻrisida boʻyicha davomida sari qadar keyin oldin sababli orqali sifatida kabi kim kimlar kimni kimga kimning kimdan nima nimani nimaga nimalar nimalarni nimadan nimada nimaning qanday qanaqa qaysi qaysilar qayer qayerda qayerdan qayerga qachon qachondan qancha qanchalik nega necha nechta nechanchi bu shu oʻsha ushbu u ular ularni ularning ularga uning uni unga unda undan men sen siz biz bizning oʻz oʻzi oʻzining oʻziga oʻzlari bor yoʻq emas ekan edi boʻlib boʻlgan boʻldi boʻladi boʻlsa boʻlsin boʻldimi boʻladimi boʻlish ham yoki lekin ammo chunki agar deb degan deydi qildi qilgan qilish qilmoqda qiladi qilib qilinadi mi bir ichida orasida hammasi',
    ),
    withoutMarksToo(
      'we bilen üçin hakda hakynda barada baradaky boýunça dowamynda çenli soň öň ýaly hökmünde arkaly kim kimler kimi kime kimiň kimden näme nämä nämeler nämeleri nämäni nämeden nämede nämäniň näçe nähili nädip nädýär haýsy haýsylar nire nirede nireden nirä haçan haçandan näçeräk neneňsi bu şu şol ol olar olary olaryň olara onuň ony oňa onda ondan men sen siz biz biziň öz özi özüniň özüne özleri bar ýok däl eken bolup bolan boldy bolýar bolar bolsun boldumy bolarmy barmy ýada ýa emma ýöne sebäbi eger diýip diýen diýýär diýdi hem edýär etdi eden etmek edip edilýär edildi bir içinde arasynda ähli',
    ),
  ]
    .join(' ')
    .split(' '),
);

/** General words, and words about any document. If a document does not contain them, they are ignored; it can name more. */
export const LIGHT_WORDS: ReadonlySet<string> = new Set(
  [
    'actually according ask asked asks author authors become became believe bring came come describe described describes document explain express find give given gives go goes going happen happened happening happens',
    'idea join joined know like list long look made main make makes making many mean meaning mention mentioned mentions much must named names need needed new number paragraph part passage phrase place quotation quote read reason reasons',
    'really regarding said say saying says search section see sentence show speak speaks stated states tell tells told text thing things think took take taken talk talks try use used using via want wants way whole word words write written wrote',
    'ran run runs running stop stops stopped put puts putting turn turned keep kept try tried trying start started starting begin began plan plans planned seek seeks seen saw looks looked looking understand understood expect expected decide decided allow allowed become becoming remain remains remained show shown showed help helps helped cause causes caused lead leads led hold held work worked works',
    'kind sort exactly current currently just well able asking happens supposed everybody nobody somebody',
    'everything everyone something someone nothing message guy guys stuff thrown told gone coming done seem seems feel feels call freely speaking wanted asked',
    'дать дают даст дал дали взять брать идти пойти пришли ходить дели дел девать приведут привести привело знать знает знаю считает значит понять видеть сесть сядьте взяли решили начали типа короче реально дело дела вопрос список списке моя мое мои твой должны помочь сделали делали делают пошли пошло вышел вышли выходят рулил',
    'говорит говорится говорят сказано сказать сказал документ документе текст тексте написано пишут пункт раздел предложение найти найди покажи показать расскажи рассказать хотят хочет думают',
    'делать делает сделать нужно следует стало стали стать много очень больше самый весь вся случилось произошло происходит упоминается упомянуты названы назвали цитата слова слово против после должен должна должно должны могут можем смогут смогли предлагает предлагают предложено имеет имеют оно остается осталось зависит касается говорите говорят думают думает назван назвали называет называют',
    'құжат мәтін мәтінде айтылған айтылады айтады айтты айтқан айтқандар айту жазылған көп өте барлық болу қарсы мүмкін сезімі',
    'тізім тізімі тізімдегі кісі зат нәрсе әрине шын жерден жер енді тағы әлі дұрыс істесе',
    'жасау жасады жасайды құру құрды ұшырау ұшырады беру берді алу келді кетті шықты жүргізу өткізу өткізді салу салды тарту тартты табу',
    withoutMarksToo(
      'тизме тизмеси тизмедеги нерсе эми дале жер жерден туура документ документте текст тексте айтылат айтылган айтат айтты айткан айткандар айтуу жазылган жазылат көп абдан бардык баары каршы жөнүндөгү сүйлөм бөлүм сөз сөздөр цитата тап көрсөт жасоо жасады жасайт алуу алды алат берүү берди берет келди келет кетти чыкты жүргүзүү өткөрүү өткөрүүгө болуу болбосо болбой болуш иштөө билет билбейт болобу мүмкүн мүмкүнбү керекпи сезим сезими кылынды кылынган окуя окуялар',
    ),
    inBothAlphabets(
      'roʻyxat roʻyxati roʻyxatdagi narsa endi hali yana joy qarata nisbatan hujjat hujjatda matn matnda aytiladi aytilgan aytadi aytdi aytgan aytganlar aytish yozilgan kerak koʻp juda barcha hamma qarshi gap boʻlim soʻz soʻzlar iqtibos top koʻrsat oʻtkazish oʻtkazib berish berdi beradi olish oldi oladi keldi keladi ketdi chiqdi chiqishdi majbur bildirish yuz berdi boʻlmasa boʻlmay mumkin mumkinmi kerakmi hissi tuygʻusi qilindi qilingan hodisa voqea roʻy',
    ),
    withoutMarksToo(
      'sanaw sanawy sanawdaky zat indi entek ýene ýer resminama resminamada tekst tekstde aýdylýar aýdylan aýdýar aýtdy aýdan aýdanlar aýtmak ýazylan gerek köp örän hemme hemmesi garşy sözlem bölüm söz sözler sitata tap görkez geçirmek geçirip bermek berdi berýär almak aldy alýar geldi gelýär gitdi çykdy mejbur edilen bolman mümkin mümkinmi gerekmi duýgusy wakasy waka wakalar boldular',
    ),
  ]
    .join(' ')
    .split(' '),
);
