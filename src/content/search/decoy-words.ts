/**
 * Real words that are none of the statement's, although they share a stem with one of its words (`university`, `universal`) or
 * are a slip away from one (`powder`, `power`). They are never taken for it. Drawn from the common English words (SCOWL, sizes
 * 10 to 50) that the slips below would otherwise lead astray, less those akin in meaning; and from Russian ones by hand.
 */
export const OTHER_WORDS: ReadonlySet<string> = new Set(
  [
    'account accountant accountants accounting accounts appropriate author authors capitalism capitalist gene general generally generate',
    'generated generates generating generator generators generic generous genes import imported importing imports interested interesting intern',
    'internal internally internals interns internship major majorities majority mean meaning meanings minority nature object objected objecting',
    'objection objects party pastor polite politeness posted posting posts unit units universe universities university',
    'abases aggregation amass amasses angler apolitical appropriate archivists armrests assents asserts asses ballet beakers beaters beavers',
    'blamer bloodshot bottle brandished breached brightly burnished cashes cavil chancel chancy cheated citizenry clams clangs clanks classes',
    'cleans cloning cloying combing competing competitor compiling completing complying composition computation condensation conservation',
    'constipation corrugation county crashes crated creaked creamed creased cremated crested crises crows currant dearths deceiving deceleration',
    'deception decides declamation declamations declination decodes decorated decoration defection deformation dejection denotation departed',
    'deposited depot depraving deputation deriving derogates deserted desertion destroyer destroyers detailed detection detonation disported',
    'distention diving economist ejections electrons elevations empress ensured enticement ergonomic evictions evolution excavation excelled',
    'executions exertions exhalation expended expounded facilities faintness farce fidgeting flawless flight forearms form fright frightfully',
    'frighting generating generator greet guilt hared hatted holing hooding hooting hording immunity impassable importing importune impurity',
    'inclining inimitable intentional interacts intercepts interested interjects interments internists intersects intimation intruding invoicing',
    'juts lathing lats laughter lenders lessen loaders lofting looking looming looping loosing marcher marchers marshes matches maundered medial',
    'median messes mighty migrants migration militancy militarily misses misstates mistaken moans monkey mosses musses notion notional objecting',
    'objection outage paces packet palaces palls partakers patienter pats penalizes perfection picked picker pills placers pleaders plunger',
    'pocket polemical polities poplar pots powder preached precedents present profess proscribe proscribed proscribes prospector prospectors',
    'prospectus protect protectors protects providence prowess pulls pupped rams reacted recession recessive recorders recording reedy referring',
    'regimen regiments regression regressions regressive relations renounces replayed representations requite resorting retched retirement',
    'retorting retractions revaluation revelation revocation reworking ribbed rices richest robed roots rubbed rubbery sacred salve sates',
    'saturation scarfed scarred schooling scooting scored selections server shooing shorting shout shouting shrikes simulation sized smarted',
    'smoothing soldierly stale stanchions stare stared stares starred starter startled starved stater stats statue statues status steak steel',
    'stile stoke straggle straggled straggler straggles strides striker strikers stripes strives strokes style submersion subverted successes',
    'succession suckering sufficing suffixing suffusing sulfuring summering sundering suspected swerve thatching these thorough though toady',
    'tradition transaction translation transportation trenching troth trough unison untied unwariness upraising very violet virulence wealthy',
    'weer wets withstand wreath wrings yearns',
    'авторитетный адресованный асоциальный беседка бледность вожжи возмещение вытереть демографический запал запасный международник мерный',
    'миграция нарядный насильственный оговориться орудие партер перебивать передел переливать погода подавать подарить покорение поминовение',
    'постановить превратить прибывать призвать присуждение продавить прозрачность регрессия регулирование резолюция родственница сажаться сатана',
    'слобода струна тереть тугай убирать убояться украсить управление форум часть чесать экономка яркость',
  ]
    .join(' ')
    .split(' '),
);
