import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { listFiles } from '../scripts/lib/list-files.ts';

/** What a layer may import: other layers by name, packages by pattern. */
interface Rule {
  layers: string[];
  /** Single files of other layers. */
  files?: string[];
  packages: (name: string) => boolean;
}

/** Everything that no rule allows is a wrong arrow (pages -> components -> lib <- scripts). */
const LAYERS: Record<string, Rule> = {
  // Of data/ only area.json: the names of the area, not figures.
  'src/lib': { layers: ['src/lib', 'data'], packages: isPure },
  'src/islands': { layers: ['src/islands', 'src/lib'], packages: isPure },
  'src/components': {
    layers: ['src/components', 'src/lib', 'src/islands', 'src/styles', 'src'],
    packages: isNotIo,
  },
  'src/layouts': {
    layers: ['src/layouts', 'src/components', 'src/lib', 'src/islands', 'src/styles', 'src'],
    packages: isNotIo,
  },
  'src/pages': {
    layers: ['src/layouts', 'src/components', 'src/lib', 'src/islands', 'src/styles', 'src'],
    packages: isNotIo,
  },
  'src/content': { layers: ['src/components', 'src/lib'], packages: isNotIo },
  src: { layers: ['src', 'src/lib', 'build/dati'], packages: isNotIo },
  scripts: {
    layers: ['scripts', 'src/lib'],
    // Title, edition, endpoint: an office writes them once.
    files: ['src/config.ts'],
    packages: (name) => !name.startsWith('astro:'),
  },
};

function isPure(name: string): boolean {
  return !/^(node:|astro(:|$|\/)|playwright-core|pagefind)/.test(name);
}

function isNotIo(name: string): boolean {
  return !name.startsWith('node:');
}

/** The deepest layer that holds a path: `src/lib/chart/x.ts` -> `src/lib`, `src/config.ts` -> `src`. */
function findLayer(path: string): string | undefined {
  const found = [...Object.keys(LAYERS), 'build/dati', 'data', 'src/styles'].filter((layer) =>
    path.startsWith(`${layer}/`),
  );
  return found.sort((a, b) => b.length - a.length)[0];
}

