/** Feature phones outside Japan's carriers, and the browsers and proxies made for them. */
import type { Rule } from './rule.ts';

const phone = { class: 'feature-phone' } as const;
const wap = { ...phone, profile: 'wap2' } as const;

/** Beyond doubt, wherever they stand; `Android` in a KaiOS string is camouflage. */
export const KEYPAD_ROWS: readonly Rule[] = [
  { ...phone, id: 'kaios-3', match: /\bkaios\/[3-9]/, profile: 'kaios-3', os: 'KaiOS' },
  {
    ...phone,
    id: 'kaios',
    match: /\bkaios\b|\bkai ?os\/|\bkai\/\d|gecko\/[\d.]+ firefox\/[\d.]+ kaios/,
    profile: 'kaios',
    os: 'KaiOS',
  },
  {
    ...phone,
    id: 'cloud-phone',
    match: /\bcloud ?(?:phone|mosaic|fone)\b|\bpuffin\/[\d.]+fp\b/,
    profile: 'cloud-phone',
  },
  {
    ...phone,
    id: 'garaho',
    // Folding phones on Android sold by Japanese carriers.
    match:
      /; ?(?:shf3[1-4]|shg0[67]|kyf3[1-9]|kyf4\d|kyg01|shf0\d|sh-0[16]j|sh-n01|p-01j|n-01j|sh-02l|ky-41b|ky-42c|50[1245]sh|602si|601sh|704kc|70[1-5]kc|902kc|x02sh|806sh|a202kc|a001kc|digno keitai\w*|aquos k(?:eitai)?\w*|marvera\w*|gratina ?(?:4g|kyf\d+)?\w*|tone ?m17|a101 keitai)(?: build|[;)])/,
    profile: 'garaho',
  },
];

/** Handsets that speak a smartphone system's name but are keyed, small and old: before the smartphones. */
const EARLY_ROW: Rule = {
  ...wap,
  id: 'early-handset',
  match:
    /\bhiptop\b|motorolawebkit|windows ce 5\.2\).*ekioh|windows nt 6\.1; windows ce|symbian os;? ?\d* ?\) opera|symbian os\) opera 6|^doris\/.*symbian|sonyericsson[wu]\d.*series60|series60.*sonyericssonu\d|\bcell ?phone;|\bnokia-communicator|\bkin\.(?:one|two)|windows ce 4\.\d+; rv|^psion|\bmmef20\b|^ice$|^lemon [a-z]\d|^acer-e\d|^lgu?\d{3,4}$|^uc ?browser[\d.]+\/\d|office mobile \/|^mqqbrowser\/[\d.]+\(kqbp|nokia\d{3,4}\)uc |sonyericsson[a-z]\d+i?\/r\d.*symbian os/,
};

