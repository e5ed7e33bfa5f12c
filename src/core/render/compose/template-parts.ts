/** The parts of a template as one class sees them: hidden, replaced, shortened and in its order. */
import type { RenderClass } from '../../devices/profile.ts';
import type { TemplateEdit } from '../../document/node.ts';
import type { PartContent, Shorten, Template, TemplatePart } from '../../model/template.ts';

export interface ClassPart {
  readonly part: TemplatePart;
  readonly shorten: Shorten | undefined;
}

/** Null = every part as it is written. */
export function partsFor(
  template: Template,
  renderClass: RenderClass | null,
): { readonly parts: readonly ClassPart[]; readonly edits: TemplateEdit[] } {
  if (renderClass === null) return { parts: template.parts.map((part) => ({ part, shorten: undefined })), edits: [] };
  const edits: TemplateEdit[] = [];
  const parts = inOrder(template, renderClass).flatMap((part): ClassPart[] => {
    const override = part.overrides?.[renderClass];
    const edit = (action: TemplateEdit['action']): void =>
      void edits.push({ key: part.key, nodeType: NODE_OF[part.kind], action });
    if (override?.hide === true || part.classes?.includes(renderClass) === false) {
      edit('hidden');
      return [];
    }
    if (override?.replace !== undefined) edit('replaced');
    return [{ part: { ...(override?.replace ?? part), key: part.key }, shorten: override?.shorten }];
  });
  return { parts, edits };
}

const NODE_OF: Readonly<Record<PartContent['kind'], TemplateEdit['nodeType']>> = {
  hero: 'hero',
  field: 'text',
  facts: 'facts',
  entries: 'entryList',
};

function inOrder({ parts, order }: Template, renderClass: RenderClass): readonly TemplatePart[] {
  const keys = order?.[renderClass];
  if (keys === undefined) return parts;
  const named = keys.flatMap((key) => parts.find((part) => part.key === key) ?? []);
  return [...named, ...parts.filter((part) => !keys.includes(part.key))];
}
