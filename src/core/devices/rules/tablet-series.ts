/**
 * How makers of tablets number and name their series, by where they sell. Against the lower-cased model, after the product
 * table, so that a model which the table knows is never taken for another. What a maker also calls its telephones is left out.
 */

const EVERYWHERE = [
  // Samsung's carrier models of the first Galaxy Tabs, Acer, Toshiba, Dell, NVIDIA, HP.
  'shw-m(?:180|300|380|430|480|485|500)|shv-e(?:140|150|230)|sgh-(?:i467|i497|i957|i987|t849|t859|t869)|sph-p\\d00|sch-i(?:705|800|815|905|915|925)',
  'iconia|acer one \\d|a(?:10[01]|110|20[01]|21[01]|50[01]|51[01]|70[01])$|memo ?pad|excite|thrive|folio|encore|tegra ?note|hp ?(?:pro )?slate|hp (?:7|8|10) ',
  'hp ?pro tablet|venue|dell venue|zte ?k(?:7[28]|8[1378]|9[0-8])[a-z]?$|k(?:7[28]|8[1378]|9[0-8])[a-z]?$|light ?tab|smart ?tab|vfd 1[34]00|vodafone (?:smart )?tab',
  '(?:lenovo[ _-]?)?(?:tb\\d{3}[a-z]{2}|yt-?[jx]\\d|yt\\d|pb1-\\d|pb2-6[79]|pb-\\d{4}|s5000-|s6000|s8-50|b6000|b8000|b8080|a10-70|a8-50|a7-\\d{2}|a5500|a3[35]00|a7600|a210\\d|a2207)',
  '(?:lnv-)?lenovo (?:s5000|s6000|s8-|b6000|b80\\d0|a10-|a8-|a7-|a7600|a2105|k1$)|(?:tcl[ _])?(?:80[5-9]\\d|81\\d{2}|84\\d{2}|9[0-4]\\d{2})[a-z]\\d?_\\w+$|alcatel (?:1t|3t)|tcl (?:nxtpaper|tab)',
  'redmi ?pad|poco ?pad|honor ?pad|matepad|mediapad|oneplus ?pad|oppo ?pad|realme ?pad|vivo ?pad|nokia ?t\\d{2}|moto ?(?:tab|pad)|xpad|infinix x1\\d{3}|x1101|tecno (?:p\\d{3}|dp\\d|t1\\d{3}|megapad)|dp\\d[a-z]|itel ?(?:pad|vista ?tab|it1[67]\\d{2})|it17\\d{2}',
];

