/** Android says the model, and whether the page is asked for on a handset; vendors number their tablets and sets apart. */
import type { DeviceClass } from '../profile.ts';
import { TABLET_SERIES } from './tablet-series.ts';

export interface ModelRow {
  readonly id: string;
  readonly class: DeviceClass;
  /** Against the lower-cased model. */
  readonly match: RegExp;
}

/** Diagonals in inches that TV sets are sold in, as their model numbers begin. */
const SIZE = '(?:2[248]|3[29]|4[0-35-9]|5[0-58]|6[0-5]|7[057]|8[0-6]|98|100)';

/** Before the product table: words that leave no doubt. */
export const SURE_MODEL_ROWS: readonly ModelRow[] = [
  {
    id: 'android-tv-model',
    class: 'tv',
    match:
      /^aft(?!lbt)[a-z0-9]{1,9}$|\bbravia\b|\b(?:smart|android|google|internet|uhd|4k|2k|8k|led|oled|qled|hd|fire|mi|web|i|hg|ka|td|dl)[ _-]?tv\b|\btv[ _-]?(?:box|stick|dongle|set|\d)|\b(?:hdmi|media|mini|android) ?(?:stick|player|dongle)|tvbox|\b(?:set[ _-]?top|stb\d?|iptv|ott)\b|\btv$|^tv\b|_tv\b|tv_|\btdtv|\bkatv|\bbox$|\bbox\b|(?<!tur)box(?=[ _-]|\d|$)|[a-z]tv$|_atv$|^shield android|\bdongle|\bmitv|^mibox|^mi box|chromecast|\bnexus player|^adt-\d|^onn\b.*4k|\bset-?box|\bstreaming|tvpad|evpad|\bhtpc|stb2|\btvip|skystream/,
  },
  {
    id: 'android-tablet-sure',
    class: 'tablet',
    match: /shield ?tablet|^sm-[tx]\d{3}|\btablet\b|^surface duo|^a?\d{3}lv$/,
  },
  {
    id: 'android-laptop',
    class: 'desktop',
    match:
      /\bchromebook|\bpixelbook|\bchromebox|\bchromeos|\bvostro|\binspiron|\blatitude|\boptiplex|\bprecision [mt\d]|\bxps ?1|\belitebook|\bprobook|\bcompaq|\bpavilion|\bengage one|\baio\b|all-?in-?one|\bthinkpad|\bthinkcentre|\bideacentre|\btravelmate|\baspire [a-z\d]|\bswift s|\bveriton|\bsatellite\b|\btecra|\bportege|\bnuc\d|\bnuc\b|\blifebook|\bzenbook|\bvivobook|\bmacbook|\bimac\b|\bsurface (?:pro|book|laptop)|\b2in1\b|\bnotebook\b|\blaptop|\bvirtualbox|\bvmware|\bqemu|\bstandard pc|\bms-\d{4}|\bgigabyte|\bh\d{2}m-|\d{2}(?:isk|ikb|ast|acl|igm|iil|itl|are|api|ibr|acn|iwl)\b|\bprodesk|\belitedesk|\bomen\b|\bhp (?:stream|notebook|laptop|2[45]\d|15)|\blegion [5y7]|\bnitro an|\bextensa|\beasynote|\bvpc[a-z]{2}\d|\bpredator (?:g|ph|helios)|\bacer chrome|\bgl\d{3}v|\bx5\d{2}[a-z]{2}\b|\bp8h61|\ba320m|\bb\d{3}m\b|\bto be filled|\bsystem product name|\bdefault string|^hp (?:elite|pro|z\d|compaq|pavilion|envy|spectre|stream|laptop|desktop|all-in|engage|mini|x360|250|255|15|14)|^dell (?:inc|latitude|inspiron|xps|optiplex|precision|wyse|studio|g\d)|^(?:acer )?(?:aspire|swift|spin|nitro|travelmate|extensa|switch|one) ?[a-z]{0,2}\d{1,3}-\d{2}|thinkstation|thinkbook|ideapad (?:[1-9]\d{2}|s\d|flex|gaming|slim|z\d|y\d)|\bflex \d|chromebox|mini ?pc\b|\bgram\b|dynabook|\besprimo|\bcelsius|\bamilo|toughbook|\brog \w|\btuf \w|\bproart|expertbook|\bmodern \d{2}|\bkatana|\braider|\bmsi |asrock|biostar|supermicro|foxconn|medion akoya|\bakoya|galaxy ?book|surface ?(?:go|studio)|librem|framework|system76|clevo|hackintosh|parallels|\bkvm\b|bochs|innotek|android-x86|\bbluestacks|\bphoenixos|\bremix ?(?:os|mini)|\bprimeos/,
  },
];

