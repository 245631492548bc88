/** Words that stand everywhere, or only ask: they count only where a query has no others. */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  (
    'a an and any about all also am are as at be been being but by can cannot cant could did do does doesnt dont for from had has have he her his how i if in into ' +
    'is it its itself just let like me more most must my no nor of off on only or our ours out over own please quote s say says said shall she ' +
    'should show so some such t tell than that the their theirs them then there these they this those through to too under until up us ' +
    'very was we were what when where which while who whom whose why will with wont would you your yours statement find search list ' +
    'а без бы был была были было быть в во все всё всех вы где да для до его ее её если есть еще же за и из или им их к как какая какие каких каком кем ' +
    'когда ко кто ли мы на над надо не нет ни но о об он она они от по под почему при про с со так там то только ты у уже чем что чтобы это эта этот я ' +
    'бар бір бұл да де деп еді екен емес және кім қай қалай қандай қашан мен не неге олар пен сол туралы үшін ғой'
  ).split(' '),
);