const EUROPE = [
  'archos ?(?:t\\d{2,3}|core \\dg|access (?:70|101)|oxygen 101|gamepad|childpad|familypad|kids|flip)|arnova|an\\d{1,2}[a-z]?g\\d|a(?:70|80|101)(?:s|b|it|xs|c|h|bht|cht|sc)\\w*$',
  'xelio|ieos|genio|odys[ _-]|surf ?tab|prime ?tab|st(?:7|8|10)\\d{4}(?:-\\d)?[a-z]?$|volks-?tablet|endeavour|blaupunkt|discovery \\d|stargate|galactica|captiva|cat (?:nova|helix|stargate)|lifetab|medion|touchlet|x7g$|xa?\\d{3}\\.?\\w* touchlet',
  'mobii(?!st)|protab|tab-p\\d{3}|pov[_-]|tp\\d{1,2}\\.\\d|tpc?-|i\\.?onik|telepad|hyperpad|xoro|pad ?9\\d{2,3}|goclever (?:tab|aries|orion|insignia|terra|elipso)|freetab|modecom|manta|livecore|qualcore|steelcore|ov-\\w+|overmax',
  'km(?:07|08|09|1\\d)\\d{2}|eagle (?:9|1)\\d{2}|lark|freeme|ultimate (?:7|8)|citytab|city ?tone|colorovo|regent|hykker|myaudio|series7|shogun|shiru|tracer|kiano|slimtab|cavion|base (?:7|10)|quer|kom\\d{4}',
  '(?:denver[ _-])?(?:tac|tad|taq|tiq|tio|taw)-?\\d{4,5}|salora|dit\\d{4,6}|mp(?:qc|q|dc|dcg|w)[ _-]?\\d{1,4}|mpman|vonino|navo|xavy|pluri|druid|utok (?:\\d|i\\d|hello)|e-?boda (?:revo|supreme|essential|impresspeed|intelligence|izzycomm|eruption)|serioux|surya|fortis|visiontab|evolio|allview (?:alldro|ax|viva|city|speed|wi\\d)|viva[_ ](?:c\\d|h\\d|q\\d|i\\d|d\\d|1003)|wi(?:7|8|10)n',
  'm-(?:mp|sp|ip|iip|wp)\\w*\\d|majestic|trevi|ezee|dslide|dbook|klipad_(?:d\\d|pro|7|10|v)|polaroid|pmid|mid[cp]?\\d{2,4}|essentielb|qilive|q\\.\\d{4}|selecline|s\\dt\\d\\w+$|ct\\d{3,4}w?$|ce-?tab|listo|web ?pad|haier ?pad|sero ?(?:7|8)|f5[12]8\\d|e72\\d\\d|teo|thomson|qm73\\d|logikids|logicom (?:tab|la ?tab|l-ixir)|la ?tab|tab ?10\\d{2}|carrefour|touch\\+',
  '(?:spc[ _-]?)?(?:gravity|heaven|glow|glee|lightyear|magnet|blink)[ _](?:\\d|pro|max|ultra|octa|10)|mitab|wolder|(?:bq )?(?:edison|maxwell|elcano|curie|kepler|livingstone|verne|pascal|voltaire)(?: |$)|bq (?:tesla|sorbonne|darwin)|aquaris[ _](?:m8|m10|e10)|szenio|energy (?:tablet|neo|i\\d|s\\d|x\\d|tab|max|pro)|kidoz|sunstech|ca\\d+qc|letab|leotec|primux|ioxtab|onepad|nvsbl|unusual|airis|innjoo (?:f\\d|superb|fantab)|ingo|billow|sytab|woxter',
  '(?:digma[ _])?(?:plane|optima|citi|sky)[ _](?:\\d{4}|e\\d|kids|pro|1\\d)|(?:.* )?[cnpst][st][1789]\\d{3}[mpre][glw]l?\\b|t[zxwq]\\d{2,3}[a-z]*$|airtab|dns[ _-]|oysters t|rover ?pad|treelogic|brevis|wexler|nettab|nt-[01]\\d{3}|mystery_?mid|perfeo(?!_pf)|turbo ?(?:pad|kids)|dunobil|ginzzu (?!r)|gt-[78wx1]\\d{2,3}(?!\\d)|arian space|megafon (?:login|v9)|mt[34][a-z]$|mts (?:tab|tablet|1\\d{3})|beeline[ _](?:tab|m2)|rolsen|bb-?mobile|techno (?:7|8|9|10)|t[mq]\\d{3}[a-z]{1,2}$|krez|tm\\d{4}[a-z]',
  '(?:ac|bc|lc|mt|qs|rc|ts|vm|er|el|oc)(?:0[789]|1[013])\\d{2}[a-z]{1,2}$|3q[ _]|supra m|m(?:7|8|9|1)\\d{1,2}(?:g|cg)$|bravis[ _](?:n[bp]|wxi)|n[bp](?:7|8|9|1)\\d{1,2}[a-z]?\\b|impad|impression|pixus|hi(?:power|max)$|assistant|ap-?[17]\\d{2}|globex|gu\\d{3,4}|x-?style[ _]?tab|senkatel|nomi[_ ]c[01]|c(?:07|08|09|10)\\d{3,4}[a-z]?$|ergo tab|rmd-?\\d|tesla (?:neon|gravity|magnet|atom|tablet)',
  'casper_?via_(?:l|t)\\d|via[_ ](?:l\\d\\d|t\\d|s48)|reeder[ _](?:m|a|t|sg)\\d+|hometech|polypad|ezcool|everpad|everest|evopad|prbt|piranha|quadro|concord|c-7\\d{2}$|v ?tab|hi-?level|hlv-t|redway|artes|ezcast tab|sunny tab|navitech',
];

