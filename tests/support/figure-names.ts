import type { Page } from 'playwright-core';

interface AxNode {
  nodeId: string;
  ignored: boolean;
  role?: { value: string };
  name?: { value: string };
  description?: { value: string };
  childIds?: string[];
}

/** What a screen reader meets in a figure: its name, its drawings, its tables and the links to a table elsewhere. */
export interface FigureNames {
  name: string;
  drawings: { role: string; name: string; description: string }[];
  tables: string[];
  /** Names of the links and of the closed parts of the figure. */
  ways: string[];
}

const text = (value: { value: string } | undefined) =>
  value?.value.replace(/\s+/g, ' ').trim() ?? '';
const DRAWING = /^(?:image|img|SvgRoot|group|application|graphics-document)$/;

/** The figures of a page as the accessibility tree of the browser holds them, in reading order. */
export async function readFigureNames(page: Page): Promise<FigureNames[]> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = (await session.send('Accessibility.getFullAXTree')) as { nodes: AxNode[] };
  await session.detach();
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const below = (node: AxNode): AxNode[] =>
    (node.childIds ?? []).flatMap((id) => {
      const child = byId.get(id);
      return child ? [child, ...below(child)] : [];
    });
  return nodes
    .filter((node) => !node.ignored && node.role?.value === 'figure')
    .map((figure) => {
      const inside = below(figure).filter((node) => !node.ignored);
      const byRole = (role: RegExp) => inside.filter((node) => role.test(node.role?.value ?? ''));
      return {
        name: text(figure.name),
        drawings: byRole(DRAWING)
          .filter((node) => text(node.description) !== '' || /image|img/.test(node.role!.value))
          .map((node) => ({
            role: node.role!.value,
            name: text(node.name),
            description: text(node.description),
          })),
        tables: byRole(/^table$/).map((node) => text(node.name)),
        ways: byRole(/^(?:link|DisclosureTriangle)$/).map((node) => text(node.name)),
      };
    });
}

/** Links that say a value, as the shapes of a map do: the first and how many more. */
const VALUED = /: [\d−]/;

function formatValuedLinks(ways: readonly string[]): string[] {
  const [first, ...others] = ways.filter((way) => VALUED.test(way));
  return first === undefined ? [] : [`  via: ${first}, e altri ${others.length} collegamenti`];
}

/** Names as a text that a person can review. */
export const formatFigureNames = (figures: readonly FigureNames[]): string =>
  figures
    .map(({ name, drawings, tables, ways }) =>
      [
        `figura: ${name}`,
        ...drawings.map((d) => `  ${d.role}: ${d.name}\n    ${d.description}`),
        ...tables.map((table) => `  tabella: ${table}`),
        ...ways.filter((way) => way.startsWith('Tabella')).map((way) => `  via: ${way}`),
        ...formatValuedLinks(ways),
      ].join('\n'),
    )
    .join('\n\n');
