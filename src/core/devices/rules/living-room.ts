/** TV sets, boxes and sticks; game consoles. Sources: HbbTV and CE-HTML profiles, vendors' developer pages, which-browser. */
import type { Rule } from './rule.ts';

const console = { class: 'console', profile: 'pc' } as const;
const tv = { class: 'tv', profile: 'pc' } as const;

/** Before TV: a PlayStation's web views name TV platforms too. */
export const CONSOLE_ROWS: readonly Rule[] = [
  {
    ...console,
    id: 'console-playstation-portable',
    match: /playstation (?:portable|vita)|\bpsp\b.*playstation|\bpsvita\b/,
    vendor: 'Sony',
    profile: 'smartphone',
  },
  {
    ...console,
    id: 'console-playstation',
    match: /playstation|\bps[345]application\b|\((?:ps[2345]|psx)[;)]|libhttp\/[\d.]+ \(ps\d/,
    vendor: 'Sony',
  },
  {
    ...console,
    id: 'console-nintendo-portable',
    match: /nintendo (?:3ds|dsi|ds|game ?boy)|\bnitro\) opera|nintendo 2ds/,
    vendor: 'Nintendo',
    profile: 'smartphone',
  },
  { ...console, id: 'console-nintendo', match: /nintendo|\bwii libnup|\bwiiu?\b.*opera/, vendor: 'Nintendo' },
  {
    ...console,
    id: 'console-xbox',
    match: /\bxbox(?:_|\b)|;ps[45];/,
    except: /xboxlive|smartglass|android/,
    vendor: 'Microsoft',
  },
  {
    ...console,
    id: 'console-sega',
    match: /dreamcast|dreampassport|dreamkey|category=game|planetweb|\bsega(?:saturn)?\b/,
    vendor: 'Sega',
  },
  { ...console, id: 'console-ouya', match: /\bouya\b/, vendor: 'OUYA' },
  {
    ...console,
    id: 'console-android',
    match:
      /; ?(?:shield(?: portable| tablet p)?(?: build|\))|retroid pocket|rp[2345][+ s]|rg\d{3}[a-z]{0,3}|odin(?:2| lite|m\d)|ayn (?:odin|loki)|ayaneo|razer edge|logitech g(?: cloud)?|gr0006|gpd[ -](?:xd|q\d|g\d)|jxd[_ -]?s\d|archos gamepad|gamepad ?\d?|gcw|moqi|powkiddy|anbernic|abxylute|konkr|gamemt|pocket (?:s\d?|evo|flip\d?|air|ds|fit|micro|dmg|ace)|rgcube|func titan|wikipad|xperia play|r800[aixt]|zeus|mad catz mojo|m\.o\.j\.o|gamestick|atari vcs|pandora console|evercade|kt-r1|game (?:console|box)|steam deck|pimax portal|abernic|mangmi|trimui)\b/,
    except: /android tv/,
  },
  {
    ...console,
    id: 'console-other',
    match:
      /\b(?:pippin|zeebo|3do\b|gizmondo|n-gage qd browser|evercade|steam ?deck|rog ally|legion go\b|playstation portal)/,
  },
];