/** After the product table, which knows single models better than any pattern. */
export const MODEL_ROWS: readonly ModelRow[] = [
  {
    id: 'android-tv-screen',
    class: 'tv',
    // Diagonal, series and panel, as makers of TV sets number them: 43PUS7304, LE-50F, VHIX-55U169, 32LEX-7204, SW-LED32SB304.
    match: new RegExp(
      [
        `(?:^|[_ -])${SIZE}["']?[a-z]{1,7}\\d{1,5}`,
        `(?:^|[_ -])${SIZE}[a-z]{2,5}[_ -]\\d{3,4}`,
        `(?:^|[_ -])[a-z]{1,4}${SIZE}(?:[a-z]{1,4}\\d{2,4}|[a-z]{3,6}\\d{0,2})(?:[^\\d]|$)`,
        `(?:^|[_ -])(?:q|o|e)?led-?[ _]?${SIZE}`,
        `^(?:le|ltv|uhd|hx|hty|vhix|ulx|hiberg|tf|polar\\w{0,8}|hyu|rh-le)[_-]?[a-z]{0,3}[_-]?${SIZE}[a-z\\d]`,
        '\\bshell [a-z]{0,5}\\d{3}',
        `\\b${SIZE}(?:uhd|fhd|hd|4k)\\b|${SIZE}yuhd`,
      ].join('|'),
    ),
  },
  {
    id: 'android-tv-board',
    class: 'tv',
    match:
      /(?:^|[ _-])(?:mxq|mxiii|mx(?:9|10)\b|m8s|m9s(?!$)|h96|h20 ?max|t95|x88|x96|x92\b|x99\b|tx[2359]\b|tx[2359] |hk1|hako|a95x|s905|s912|s922|s802|s812|km\d{1,2}(?: ?pro| ?plus)?\b(?!\d)|as4k|\w+4k$|hiremco|iconbit stick|lcd_xx|abx-\d|net tv|q[ +]?plus|q4k|tanix|mecool|beelink|minix|neo-?[uxt]\d|zidoo|ugoos|vontar|magicsee|wetek|egreat|dune hd|rikomagic|mk(?:80|90)\d|rkm|mk68|cx-?919|gxt|leelbox|vorke|nexbox|sunvell|bqeel|transpeed|yundoo|abox|pendoo|tigerbox|mygica|geniatech|atv\d+|bv9\d|b8[67]0|zxv10|zte b[78]\d\d|ec6\d{3}|dctiw|uie4\d{3}|dv6\d{3}|sti6\d|hp4\d[ah]|molly|fugu|sei\d{3}|ncp[_-]?\d|tpm\d{3}|qm1\d{2}|qv1\d\d|tpn\d{3}|vstb|vsb\d|hy4\d|p28\d|ai pont|msd\d{4}|mstar|toucan|kn-4k|c\d{3}pro|z\dpro|gt-?king|gs-king|am[67]\b|ki+ pro|videostrong|wechip|scishion|acemax|alfawise|droidlogic|realtek|cheets tv|bigbang|stv-\d|vantage|rombica|invin|movix|iconbit (?:xds|movie)|eltex|formuler|mag ?\d{3}|buzztv|openhour|zgemma|vermax|xcruiser|sercomm|arris|technicolor|sagemcom|skyworth|diw\d{3}|dtiw\d|humax|yndx-|yandexmodule|fundroid mb|ozonehd|nexon x|netwit|leap-s\d|wzone|gazal|provision s|kivi|vu tv|hisense.*(?:smart|tv)|jhs[bd]\d|as_4k|solo 4k|turbo_pro|s_turbo|infinity k\d|mediabox|smartbox|4k|uhd|dv\d{4}|hph0\d|ct-8\d{3}$|rasse-|nogapc|km\d$|kivi|hartens|leff|asano|yuno\b|polarline|econ|sber|novex|topdevice|viomi|sunwind|iffalcon|coocaa|metz|shivaki|erisson|skyline|eurolux|nordmende|soundmax|olto|horizont|vityaz|bouygtel|fbx|freebox|homatics|strong srt|nokia streaming|xstream|swisscom box|ax61|dcolor|sdmc|android pc|cs918|g-box|openbox|dolamee|perfeo_pf|awtx\d|vmp-0|h10 play|ele-gate|spc_alien)/,
  },
  {
    id: 'android-tablet-model',
    class: 'tablet',
    match:
      /^sm-(?:t|p|x)\d{3}|^gt-(?:p[1-9]\d{3}|n5\d{3}|n8\d{3})|^sc-0[12][cd]\b|\b(?:tab|tablet|pad|slate)\b|(?:tab|pad)(?=[\d_ -])|[a-z]pad$|pad[ _-]?lite|\bmediapad|\bmatepad|\bideapad|\bideatab|\byoga ?(?:tab|tablet|book)|\btransformer|\bxoom|\bnexus (?:7|9|10)\b|\bpixel (?:c|slate|tablet)\b|^kf[a-z]{3,5}\d?$|^(?:lenovo )?(?:tb-?|yt-?|yt3-)[\dxj]\w{2}|^lenovo (?:tb|yt|a(?:1000l|2107|2109|3000|3300|3500|5000-f|5500|7600|7-|8-|10-)|smarttab)|^(?:ags|bah|bzt|cmr|jdn|kob|scm|scmr|vrd|wgr|brt|bzk|bzw|mrx|mrr|mon|agr|agm|btk|krj|hdn|hey|gok|rod|dby|bzy|sht|bgz|bzd|bzx|trt|dbr|dbyr|bhr|bzj|kobe|cga|mdz|bag|eda|xya|tgr)[r2345]?k?-[alw][\dl]\d|^[a-z]{3}\d?-w\d9[a-z]*$|^lg-v(?:4|5|6|7|9)\d\d|^lg-[vu]k\d|^vk[48]\d{2}$|^(?:asus[_ ])?(?:k0[01][0-9a-z]|p0[0-2][0-9a-z]|me\d{3}|tf\d{3})\w?$|^sgp\d{3}|^so-0[35]e|^so-05f|^sot(?:21|31)|^b[13]-[a7]\w+|^b1-\d|^a[123]-\d{3}|^at\d{1,3}(?:-\w)?$|^venue ?\d|^streak ?7|^slate ?\d|^mz\d{3}|^(?:rct|rca)\d{4}|^nabi|^tm-?[7-9]\d{2,3}|^(?:wj|mid|pmid|pmp|pmt)[-_ ]?\d|^mid\b|[_ -]mid\d|^et\d{3}|^bnt?v\d|^viewpad|^(?:teclast|chuwi|ainol|novo\d|ramos[_ ]?[wi]\d|colorfly|ployer|ampe|vido|yuandao|alldocube|iplay|alcatel (?:1t|3t)|prestigio pm[tp]|pm[tp]\d{4}|dexp ursus|ursus|irbis t[xzwqs]|turbopad|turbo ?pad|tesla (?:neon|gravity|magnet)|modecom freetab|freetab|yarvik|odys |lifetab|surftab|trekstor|xoro|captiva|sencor|visionbook|denver ta|lenco (?:tab|cool|kid)|mpman mp[dq]|d-?jix|logicom|storex|danew|qooq|thomson (?:teo|tha)|hudl|orange tahiti|ellipsis|qmv7|qt(?:aq|air|asun)|trio[- ]stealth|hipstreet|xtex|digiland|dl\d{3,4}|nextbook|nx\d+\w*qc|azpen|craig cmp|zeki|proscan plt|plt\d{4}|sytab|coby mid|kyros|pandigital|velocity micro|cruz|flytouch|haipad|apad|epad|blackview tab|doogee [tu]\d|oukitel (?:rt|ot)|ulefone tab|oscal pad|vankyo|veidoo|headwolf|n-one|allview (?:viva|ax|speed|altidual)|viva[_ ][hqci]?\d{3,4}|bravis nb|impression impad|nomi[_ ]c\d{5,6}|c\d{6}$|assistant ap|wexler|oysters t\d|explay (?:informer|surfer|cinematv|squad|scream|winner)|texet tm-?\d{4}$|supra m\d|digma (?:plane|optima)|plane[ _]?\d|optima[ _]?\d|ritmix rmd|rmd-\d|tz\d{3}|ts\d{3}[a-z]?$|goclever|woxter (?:qx|n-|x-|sx|dx|pc|zen|i-)|mito t\d|advan[ _]?[te]\d|evercoss[ _](?:at|winner tab|jump tab)|axioo pico|speedup|treq|cyrus|polytron t\d|kocaso|idolian|hyundai (?:koral|hytab|hct|hdt|hlt|t\d)|lazer|vulcan omega|connex|mecer|bmobile|tecno p\d{3}|itel (?:prime ?tab|it9\d)|positivo t|multilaser m\d|philco ph|dl (?:tab|hd|i)|cce t|genesis (?:tab|gt)|how ht|ibak|dslide|qilive|essentielb|archos (?:70|79|80|90|97|101|1\d\d)|\d{2,3}[a-z]? ?(?:xenon|cobalt|copper|neon|platinum|carbon|titanium|helium|internet tablet|oxygen|magnus|access)$)|\bt\d{2,3}(?:er|qc|hd|kids)|\bquad ?core$|_3g_tab|\b(?:7|8|9\.7|10\.1)[ -]?(?:inch|")|\bhd ?(?:7|8|10)$|\bkids? ?(?:tab|pad)|kidbot|^(?:elite|omega) ?octa|^(?:alcatel )?(?:9(?!001|007)[0-4]\d\d[a-z]\d?|80(?!50)[5-9]\d[a-z]?\d?|81\d\d)$|^[a-z]{3}\d?-w\d\d|^bq(?:ru)?[_-]?(?:7|8|10)\d{2,3}[a-z]?\b|^ginzzu[ _]gt-|^citi[ _]?\d{4}|^hmd t\d|^one ?touch p3|^alcatel one ?touch p3|^bza-|^magnet_|^lnv-lenovo a5500|^rc7\w|^(?:ot|rt)\d{1,2}$|^mx\d{3}m\d|^1000\d{5}$|^tm-mid|^t?gravity_\d|^tps-|^nt-mid|^kiano |^lark |^readboy|^blu ?m\d{2}l|^iq1\d{3}$|^e01\d\d$|^\d{1,2}la\d|^hz00|\([a-z]\d[a-z]\d\)$|^smart_g\d|^geodroid|^mc_[a-z]{4,}\d|^gta7|^cosmo_?comm|^np\d\dj|^n-?pad|^surface duo|^positivo t\d{3}|^medion p\d|^inm\d|^per\d{4}|^disco ?\d|^oysters t\d|^tesco|^lenco|^q7a|^q9\ds|^z930$|^dg\d{3}h|^xst2/,
  },
  {
    id: 'android-tablet-series',
    class: 'tablet',
    // Makers' own tablet series, docomo's dtab, au's Qua tab and SoftBank's MediaPads and Lenovo TABs among them.
    match:
      /^(?:agm3|btv|cpn|got|jms|hjc|eln|gdi|kjr|krj|bgo|bg2|bza|dby2|hey2)-\w{3,5}$|^(?:t1|t2|m2|s8|s10|m5|m6)-[a-z]?\d{2,3}\w?|^\d{4,5}c?rp\w{2,4}$|^m2105k81|^21051182|^2208128[13]|^opd\d{4}|^rmp\d{4}|^i?pa2\d{3}$|^nokia t\d\d|^lm-t\d{3}|^lg-t6\d\d|^actab\d|^iplay[_ ]?\d|^hipad|^notepad_|^matrixpad|^ona\d{2}tb|^ns-p\d\d|^ns-\d\dt|^fz-[abgl]\d|^et[4-6]\d|^rt10|^zx(?:70|10)\b|^f-01d|^f-05e|^f-0[2-4][fgh]$|^farm\d|^m0\df|^sht2[12]|^sh-08e|^kc-t3\d\d|^kyt3\d|^lgt3\d|^hwt3\d|^sot3\d|^(?:pc-)?t[es]\d{3}|^lavie|^d-\d{2}[a-z]$|^(?:403|404|606|607)hw$|^kurio|^storio|^leapfrog|^contixo|^y88x?|^dragon ?touch|^ewt\d|^aoson|^e2171|^m470|^f52\d\d|^tab[ae]?\d{3,4}|^lifetab|^ipro ?tab|^u1006h|^t10[01]\d$/,
  },
  { id: 'android-tablet-maker', class: 'tablet', match: TABLET_SERIES },
  {
    id: 'android-computer',
    class: 'desktop',
    match:
      /\b(?:mini|all-in-one|desktop) ?pc\b|\bpc$|^pc\b|\bdesktop\b|\bcomputer\b|\bintel\b|\bamd\b|\bryzen|\bceleron|\bpentium|\bcore i[3579]|main ?board|mother ?board|\bproduct name|\b[a-z]\d{2,3}m-[a-z]|\bultrabook|\bnetbook|\bconvertible/,
  },
];

/** Model codes of laptops that run Android, where no handset is asked for: Asus `X540LA`, `UX305FA`, Lenovo `20AQ`, `81SS`. */
export const LAPTOP_CODE: RegExp =
  /^(?:asus )?(?:x|k|ux|ul|gl|tp|fx|vm)\d{2,3}[a-z]{2}$|^(?:10|20|80|81|82|83)[a-z][a-z\d](?:cto1ww|s?\d{3,4}\w{0,2})?$/;

/** Devices that Android's own words give away, where no model is known: against the whole lower-cased User-Agent. */
export const TABLET_WORDS: RegExp =
  /(?<![a-z])tablet(?![a-z])|\btablet-?pc|\/apad|\bpad\b|\btab\b|\byoga tab|\bmediapad|\bmatepad/;