const ASIA = [
  '(?:micromax[ _-])?(?:funbook|canvas ?tab|p(?:2[57]5|280|290|300|310|350|36[025]|410i?|470|480|560|580|650|66[56]|68\\d|690|70\\d\\w*|802)(?:\\(\\w+\\))?$)|iball|slide[ _](?:3g|wifi|wi-fi|cuddle|brace|octa|stellar|snap|skye|spirit|nimble)|\\d{4}[ _-](?:q400i?|hd\\d\\d|3gi?|q\\d{2,3}|d20)|brace-x',
  'karbonn (?:smart ?tab|ta-?fone|agnee|cosmic)|ta-?fone|celkon[ _*]?ct|ct[- ]?(?:[1-9]|69\\d|7\\d{2}|88\\d|9[12]\\d)\\+?$|me[_ ](?:y\\d|u\\d|g1|x1|v\\d|connect)|hcl|ubi ?slate|swipe[ _]|fablet|halo ?(?:tab|speed|value)|e-?tab|ivory ?[a-z]|q-?pad|lava (?:e-?tab|ivory|magnum)|vt(?:71|75|79|85|87)[a-z]?$|simmtronics|penta|t-?pad|bsnl|zync|z(?:9[03]\\d|1000)(?:[_ +]|$)|i ?kall|ambrane|datawind|domo|wespro|mitashi|croma|cr[xe]t\\d{4}|lucky ?star|fusion5|zen ultratab|intex i-?buddy|i-?buddy',
  'advan (?:t\\d|e1|x7|i7|tab|vandroid)|vandroid|e1c(?:[_ +]|$)|mito[ _]t|evercoss (?:at|e)|pico ?pad|speedup|treq|cyrus|maxtron tab|imo (?:tab|x\\d|y5)|andro ?tab|tabulet|superion|fusion (?:bolt|fire|aura)|my ?tab|starmobile (?:engage|up tab)|(?:torque )?droidz (?:edge|tab|atlas|pad)|i-?note|polytron t\\d|axioo|smartfren (?:andromax )?tab|andromax tab|himax tab|pixcom|o\\+ fab|ekotek',
  '(?:teclast[ _])?(?:p80|p85|p20|p10|p25|p30|p40|p50|m40|m30|m20|m18|m16|m50|t30|t40|t45|t50|t60|t65|t70)(?:hd|t|s|x|pro|plus|air|se|max|mini|4g|5g|_row|_eea|_ea|_ru|_w)+$|alldocube|(?:k)?power ?m3|kpad|smile_\\w|chuwi|hi(?:8|9|10|12)(?: |$|_|pro|air|plus|max|x)|hibook|hipad|surpad|aupad|(?:onda[ _])v\\d|v(?:719|801|811|812|813|819|820|891|919|970|971|972|973|975|989|107|116)[a-z]*(?: |$)|pipo|max-?m\\d|[mpst]\\d{1,2}(?:pro|hd)-?3g$|newpad|newsmy|ifive|freelander|icoo|sanei|zenithink|zt-?\\d{3}|eken|super ?pad|wmt|bmorn|smartq|wo ?pad|cube[ _](?:u|i|t)\\d|u\\d{2}gt',
  'youxue|readboy|noahedu|okii|jiaxue|xueersi|genius ?pad|bbk ?h\\d|rk(?:2\\d{3}|30\\d{2}|31\\d{2}|32\\d{2}|33\\d{2})|softwinner|(?:q8|q88)(?:h|_|$)|astar|polaris[-_]p|exdroid|mtk?8\\d{3}tab|aosp on (?:grouper|flo|deb|tilapia|manta)|full (?:grouper|flo|tilapia|manta)',
  'pritom|vastking|kingpad|dragon ?touch|max10|vankyo|matrixpad|s(?:7|8|10|20|21|30|31)_(?:vk|ky)|yestel|facetel|lville|veidoo|toscido|meberry|m7_eea|winnovo|jumper|ezpad|bmax|maxpad|headwolf|[fhw]pad ?\\d|n-?one|npad|xgody|pebble ?gear|zonko|goodtel|duoduogo|anyware|weelikeit|aeezo|coopers|tagital|contixo|simbans|tangotab|hoozo|plimpton|sgin|apolosign|oangcc|nobklen|biowolf|ruggbo|armor ?pad|fossibot dt|agm ?pad|umidigi (?:g\\d+ )?tab|cubot tab|tab ?kingkong|hotwav tab|doogee (?:t|u|r)\\d{1,2}|t-?rex tab|blackview (?:tab|mega|zeno)|oscal (?:pad|spider)|oukitel (?:rt|ot|wp\\d+ pad)|ulefone tab|gk\\d{3}\\w\\d|xgimi pad|yqsavior|wxunjs|nx-?pad|tjd|volkano|ascend pad|tcl tab',
];

