/** What stands around every page: notice, header, menus, languages, breadcrumb, footer. */
import type { MenuItem, Node } from '../../document/node.ts';
import type { SiteFrame } from '../page-input.ts';
import type { Words } from '../target.ts';

export function headerNodes(site: SiteFrame, words: Words): readonly Node[] {
  const nodes: Node[] = [];
  if (site.notice !== null && site.notice.text.trim() !== '') {
    const { text, tone, link } = site.notice;
    nodes.push({ type: 'notice', key: 'site-notice', tone, text, ...(link === null ? {} : { link }) });
  }
  nodes.push({
    type: 'siteHeader',
    key: 'site-header',
    name: site.name,
    tagline: site.tagline,
    home: site.home,
    // The name stands beside the logo; read twice it would only delay the menu.
    ...(site.logo === null ? {} : { logo: { ...site.logo, alt: '' } }),
  });
  if (site.languages.length > 1) {
    nodes.push({ type: 'languages', key: 'site-languages', label: words.language, items: site.languages });
  }
  nodes.push(...menuNode('header', site.headerMenu, words));
  if (site.breadcrumb.length > 1) {
    nodes.push({ type: 'breadcrumb', key: 'site-breadcrumb', label: words.youAreHere, items: site.breadcrumb });
  }
  return nodes;
}

export function footerNodes(site: SiteFrame, words: Words): readonly Node[] {
  return [
    ...menuNode('footer', site.footerMenu, words),
    { type: 'siteFooter', key: 'site-footer', content: [], note: site.footerNote },
  ];
}

function menuNode(place: 'header' | 'footer', items: readonly MenuItem[], words: Words): readonly Node[] {
  return items.length === 0
    ? []
    : [
        {
          type: 'menu',
          key: `site-menu-${place}`,
          label: place === 'header' ? words.menu : words.footerMenu,
          place,
          items,
        },
      ];
}
