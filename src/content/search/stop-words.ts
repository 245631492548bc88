/** Grammatical words and question words: they count only if a query has no others. English, Russian, Kazakh. */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  [
    'a about above after again all also am an and any anyone anything are as at be because been before being between but by can cannot cant could did do does doing for from',
    'get gets got had has have having he her here him his how i if in into is isnt it its let me more most my no not of on or other our out over own please she should so some such',
    'than that thats the their them then there these they this those to too under up us very was we were what whats when where which while who whom whose why will with would you your',
    'такой такая такое такие кем чем каким какими чей чья чьи куда откуда хочу хотим надо нужен нужна нужны сейчас лишь уже еще ещё пусть давай давайте просто вообще вроде именно кого кому чему самом деле эту этой этим такого одного',
    'и в во не что он на я с со как а то все она так его но да ты к у же вы за бы по только ее мне было вот от меня еще нет о об из ему теперь когда даже ну ли если или ни быть был него',
    'до вас нибудь опять уж вам ведь там потом себя ничего ей может они тут где есть надо ней для мы тебя их чем была сам чтоб без будто чего раз тоже себе под будет тогда кто этот того',
    'потому этого какой какая какие каких какое совсем этом почти мой чтобы нее были куда зачем почему сколько всех никогда можно при об про это эта эти этих через над своих свои свой своего наш наши ваш который которые которых',
    'және мен бен пен да де та те бұл осы сол ол олар біз сіз сен үшін туралы жайлы қалай қандай не неге кім кімдер қашан қайда қай қанша ма ме ба бе па пе бар жоқ еді болды болған бола болып болсын болар болатын болмайды болмасын керек емес етті ету етеді еткен қылды жатыр тұр отыр екен ғой ғана тек өз өзінің өздерінің біздің сіздің олардың оның маған саған неше неліктен кімнің кімге қайсы деп деген дейді немесе бірақ сондай',
  ]
    .join(' ')
    .split(' '),
);

/** General words, and words about any document. If a document does not contain them, they are ignored; it can name more. */
export const LIGHT_WORDS: ReadonlySet<string> = new Set(
  [
    'actually according ask asked asks author authors become became believe bring came come describe described describes did document explain express find give given gives go goes going happen happened happening happens',
    'idea join joined know like list long look made main make makes making many mean meaning mention mentioned mentions much must name named names need needed new number paragraph part passage phrase place quotation quote read reason reasons',
    'really regarding said say saying says search section see sentence show speak speaks stated states tell tells told text thing things think took take taken talk talks try use used using via want wants way whole word words write written wrote',
    'ran run runs running stop stops stopped put puts putting turn turned keep kept try tried trying start started starting begin began plan plans planned seek seeks seen saw looks looked looking understand understood expect expected decide decided allow allowed become becoming remain remains remained show shown showed help helps helped cause causes caused lead leads led hold held work worked works',
    'kind sort exactly current currently ever still just well',
    'говорит говорится говорят сказано сказать сказал документ документе текст тексте написано пишут пункт раздел предложение найти найди покажи показать расскажи рассказать хотят хочет думают',
    'делать делает сделать нужно следует стало стали стать много очень больше самый весь вся всё такое такие случилось произошло происходит упоминается упомянуты названы назвали цитата слова слово против после',
    'құжат мәтін мәтінде айтылған айтылады айтады айтты айтқан айтқандар айту жазылған керек көп өте барлық болу қарсы',
  ]
    .join(' ')
    .split(' '),
);
