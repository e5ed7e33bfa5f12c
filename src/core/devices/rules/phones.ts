/** Smartphones before and beside Android and iOS, tablets that name themselves, text browsers. */
import type { Rule } from './rule.ts';

const smartphone = { class: 'smartphone', profile: 'smartphone' } as const;
/** A smartphone whose browser is older than today's style sheets: it gets the light page of its time. */
const old = { class: 'smartphone', profile: 's40-classic' } as const;
const tablet = { class: 'tablet', profile: 'tablet' } as const;

/** Before feature phones: they share their words (MIDP, CLDC). */
export const SMARTPHONE_ROWS: readonly Rule[] = [
  { ...tablet, id: 'tablet-playbook', match: /playbook|\brim tablet/, vendor: 'BlackBerry' },
  { ...tablet, id: 'tablet-touchpad', match: /\btouchpad\b|hp-?tablet/, vendor: 'HP', os: 'webOS' },
  {
    ...tablet,
    id: 'tablet-nokia-internet',
    match: /\bnokia ?n8[01]0|\bn770\b|\btablet browser/,
    except: /nokian900|\brx-51/,
    vendor: 'Nokia',
  },
  {
    ...tablet,
    id: 'tablet-silk',
    match:
      /silk-accelerated|opera tablet|; ?tablet[;)]|wetab-browser|; padfone|\btransformer tf\d|_mini_tab\b|^ov-steelcore/,
    except: /macintosh/,
  },
  {
    ...tablet,
    id: 'tablet-windows-touch',
    // Internet Explorer says `Touch` where the screen is one. Windows 8 on 64 bits ran on laptops; telephones say WPDesktop.
    match: /windows nt [\d.]+;.*trident\/[\d.]+; touch\b/,
    except: /wpdesktop|windows phone|iemobile|zune|nokia|lumia|msie 10\.0; windows nt 6\.2; win64/,
    os: 'Windows',
  },
  {
    ...smartphone,
    id: 'windows-phone',
    match:
      /windows phone|\bwpdesktop|\bzunewp7|\bwindowsphone|\bwds [\d.]+;|\bwpos:|\/wp[78]\b|windows nt [\d.]+; arm; trident|nokialumia|xblwp7/,
    os: 'Windows Phone',
  },
  {
    ...old,
    id: 'windows-mobile',
    match:
      /windows ce|windows mobile|\bwince|\bpocketpc|\bppc;|smartphone; ?\d+x|\bwindowsce|; ppc\b|\biemobile|windows nt 5\.1; u; [a-z-]+\) samsung-|^(?:xv\d{4}|hd2|htc_\w+|[a-z0-9]+_t\d{4}) opera/,
    except: /macintosh|x11|amiga|mac[ _]?os|morphos|\(compatible; mac|mac_|hpiedesktop/,
    os: 'Windows Mobile',
  },
  // BlackBerry 10 has a WebKit of 2013; OS 7 and older get a light page.
  { ...smartphone, id: 'blackberry-10', match: /\bbb10\b/, vendor: 'BlackBerry', os: 'BlackBerry' },
  { ...old, id: 'blackberry', match: /blackberry|\brim\d{3}\b/, vendor: 'BlackBerry', os: 'BlackBerry' },
  {
    ...old,
    id: 'symbian',
    match: /\bnokia(?:e|n)\d{2}(?:\D|$)|symbian|series ?60|\bs60|series ?80|series ?90|\bepoc(?:32)?\b|\buiq\b|symbos/,
    os: 'Symbian',
  },
  { ...old, id: 'bada', match: /\bbada\b/, os: 'Bada' },
  {
    ...old,
    id: 'palm',
    match:
      /palmos|palmsource|palm ?os|\bhpwos|webos\/|\bpalm webos|\bblazer[ /]|\bpalm ?(?:pre|pixi|treo)|\btreo\b|\beudoraweb|\bxiino|\bavantgo/,
    os: 'Palm',
  },
  {
    ...smartphone,
    id: 'maemo',
    match:
      /\bmaemo|\bmeego|\bnokian9|\brx-51|\bsailfish|\bjolla|\bubuntu (?:\d+\.\d+ )?like android|ubuntu; mobile|\bubuntu touch/,
    except: /\btablet\b|windows nt/,
  },
  { ...smartphone, id: 'tizen', match: /tizen.*mobile|\(tizen;/, except: /tizen.*\btv\b|sm-r\d/, os: 'Tizen' },
  { ...smartphone, id: 'ios-short', match: /\biph os \d|\(ios; u;/, vendor: 'Apple', os: 'iOS' },
  {
    ...smartphone,
    id: 'desktop-mode',
    // Chinese builds of 2011 that pretend to be a desktop and still name the handset.
    match:
      /\(x11; linux x86_64; [a-z][\w./ -]{2,30}; [a-z]{2}-[a-z]{2}\) applewebkit\/534\.24|aphone browser|\(linux; u; cos\d|\(cos; htc|ucweb\/2\.0 \(linux|; htc\/[a-z]+\/|^juc ?\(linux|ucbrowser\/3\.2\.0|browse\/[\d.]+mini.*moto/,
    confidence: 0.7,
  },
  { ...smartphone, id: 'ip-phone', match: /\bsnom\d{3}|\btelesse/, profile: 'wap2', confidence: 0.6 },
  { ...tablet, id: 'firefox-os-tablet', match: /^mozilla\/5\.0 \(tablet; (?:[^;]*; ?)?rv:/, os: 'Firefox OS' },
  { ...smartphone, id: 'firefox-os', match: /^mozilla\/5\.0 \(mobile; ?(?:[^;]*; ?)?rv:/, os: 'Firefox OS' },
];

export const TEXT_ROWS: readonly Rule[] = [
  {
    id: 'text-browser',
    class: 'desktop',
    profile: 'text',
    match:
      /^lynx\b|\bw3m\/|^elinks|^links? ?\(|\blinks \(\d|^w3m|emacs-w3m|\beww\b|^browsh|\bedbrowse|^netrik|^retawq|^chawan/,
  },
];

/** Desktop systems, once everything else has been looked for. */
export const DESKTOP_ROWS: readonly Rule[] = [
  {
    id: 'desktop-windows',
    class: 'desktop',
    profile: 'pc',
    match: /windows|\bwin(?:32|64|nt|9[58x]|3\.1|16)\b|\bwow64\b|\bwin ?(?:10|7|8|xp)\b|microsoft nt/,
    os: 'Windows',
  },
  {
    id: 'desktop-mac',
    class: 'desktop',
    profile: 'pc',
    match:
      /macintosh|mac[ _]?os|mac[_ -]?powerpc|\bppc mac|\bmac_|\bdarwin\b.*(?:x86|i386|power|mac)|^safari(?!viewservice)[\d/]|safariviewservice|\bmacos|os=mac/,
    os: 'macOS',
  },
  { id: 'desktop-chromeos', class: 'desktop', profile: 'pc', match: /\bcros\b/, os: 'ChromeOS' },
  {
    id: 'desktop-unix',
    class: 'desktop',
    profile: 'pc',
    match:
      /\bx11\b|linux|bsd\b|\bsunos|solaris|\birix|hp-ux|\baix\b|\bosf1|\bbeos|haiku|amiga|\bos\/2|\brisc ?os|\bplan ?9|\bunix|openvms|\bqnx|\bcamino\/|\bicedragon|\bamaya\/|\bquicktime\/|^omniweb|^ibm webexplorer|^vimprobable|^dillo|^nx\/\d|\bkomatsu|\bzombie\.js|mosaic\/|\bncsa_?mosaic|^cyberdog|^uzbl|^galeon|\bnetsurf|\bsurf\/[\d.]|^ibrowse|^aweb|^arachne|^webexplorer|^msdw|^icab|^charon|^xchaos|^contiki|\bswing\/\d|\bhotjava|syllable|\bmorphos|\baros\b|\bskyos|\bserenity|\bubuntu|\bdebian|\bfedora|\bkonqueror|\bgnome|\bnextstep|\bultrix|\bminix|^(?:epiphany|arora|midori|qupzilla|falkon|otter|luakit|vimb|xombrero|conkeror|kazehakase|skipstone|hv3|abrowse|iceape|iceweasel|icecat|k-meleon|beonex|phoenix|firebird|chimera|shiira|stainless|flock|iron|lobo|lolifox|minefield|multizilla|oregano|prism|rockmelt|seamonkey|sleipnir|slimboat|songbird|superbird|swiftfox|sylera|theworld|wyzo|x-smiles|browzar|lunascape|greenbrowser|orca|webpositive|netpositive|espial|hotjava|emacs|grail|viola|cello|slipknot|enhanced_mosaic|air_mosaic|spyglass|quarterdeck|netcruiser|booklink|lotus|amigavoyager|antfresco|fresco|planetweb|oracle power|powerbrowser|sextant|internetlounge|ibrowse|nsplayer|windows-media-player|winamp|foobar2000|realplayer|realmedia|rma|itunes|amarok|banshee|rhythmbox|clementine|vlc|mplayer2?|totem|media player classic|zune|xmplay|aimp|musicbee|miro|juice|doppler|microsoft-cryptoapi|windows-update-agent|windows-rss|ms ?web ?services|git|svn|mercurial|steam|minecraft|battle\.net|origin|epicgameslauncher|skype|teams|slack|discord|zoom|spotify|dropbox|evernote|notion|obsidian|code|atom)[ /]/,
    confidence: 0.85,
  },
];