const SMART =
  /android|ucweb\/2\.0 \(linux|windows phone|iphone|ipad|ipod|ppc|windows ce|windows mobile|symbian|series ?60|\bs60\b|maemo|meego|webos|bada|tizen|blackberry|palmos|palmsource|\bbb10\b/;

export const EARLY_ROWS: readonly Rule[] = [EARLY_ROW];

export const FEATURE_ROWS: readonly Rule[] = [
  {
    ...phone,
    id: 'wap1',
    // Phones of 1999 to 2002, whose browsers read WML only.
    match:
      /\bup\.browser\/[1-5][.\d]|\bup\/4|^nokia(?:7110|7160|7190|6210|6250|6310\/|6510|8310|8390|3330|3410|3360|5210|8855|9110)|^ericsson(?:r320|r380|r520|t20|t29|t39|t65)|^sie-(?:[csm]l?35|[csm]l?45|me45|3118|ic35)|^alcatel-be[34]|\bwap ?1\.[12]\b|^mot-(?:2000|a-|cb|d5|p2k-t)/,
    except: SMART,
    profile: 'wml13',
  },
  {
    ...phone,
    id: 'opera-mini',
    match: /opera mini\/|x11; linux zvav|^ibrowser\/mini/,
    except: SMART,
    profile: 'opera-mini',
    browser: 'Opera Mini',
  },
  {
    ...phone,
    id: 'series40',
    match: /\bseries ?(?:40|30)|s40ovi|series30plus|nokia_asha|\bnokiaasha|\bovibrowser/,
    except: /nokialumia/,
    profile: 's40-classic',
    vendor: 'Nokia',
  },
  {
    ...phone,
    id: 'brew',
    match: /\bbrew(?:mp)?\b|\brex(?:l\d)?\/?[\d.]*;? ?brew|\bbrewmp|\bbrew mp/,
    except: /homebrew|android|webkit.*opera mobi/,
    profile: 's40-classic',
    os: 'Brew',
  },
  {
    ...phone,
    id: 'wap1',
    // Handsets whose browser reads WML only: the first WAP phones, and Openwave before its version 5.
    match:
      /^nokia ?(?:3330|3410|5210|6210|6250|6310\/|6510|7110|8310|8910\/|9110)|^ericsson ?(?:a2618|r320|r380|r520|t20|t29|t39|t65|t68\/r1)|^(?:mot|alcatel|sie|sam|sec|lg|phil)[\w ./-]*up(?:\.browser)?\/[34]\.|^up\.browser\/[34]\.|\bwml ?1\.\d\b(?!.*xhtml)/,
    except: SMART,
    profile: 'wml13',
  },
  {
    ...wap,
    id: 'wap-browser',
    match:
      /wap[ _-]?browser|\bmaui\b|maui[ _-]|\bmau(?:i)?\/|\bobigo|\bteleca|\bdorado\b|\bsemc-browser|\bup\.browser|\bup\.link|\bopenwave|\bnetfront\/|\bnetfront[ \d]|\bpolaris\/|\bdolfin\/|\bdolphin\/[\d.]+ (?:nextreaming|shp)|\bjasmine\/|\bphantom\/v|\bwapp?aul|\bmib\/|\bmini?-?browser|\bau\.browser|\bau-mic|\bthunderhawk|\bnextreaming|\bthreadx|\bmocor\b|\bnucleus\/|\bmtk\b|\bmre\/|\bvre\/|\bvision-browser|\bsmit-browser|\bqtv\d|\bcldc|\bmidp|\bj2me|\bjava me\b|\bukeyboard|\bwap[12]?\.[\d]|\bwap2\b|\bopwv|\bezos|\bpkb browser|\bmotionbrowser|\bnovarra|\bvodafone\/1|\bsharp-tq|\bccwap|\bjphone|\bkarbonn.*wap|\bics? browser\/|\bteleca|\bmqqbrowser\/(?:mini|\d\.\d \((?!.*(?:mozilla|windows|linux)))|\bsprint [a-z]\d{3,4}\b|\bonebrowser|\bmauiwap|\bj-?blend|\bsquirrel\/|\bsky ?mobi|\bmobile ?explorer|\bmmefw|\bsmartfren-|\bucweb\/?[\d.]+ ?\(java|\bucweb7|\buntrusted\/1\.0|\bwml\b|\bwapalizer|\bgobrowser\/|\bbolt\/|\bteashark|\bpicsel|\bmobileexplorer|\bozone browser/,
    except: SMART,
  },
  {
    ...wap,
    id: 'vendor-prefix',
    match:
      /^(?:mozilla\/[\d.]+ \(|opera\/[\d.]+ \(|ucweb\/[\d.]+ ?\(|mozilla\/[\d.]+ )?(?:nokia ?[a-z]?\d|nokia[a-z]|nok\d|samsung[- /_]|sam-|sgh-|sch-|sph-|sec-|gt-[a-z]\d|lge?[-/ ]|lg\d|lg-|sonyericsson|ericsson|sie-|siemens|mot-|motorola[- ]|motorokr|motorizr|moto[a-z]\d|moto_|alcatel|one ?touch|panasonic-|philips|sagem|sanyo|scp-|sharp|sendo|haier|zte[- /_]|huawei[- /u\d]|hs-|hisense|benq|bird[ ._-]|tcl|kyocera|kwc-|kyo|qc-|audiovox|cdm-|utstar|pantech|pg-|pt-|toshiba|nec[- ]|mitsu|vk\d|vk-|vk mobile|telit|tsm|innostream|amoi|konka|lct|lenovo[- ]?[a-z]\d+[^;]*(?:release|wap|mtk)|capitel|chl|cect|dopod|k-touch|gionee|tianyu|spice|micromax|karbonn|lava[ _-]|maxx|intex|videocon|zen[ _-]|zenmobile|ziox|fly[ _-]|i-?mobile|g-?five|g'?five|gfive|tecno|itel|mito|cross|nexian|evercoss|polytron|blu[ _]|bmobile|cherry|myphone|qmobile|symphony|walton|lephone|nuu|jivi|celkon|hitech|forme|olive|onida|rage|wynncom|xolo|byond|beetel|airfone|airtyme|infocus f|kenxinda|konnect|peace|zopo|vsun|voxtel|explay|texet|tm-|bq-?\d|dexp|digma|teXet|senseit|prestigio|irbis|keneksi|jinga|fero|mobiwire|mobistel|sico|sagetel|casio-|curitel|ez|hyundai|i-kids|kddi|lexibook|m3 |mobile phone|mercury|modelabs|mtc|mts|newgen|o2-|o2x|orange|vodafone|t-mobile|trium|tdg|t66|td-|vertu|verykool|verzo|wonu|xda|zonda|ztc|coolpad|softstone|doro[- ]|emporia|swisstone|swissvoice|brondi|bea-?fon|nomu|s-mobile|cosmote|compal|daxian|dbtel|dmobo|ttpcom|gradiente|eten|grundig|huaqin|hop|inq[/1 ]|instanc|jesy|kg\d|kejian|kpt|lephon|malata|melrose|mobiola|mpman|neonode|neon|newman|opsson|oppo ?[af]\d{3}\b|palmone|pcd|plum|qtek|r[ei]lax|rim8|sewon|skyspring|soutec|sunup|switel|telsda|tnw|torq|uni[cks]|utec|vitel|wellcom|xg-|yas|yulong)[\w.+ -]*(?:[/ ;(]|$)/,
    except:
      /android|windows (?:nt|phone|ce)|linux; u|symbian|series ?60|webos|bada|tizen|iphone|macintosh|cfnetwork|blackberry|dalvik|okhttp|hbbtv|smart-?tv|tv\b|\bbot\b|\+http/,
    confidence: 0.8,
  },
];