/** Every module that a source asks for: static, dynamic and re-exported, and the scripts of a page. */
function listImports(source: string): string[] {
  const patterns = [
    /\b(?:import|export)\s(?:[^'"();]*?\sfrom\s*)?['"]([^'"]+)['"]/g,
    /\bimport\(\s*['"]([^'"]+)['"]/g,
    /\bimport\.meta\.glob(?:<[^>]*>)?\(\s*['"]([^'"]+)['"]/g,
    /<script[^>]*\ssrc="(\.[^"]+)"/g,
  ];
  return patterns.flatMap((pattern) =>
    [...source.matchAll(pattern)].map((match) => match[1] ?? ''),
  );
}

const files = ['src', 'scripts']
  .flatMap((folder) => listFiles(folder).map(({ path }) => `${folder}/${path}`))
  .filter((path) => /\.(ts|astro|mdx|mjs)$/.test(path) && !path.endsWith('.d.ts'));

const toPath = (file: string, name: string): string =>
  posix.join(dirname(file), name.replace(/\?.*$/, ''));

function findWrongArrows(file: string): string[] {
  const layer = findLayer(file);
  const rule = LAYERS[layer ?? ''];
  if (!rule) return [`${file} stands in no known layer`];
  return listImports(readFileSync(file, 'utf8')).flatMap((name) => {
    if (!name.startsWith('.')) {
      return rule.packages(name) ? [] : [`${file} imports ${name}`];
    }
    const target = toPath(file, name);
    const targetLayer = findLayer(target);
    const allowed =
      rule.files?.includes(target) === true ||
      (targetLayer !== undefined && rule.layers.includes(targetLayer));
    return allowed ? [] : [`${file} imports ${name}`];
  });
}

/** A way from a file back to itself, types included: two such files are one, or hide a third. */
function findCircle(imports: Map<string, string[]>): string[] {
  const done = new Set<string>();
  const walk = (file: string, way: string[]): string[] => {
    if (way.includes(file)) return [...way.slice(way.indexOf(file)), file];
    if (done.has(file)) return [];
    for (const target of imports.get(file) ?? []) {
      const circle = walk(target, [...way, file]);
      if (circle.length > 0) return circle;
    }
    done.add(file);
    return [];
  };
  return [...imports.keys()].map((file) => walk(file, [])).find((c) => c.length > 0) ?? [];
}

describe('arrows between the layers', () => {
  it('reads every kind of import', () => {
    const source = `
      import a from './a.ts';
      import type { B } from "../b.ts";
      import {
        c,
      } from 'c';
      import 'd.css';
      export { e } from './e.ts';
      const f = await import('./f.ts');
      const g = import.meta.glob<T>('../g/*.json', { eager: true });
      <script src="../islands/h.ts"></script>`;
    expect(listImports(source).sort()).toEqual(
      [
        './a.ts',
        '../b.ts',
        'c',
        'd.css',
        './e.ts',
        './f.ts',
        '../g/*.json',
        '../islands/h.ts',
      ].sort(),
    );
  });

  it.each([
    ['src/lib/chart/render.ts', 'src/lib'],
    ['src/config.ts', 'src'],
    ['scripts/lib/run.ts', 'scripts'],
  ])('%s belongs to %s', (path, layer) => {
    expect(findLayer(path)).toBe(layer);
  });

  it('all point one way', () => {
    expect(files.length).toBeGreaterThan(20);
    expect(files.flatMap(findWrongArrows)).toEqual([]);
  });

  it('finds a circle', () => {
    const imports = new Map([
      ['a.ts', ['b.ts']],
      ['b.ts', ['c.ts', 'd.ts']],
      ['c.ts', ['d.ts']],
      ['d.ts', ['b.ts']],
    ]);
    expect(findCircle(imports)).toEqual(['b.ts', 'c.ts', 'd.ts', 'b.ts']);
  });

  it('never come back to where they start', () => {
    const imports = new Map(
      files.map((file) => [
        file,
        listImports(readFileSync(file, 'utf8'))
          .filter((name) => name.startsWith('.'))
          .map((name) => toPath(file, name)),
      ]),
    );
    expect(findCircle(imports)).toEqual([]);
  });

  it('lib touches neither the file system nor the network nor the page', () => {
    const globals = /\b(fetch|document|window|localStorage|process\.(env|cwd))\b(?=[.(])/;
    // The name of a part of a Word file is a text: "word/document.xml".
    const asides = /\/\*[\s\S]*?\*\/|\/\/.*|'[^'\n]*'|`[^`$]*(?:\$\{\w+\}[^`$]*)*`/g;
    const impure = files
      .filter((file) => file.startsWith('src/lib/'))
      .filter((file) => globals.test(readFileSync(file, 'utf8').replace(asides, '')));
    expect(impure).toEqual([]);
  });

  it('lib says what each of its exports is', () => {
    const unsaid = files
      .filter((file) => file.startsWith('src/lib/'))
      .flatMap((file) =>
        [...`\n${readFileSync(file, 'utf8')}`.matchAll(/([^\n]*)\n(export (?!\{).*)/g)]
          .filter(([, before = '']) => !before.trim().endsWith('*/'))
          .map(([, , line]) => `${file}: ${line ?? ''}`),
      );
    expect(unsaid).toEqual([]);
  });

  it('every script named in package.json exists', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
      scripts: Record<string, string>;
    };
    const named = Object.values(scripts).flatMap((s) => /scripts\/\S+\.ts/.exec(s) ?? []);
    expect(named.filter((file) => !existsSync(file))).toEqual([]);
  });

  it('the map of the README has every folder of the code, and every command', () => {
    const readme = readFileSync('README.md', 'utf8');
    const map = readme.slice(readme.indexOf('## Where things are'), readme.indexOf('## Words'));
    const listFolders = (folder: string): string[] =>
      readdirSync(folder, { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map(({ name }) => name);
    const folders = ['src', 'src/lib', 'tests'].flatMap(listFolders);
    expect(folders.filter((name) => !new RegExp(`\\b${name}\\b`).test(map))).toEqual([]);
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
      scripts: Record<string, string>;
    };
    const commands = Object.keys(scripts);
    const named = (name: string) => new RegExp(`(npm (run )?(-s )?|\`)${name}\\b`).test(readme);
    expect(commands.filter((name) => !named(name))).toEqual([]);
  });
});