const AMERICAS_AND_AFRICA = [
  'rct\\d|rca|onn|ona\\d|nextbook|ns-[p\\d]|hipstreet|digiland|ematic|eg[qmsp]\\d{2,3}|em\\d{2}$|craig|cmp_?\\d{3}|proscan|plt\\d|sylvania|kocaso|zeki|tb[dq]g?\\d{3}b?$|i-?view|suprapad|visual ?land|prestige|prst|ice ?tab|azpen|le ?pan|tc\\d{3,4}[a-z]$|isonic|nabi|fuhu|leapfrog|epik|kurio|ellipsis|hightab|springboard|jetpad|alcatel (?:tab|tkee)|tkee|takee|sky ?(?:pad|tab)|elite ?(?:t\\d|octa|t8)|blu (?:touchbook|life view|studio 7|m\\d+l)|touchbook|smartab|smt?ab|bold tab|hyundai (?:hy|ht|plus|pro|koral|maestro)|koral|hytab|maestro ?tab|xtratech',
  'multilaser|m(?:7|8|9|10)[ _-]?(?:3g|4g|lite|plus|quad|wi-?fi|kid|hd|nb|go\\b)|ypy|positivo (?:t\\d|ypy|twist tab|bgh)|qbex|foston|fs-?m\\d|navcity|tectoy|lenoxx|amvox|i?bak|noblex t|nb-?\\d{4}|x-?view|bangho|aero ?j|ken ?brown|exo wave|wave ?i\\d{3}|pcb(?:ox)?-?t|stylos|taris|stta\\w|vorago|tech ?pad|ilium ?pad|lanix|aoc|mw\\d{4}|viewsonic|viewpad|kempler[ _](?:tab|pad)|naxa|nid-?\\d|excer|philco (?:tab|pad|ph)|dl (?:tab|e-?pad|kids|smart)|genesis gt|cce t|phaser|space ?br|mirage tab|vulcan (?:omega|tab|venture)|obabox',
  'connex|mecer|vodacom|mione (?:tab|r)|x-?tigi ?(?:joy|hope)|joy ?(?:7|8|10)|condor t|t(?:gw|ra|fx|ga)-?\\d{3}|brandt|starlight|iq(?:18|7|8|9|10)\\d{2}$|iqtab|mls|turbo-?x (?:tab|call|hive|twister|coral)|crypto|nova ?pad|bitmore|colortab|mobitab|thundertab|innovator|quest tab',
  'c-?idea|cm\\d{3,4}\\+?$|a-?touch|bdf|modio|wintouch|g-?tab|touchmate|tm-mid|lenosed|discover|i-?life|itell|xtouch|green ?lion|apexpad|luxpad|ccit|glx|diox|marshal|me-7\\d{2}|x-?vision|net_k\\d|hz\\d{4}\\w|smart_g\\d|ktab|dany|qtab|haier klassic|tps-',
];

/** A model of a series of tablets. */
export const TABLET_SERIES: RegExp = new RegExp(
  `^(?:${[...EVERYWHERE, ...EUROPE, ...ASIA, ...AMERICAS_AND_AFRICA].join('|')})`,
);
