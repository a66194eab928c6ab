import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const readJson = <T>(path: string): T => JSON.parse(readFileSync(path, 'utf8')) as T;
const doc = readFileSync('docs/dipendenze.md', 'utf8');
const own = readJson<{
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
}>('package.json');
const lock = readJson<{
  packages: Record<string, { license?: string; optional?: boolean; os?: string[]; cpu?: string[] }>;
}>('package-lock.json');

/** Rows of the tables: the name of the package and its licence, the third column. */
const rows = new Map(
  [...doc.matchAll(/^\| `([^`]+)` \| (\S.*?) \| (\S+) \|/gm)].map(([, name, , licence]) => [
    name!,
    licence!,
  ]),
);
const types = [...(/^Types only.*$/m.exec(doc)?.[0] ?? '').matchAll(/`([^`]+)`/g)].map(
  ([, name]) => name!,
);
const accepted = new Set(
  (/Licences accepted[^:]*:([\s\S]*?)\. All/.exec(doc)?.[1] ?? '')
    .split(/,|\band\b/)
    .map((part) => part.replace(/\([^)]*\)?|used as they\s+are\)?/g, '').trim())
    .filter(Boolean),
);

describe('docs/dipendenze.md', () => {
  it('has a row for each package that the project names, and for no other', () => {
    const named = [...Object.keys(own.dependencies), ...Object.keys(own.devDependencies)];
    expect([...rows.keys(), ...types].sort()).toEqual(named.sort());
  });

  it('says the licence that each package says of itself', () => {
    const wrong = [...rows]
      .map(([name, licence]) => {
        const said = readJson<{ license: string }>(`node_modules/${name}/package.json`).license;
        return said === licence ? '' : `${name}: ${licence}, but the package says ${said}`;
      })
      .filter(Boolean);
    expect(wrong).toEqual([]);
  });
});

describe('the licence of every package, also of those that others bring', () => {
  it('is among the accepted ones', () => {
    expect(accepted.size).toBeGreaterThan(5);
    const wrong = Object.entries(lock.packages)
      .filter(([path]) => path !== '')
      .map(([path, { license, optional, os, cpu }]) => {
        // A binary of another platform: its licence is that of the package that asks for it.
        if (license === undefined && optional && (os ?? cpu)) return '';
        const parts = (license ?? 'no licence').replace(/[()]/g, '').split(/ AND | OR /);
        return parts.every((part) => accepted.has(part)) ? '' : `${path}: ${parts.join(' and ')}`;
      })
      .filter(Boolean);
    expect(wrong).toEqual([]);
  });
});

describe('versions', () => {
  it('are exact: a build of tomorrow is made with the packages of today', () => {
    const loose = Object.entries({ ...own.dependencies, ...own.devDependencies }).filter(
      ([, version]) => !/^\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(version),
    );
    expect(loose).toEqual([]);
  });
});
