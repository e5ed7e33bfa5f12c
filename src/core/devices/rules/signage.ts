/**
 * Signage players that name themselves. Samsung SSSP, LG webOS Signage, ChromeOS kiosks and Fire TV players send the
 * consumer's User-Agent: a channel URL, a header or a pairing token has to say so. Shared research, ua-detection §6.3, signage §3f.
 */
import type { Rule } from './rule.ts';

const player = { class: 'signage', confidence: 0.99, profile: 'signage' } as const;

export const SIGNAGE_ROWS: readonly Rule[] = [
  { ...player, id: 'signage-brightsign', match: /\bbrightsign(?:\/|-|os\b)/, vendor: 'BrightSign', os: 'BrightSignOS' },
  { ...player, id: 'signage-adapi', match: /\b(?:adapi|a-smil)\/\d/, vendor: 'IAdea' },
  { ...player, id: 'signage-gapi', match: /\b(?:gapi|smartapi)\/[\d.]+ \((?:uuid|name):/, vendor: 'garlic' },
  { ...player, id: 'signage-screenly', match: /\bscreenly-?(?:viewer|webview|player)\b/, vendor: 'Screenly' },
  {
    ...player,
    id: 'signage-anthias',
    match: /\banthias(?:-viewer|webview)?\/\d/,
    except: /anthias\/[\w.-]+ \(\+http/,
    vendor: 'Screenly',
  },
  { ...player, id: 'signage-slideshow', match: /\bslideshow\/[\d.]+/, except: /\+http|bot\b/, vendor: 'Slideshow' },
  { ...player, id: 'signage-korbyt', match: /\bkorbyt(?:player|go)?\//, vendor: 'Korbyt' },
  { ...player, id: 'signage-mvision', match: /\bmvisionplayer\//, vendor: 'MVision' },
  { ...player, id: 'signage-unifi', match: /\bunifi-connect\b/, vendor: 'Ubiquiti' },
  { ...player, id: 'signage-qbic', match: /\(model:(?:bxp|td|xmp|xds|mbr|nmp)-\d/, vendor: 'QBiC' },
  {
    ...player,
    id: 'signage-player',
    match:
      /\b(?:xibo|yodeck|optisigns|pisignage|signageos|risevision|rise-player|novisign|screencloud|nowsignage|intuiface|navori|scalaplayer|spinetix|hmp\d{3}|appspace|enplug|telemetrytv|concerto-?player|info-beamer|broadsign|tightrope|carousel-?player|easescreen|dsplayer|digitalsignage|signage-?player)[/ -]?(?:player|client|app|tv)?\/\d/,
    confidence: 0.95,
  },
];

/** Apps that hold the web view of an Android player (X-Requested-With). */
export const SIGNAGE_APPS: ReadonlySet<string> = new Set([
  'xogo.xogoplayer',
  'com.pisignage.player2',
  'com.pisignage.player',
  'tv.ablesign.app',
  'com.iadea.player',
  'com.example.yodeck_fireos',
  'com.yodeck.android',
  'sk.mimac.slideshow',
  'com.harison.adver',
  'com.xibosignage.player',
  'uk.org.xibo.client',
  'com.optisigns.player',
  'com.screencloud.player',
  'com.telemetrytv.mediaplayer',
  'com.risevision.player',
  'io.signageos.applet',
]);
