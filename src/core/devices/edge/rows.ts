/**
 * The rules as an edge can hold them: a function there has 10 kilobytes and no tables, so it decides what it can be sure of and
 * leaves the rest to the installation (`null`: no header, a private answer). Written in what JavaScript and PCRE understand
 * alike: no look-behind, no flags. A test holds every row against the detector on the whole corpus.
 */
import type { RenderClass } from '../profile.ts';

export interface EdgeRow {
  readonly id: string;
  /** Null = the installation decides. */
  readonly class: RenderClass | null;
  /** Source of an expression for the lower-cased User-Agent, cut to 512 characters. */
  readonly match: string;
  readonly except?: string;
}

/** The first that holds decides; none = the installation. */
export const EDGE_ROWS: readonly EdgeRow[] = [
  {
    id: 'signage',
    class: 'SIGNAGE',
    match:
      '\\bbrightsign[/-]|\\b(?:adapi|a-smil)/\\d|\\b(?:gapi|smartapi)/[\\d.]+ \\((?:uuid|name):|\\bscreenly-?(?:viewer|webview)\\b|\\banthias(?:-viewer|webview)?/\\d|\\bkorbyt(?:player|go)?/|\\bmvisionplayer/|\\bunifi-connect\\b',
    except: '\\+http|bot\\b',
  },
  {
    id: 'carrier',
    class: 'FEATURE_PHONE',
    match:
      '^docomo/[12]|^kddi-|^up\\.browser/|^j-phone/|^softbank/|^vodafone/1\\.0/v|^mozilla/[\\d.]+ ?\\((?:willcom|ddipocket);|^emobile/\\d',
    except: 'bot|crawl|spider|slurp|http|@|ichiro|mogimogi|moget|transcoder|gateway|validator|iphone|android',
  },
  { id: 'kaios', class: 'FEATURE_PHONE', match: '\\bkaios/\\d', except: 'bot|crawl|spider|http' },
  {
    // Machines, and whatever imitates or renders for something else.
    id: 'odd',
    class: null,
    match:
      'bot|crawl|spider|slurp|https?:|www\\.|@|\\.com|preview|scan|monitor|check|fetch|-google|google[- ]|page ?speed|lighthouse|headless|phantom|agent|validator|opera mini|ucweb|ucbrowser|u2/|puffin|novarra|bolt/|windows ce|ppc;|xbox|playstation|nintendo|kindle|silk|\\bkobo|\\bnook|tolino|pocketbook|ink|tv|roku|stb|box|\\bweb0s|hbbtv|netcast|viera|aquos|tizen|tesla|\\bcar\\b|carbrowser|watch|vr\\b|quest|oculus|symb|series ?[346]0|midp|blackberry|maemo|meego|webos|hpwos|palm|bada|wap|fennec|mobileexplorer|touchpad|thunderbird|outlook|kaios|docomo|kddi|softbank|brightsign|signage|player|cfnetwork|darwin',
  },
  { id: 'ipad', class: 'TABLET', match: '^mozilla/5\\.0 \\(ipad;' },
  { id: 'iphone', class: 'SMARTPHONE', match: '^mozilla/5\\.0 \\((?:iphone|ipod)[; ]' },
  {
    id: 'windows-phone',
    class: 'SMARTPHONE',
    match:
      '^mozilla/[45]\\.0 \\((?:compatible; msie|mobile; windows phone|windows phone)[^)]*windows phone (?:os 7|8)|^mozilla/5\\.0 \\(windows phone 1',
  },
  {
    id: 'android-tablet',
    class: 'TABLET',
    match:
      '^mozilla/5\\.0 \\(linux; (?:u; )?android [^)]*; ?(?:(?:samsung )?sm-[tpx]\\d{3}|gt-p[1-9]\\d{3}|nexus (?:7|9|10)\\b|kf[a-z]{3,5} build|xoom\\b|mediapad |transformer )',
  },
  {
    // `K` is what every reduced User-Agent says; the others are numbers that their makers give to handsets only.
    id: 'android-phone',
    class: 'SMARTPHONE',
    match:
      '^mozilla/5\\.0 \\(linux; (?:u; )?android [^)]*; ?(?:k\\)|(?:samsung )?sm-[aefgjmns]\\d{3}|gt-[is][5-9]\\d{3}|pixel [2-9]|nexus [456]\\b|redmi |moto [a-z]|cph\\d{4}|rmx\\d{4}|vivo |so-\\d\\d[a-z]|sh-\\d\\d[a-z]|sc-\\d\\d[a-z]|f-\\d\\d[a-z]|[sk]ov\\d\\d|shv\\d\\d).*\\bmobile\\b',
    except:
      '; (?:redmi pad|moto tab|so-0[35][ef]|so-51|sh-0[16]j|sc-0[12]c|sot\\d|f-0[124][defhk]|f-52|sc-02d)|tablet|\\bpad|\\btab\\b',
  },
  {
    id: 'desktop',
    class: 'PC',
    match:
      '^mozilla/[45]\\.0 \\((?:windows nt [56]|windows nt 1\\d|windows; u; windows nt|compatible; msie [6-9]|compatible; msie 10|macintosh; (?:u; )?(?:intel|ppc) mac os|x11; (?:u; )?(?:linux|cros|ubuntu|fedora|freebsd|openbsd))',
    except:
      'android|mobile|phone|tablet pc 2.*touch|arm;|armv|\\bppc\\)|pda|smartphone|wpdesktop|untrusted|; ?\\d{3}x\\d{3}|nokia|samsung|lge?-|zte|htc',
  },
];