export const TV_ROWS: readonly Rule[] = [
  {
    ...tv,
    id: 'tv-hbbtv',
    match:
      /\bhbbtv\/|ce-html|\bdtv_|\(dtv\)|\bnetcast|\bweb0s\b|webos\.tv|\bwebostv|\bweb[o0]s[;.].*(?:large screen|smarttv)|large screen|\(dtv;|; ?dtv;|hybridcast\/|\bohtv\/|media-?highway|\bdiga\/|mbxtwebkit|ciscobrowser|sunniwell|\([^(),]{2,40}, ?[^(),]{1,40}, ?(?:wired|wireless)\)|,dvb,|amazon;aft/,
  },
  {
    ...tv,
    id: 'tv-smart',
    match:
      /smart-?_?\s?tv|\bsmart_tv|internet\.?tv|\binettv|google ?tv|apple ?tv|android ?tv|\bandroidtv|\bappletv|\bopera tv|\bopertv|\bo(?:pr|mi)\/[\d.]+ omi\/|\bomi\/\d|\btvos\b|roku\/|\broku[/ ]|crkey|chromecast|viera|bravia|aquos-?(?:as|browser|dm|tv)|\baquosbrowser|\bphilipstv|nettv\/|\bmaple[ _/]?\d|\bmaple\b|tizen.{0,40}\btv\b|\btizen\/?[\d. ]+ tv|\btv safari|sonydtv|sonycebrowser|sony.*bdplayer|\bbdplayer\b|\bblu-?ray|nuanti|escape \d|espial|\bekioh\b(?!.*mobile)|\bsraf\/|\bdlnadoc|\blg browser\/|\blg ?netcast|\bnetrange|\bnetgem|\bnetbox\/|\bwebtv\b|\bmsntv|\bliberate|\bopentv|\bwyplay|\bmediahighway|\binview|\bfvc\/|freesat|freebox|bbox(?:tv)?\b|\bsagemcom|\btechni(?:sat|corder)|\bhisense.*(?:vidaa|smarttv)|vidaa|vizios?\b|\bvestel|\bvstvb|\btivo|\bpolytron|\bloewe|\bgrundig.*(?:tv|stb)|\bskyworth|\bchanghong.*tv|\bboxee|\bpopcorn ?hour|\bkodi\/(?![\d.]+ \((?:macintosh|windows|x11))|(?<!www\.)\bxbmc(?!.*(?:mac os|windows|x11))|\bplex(?:home|mediaplayer|htpc| for (?:lg|samsung|android tv|apple tv|roku))|\bwdtv|\bwd tv|\bstb\b|set-?top|\bmag\s?2\d\d|\binfomir|\bqtembedded; (?:u; )?linux|\bdreambox|\bvu\+|\benigma2?\b|\bdirectv|\bdish(?: ?tv|-?hopper)|\bvodafone[_ -]?tv|\bonemiddleware|\bxumo\/|\bfubotv|\bpluto ?tv|\btubi|\bfire ?tv|\btvbro\b|\btv ?bro\/|\bamlogic|\bleanback(?:shell)?|\bvewd|\bodin\/[\d.]+|\b(?:mr|gw)-device\/|\bbeoplay|\bviaccess|\bpovision|\bmitv\b|\bmibox|\bmi ?box|\bnow ?tv|\byoutv\b|\btelevizor|\btelevision|\bset[_ -]?top|\bkreatv|\bsmarthub|\bsmartlabs|\bqqbrowser.*tv|\baft[a-z0-9]{1,6} build/,
    except:
      /iphone|ipad;|windows nt.*(?:kodi|webtv|google ?tv)|googletv remote|smarttv ?remote|appletv\/\d+ cfnetwork.*iphone/,
  },
  {
    ...tv,
    id: 'tv-linux',
    match:
      /\blinux (?:sh4|mips|armv6l|armv7l)(?:;| ).*(?:presto|opera|opr\/)|^opera\/[\d.]+ \(linux (?:sh4|mips|arm|7\d{3})|\(linux (?:armv7l|aarch64|mips|sh4)?\s?\) applewebkit.*(?:opr|omi)\/|^mozilla\/5\.0 \(linux[;,]? ?(?:i686|mipsel|sh4|armv7l)?\) applewebkit|\(x11; linux; ko-kr\) applewebkit\/534\.26/,
    confidence: 0.8,
  },
];

/** Against the whole lower-cased User-Agent of an Android device: what only a TV, a box or a stick says. */
export const ANDROID_TV: RegExp =
  /\bandr[o0]id ?tv\b|\bgoogle ?tv\b|\baft[a-z]{1,6}\d{0,3}\b(?= build|\)|;)|\b(?:smart|4k|uhd|led|oled|qled|hd|dtv|iptv|ott|apple|fire) ?tv\b|\btv[ _-]?(?:box|stick|dongle|set)\b|\bbravia\b|\btv safari|safari\/[\d.]+ tv\b|\) tv\b|\bleanback\b|\bset[ -]?top[ -]?box|\bsmart-?tv\b|\bstb\b|\bopera tv|\bomi\/\d|\bhbbtv\b|\btvbro\b|\bexoplayer.*\btv\b|\btv ?bro\/|\bfubotv|\bxumo\/|\biptv\b|^kodi\/|\btivimate|tv[a-z]{0,8}android/;
