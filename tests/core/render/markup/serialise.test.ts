import { describe, expect, it } from 'vitest';
import { h } from '../../../../src/core/render/markup/element.ts';
import { toHdml } from '../../../../src/core/render/markup/to-hdml.ts';
import { toChtml, toHtml } from '../../../../src/core/render/markup/to-html.ts';
import { toPlainText } from '../../../../src/core/render/markup/to-text.ts';
import { toXml } from '../../../../src/core/render/markup/to-xml.ts';

const nasty = '<&>"\'';

describe('escaping', () => {
  it('is the same in every syntax', () => {
    const tree = [h('p', { title: nasty }, nasty)];
    const expected = '<p title="&lt;&amp;&gt;&quot;\'">&lt;&amp;&gt;"\'</p>';
    expect(toHtml(tree)).toBe(expected);
    expect(toXml(tree)).toBe(expected);
    expect(toChtml(tree)).toBe(expected);
  });

  it('lets no control character, lone surrogate or line end of an attribute through', () => {
    expect(toXml([h('p', { title: 'a\n\tb\u0000' }, 'x\u001b$Gj\u000f\ud800y\uffff')])).toBe(
      '<p title="a b">x$Gj\ufffdy</p>',
    );
  });
});

describe('to-hdml', () => {
  it('spells the dollar sign and leaves quotes out where it can', () => {
    expect(toHdml([h('a', { task: 'go', dest: '/a$b', accesskey: '1' }, 'x"$"'), h('br'), h('ce', {}, '1')])).toBe(
      '<a task=go dest="/a&dol;b" accesskey=1>x&quot;&dol;&quot;</a><br><ce>1',
    );
  });

  it('writes variables only where it is told to, and none but its own', () => {
    expect(toHdml([h('action', { $postdata: 'a=$(v1)&b=%24' })])).toBe('<action postdata="a=$(v1)&amp;b=%24">');
    expect(() => toHdml([h('action', { $postdata: 'a=$(onpick)' })])).toThrow('no variable');
    expect(() => toHdml([{ raw: '<x>' }])).toThrow('no raw markup');
  });
});

describe('to-html', () => {
  it('knows void elements and bare attributes', () => {
    expect(toHtml([h('input', { checked: true, disabled: false, value: null, size: 3 }), h('br')])).toBe(
      '<input checked size="3"><br>',
    );
  });

  it('protects the first line end of a pre from the parser', () => {
    expect(toHtml([h('pre', {}, '\nx')])).toBe('<pre>\n\nx</pre>');
  });

  it('refuses raw text that would end its element', () => {
    expect(toHtml([h('style', {}, { raw: 'a{color:red}' })])).toBe('<style>a{color:red}</style>');
    expect(() => toHtml([h('style', {}, { raw: '</StYle><script>' })])).toThrow('end its own element');
    expect(() => toXml([h('style', {}, { raw: 'a<b' })])).toThrow('needs escaping');
  });
});

describe('compact HTML', () => {
  it('leaves out the end tags that its parsers supply', () => {
    expect(toChtml([h('ul', {}, h('li', {}, 'a'), h('li', {}, 'b'))])).toBe('<ul><li>a<li>b</ul>');
  });
});

describe('to-xml', () => {
  it('closes everything, and not with a slash what a HTML parser would leave open', () => {
    expect(toXml([h('br'), h('a', { href: '/' }), h('img', { alt: '' }), h('input', { checked: true })])).toBe(
      '<br/><a href="/"></a><img alt=""/><input checked="checked"/>',
    );
  });

  it('doubles dollar signs where they name variables, and writes variables only when asked', () => {
    const tree = [h('a', { href: '/?a=$b' }, '$(x)')];
    expect(toXml(tree, { variables: true })).toBe('<a href="/?a=$$b">$$(x)</a>');
    expect(toXml(tree)).toBe('<a href="/?a=$b">$(x)</a>');
    expect(toXml([h('postfield', { name: 'n', $value: 'n' })], { variables: true })).toBe(
      '<postfield name="n" value="$(n)"/>',
    );
    expect(() => toXml([h('postfield', { $value: 'n) evil' })], { variables: true })).toThrow('no variable');
    expect(() => toXml([h('postfield', { $value: 'n' })])).toThrow('no variable');
  });
});

describe('to-text', () => {
  it('sets blocks apart and hangs lists', () => {
    const item = (text: string): ReturnType<typeof h> => h('indent', { first: '- ', rest: '  ' }, text);
    expect(
      toPlainText([h('block', {}, 'A'), h('block', {}, item('one\ntwo'), item('three')), h('block', {}, '')]),
    ).toBe('A\n\n- one\n  two\n- three\n');
  });
});
