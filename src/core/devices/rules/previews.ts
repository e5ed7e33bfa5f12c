/** Whoever fetches a page to show it inside a message: link previews, mail clients, image proxies of mail. */
import type { Rule } from './rule.ts';

export const PREVIEW_ROWS: readonly Rule[] = [
  {
    id: 'preview-link',
    class: 'preview',
    match:
      /facebookexternalhit|\bfacebot\b|\bfacebookcatalog|^whatsapp\/|\bslackbot|\bslack-imgproxy|\btwitterbot|\btelegrambot|\blinkedinbot|\bdiscordbot|\bskypeuripreview|\bmicrosoftpreview|\bbluesky\b|\bdazzle bluesky|\bmastodon\/|http\.rb\/[\d.]+ \(mastodon|\bpleroma \d|\bmisskey\/|summalybot|\bpinterest(?:bot\/|\/0\.)|\bredditbot|\bvkshare|^viber$|\bline-poker|\bkakaotalk-scrap|\bgoogle-safety\b|\bbitlybot|\bembedly\b|\biframely|\bflipboardproxy|\bsnap url preview|\bzoombot|\bsignal-android-linkpreview|\btrendictionbot-preview|\bnotionembedder|\bnuzzel|\bquora link preview|\bxing-contenttabreceiver|\boutbrain preview|\bmattermost-bot|\brocket\.chat\/|\bsynapse(?: \(bot|\/)|\bcardyb|\bopengraph(?:reader|\.io|checker)?\b|\bpreviewbot|link-?preview|\bkeybasebot|\bwire linkpreview|\bgithub-camo|\bgoogleimageproxy|\byahoomailproxy|\bhubspot page fetcher.*preview|\bsocialbot\/|\bdcard link|\bembed ?(?:ly|rocks|fetcher)|\bmetainspector/,
    except: /^whatsapp.* device\/|^whatsapp\S* android\/|^whatsapp\/\S+ (?:android|iphone|ios|s40|wp|bb|symbian)\b/,
    profile: 'bot',
  },
  {
    id: 'mail-client',
    class: 'desktop',
    match:
      /\bthunderbird\/|\bmicrosoft outlook|\bms-office\b|\boutlook-express\/|\boutlook-ios(?!\/\d+.*iphone)|\bmsoffice 1\d|\bpostbox\/|\beudora\/|\bthe bat!|\bairmail\b|\bsparrow\/\d|\bfossamail\/|\bframabird|\bpocomail|\bkontact\/|\bevolution\/\d|\bmobmail |\blotus-?notes|\bmail free\/|^mail\/\d|\bicedove\/|\bseamonkey mail|\bshredder\/\d|\bclaws ?mail|\bsylpheed|\bgeary\/|\bmailbird|\bmailspring|\bbetterbird\/|\bem client\/|\bincredimail|\bmacoutlook\/|\bbarca(?:pro)?\/|\bgnus\/|\bfoxmail\/|\bmailmate|\bwindows-live-mail|\bwindows live mail|\bspicebird\/|\bdaum ?mail|\bkmail|\bbecky!|\bzimbra desktop|\bpocomail|\bmailbar\//,
    profile: 'pc',
  },
];
