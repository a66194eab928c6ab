import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { csvParse, type DSVRowArray } from 'd3-dsv';
import jsonld from 'jsonld';
import { DataFactory, Parser, Store, type Quad } from 'n3';
import SHACLValidator from 'rdf-validate-shacl';
import { describe, expect, it } from 'vitest';
import { readEditore } from '../../scripts/lib/read-editore.ts';
import { DATI, readJson, readText } from './support.ts';

const PROFILI = 'tests/fixtures/profili';

interface Schema {
  fields: { name: string; type: string; constraints?: { required?: boolean; enum?: string[] } }[];
  primaryKey: string[];
  foreignKeys?: { fields: [string]; reference: { resource?: string; fields: [string] } }[];
}
interface Resource {
  name: string;
  path: string | string[];
  format: string;
  bytes?: number;
  hash?: string;
  schema?: Schema | string;
  licenses: { name?: string; path?: string; title: string }[];
}
interface Descriptor {
  resources: Resource[];
  created: string;
}

const descriptor = readJson<Descriptor>('datapackage.json');
const getSchema = ({ schema }: Resource): Schema | undefined =>
  typeof schema === 'string' ? readJson<Schema>(schema) : schema;
const tables = descriptor.resources.filter(({ schema }) => schema);

describe('datapackage.json', () => {
  const profile = JSON.parse(readFileSync(join(PROFILI, 'datapackage-2.0.json'), 'utf8')) as object;
  const ajv = new Ajv({ strict: false, allErrors: true });
  addFormats.default(ajv);
  ajv.addSchema(profile, 'profilo');
  const validatePackage = ajv.compile({ $ref: 'profilo#/definitions/dataPackage' });
  const validateSchema = ajv.compile({ $ref: 'profilo#/definitions/tableSchema' });

  it('follows the profile of Data Package 2.0', () => {
    validatePackage(descriptor);
    expect(validatePackage.errors ?? []).toEqual([]);
    for (const resource of tables) {
      validateSchema(getSchema(resource));
      expect(validateSchema.errors ?? []).toEqual([]);
    }
  });

  it.each([
    ['no resources', { ...descriptor, resources: [] }],
    ['an absolute path', { resources: [{ name: 'a', path: '/etc/passwd' }] }],
    ['a path that goes up', { resources: [{ name: 'a', path: 'a/../../b.csv' }] }],
    [
      'an unknown type',
      {
        resources: [
          { name: 'a', path: 'a.csv', schema: { fields: [{ name: 'x', type: 'numero' }] } },
        ],
      },
    ],
    ['a date without time', { ...descriptor, created: '2026-11-23' }],
    ['a licence without name and path', { ...descriptor, licenses: [{ title: 'CC' }] }],
  ])('would not pass with %s', (_, wrong) => {
    expect(validatePackage(wrong)).toBe(false);
  });

  it('names each resource once, and each has a licence', () => {
    const names = descriptor.resources.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(descriptor.resources.filter(({ licenses }) => licenses.length === 0)).toEqual([]);
    const omi = descriptor.resources.find(({ name }) => name === 'indicatore-prezzo-abitazioni')!;
    expect(omi.licenses.map(({ title }) => title).join()).toContain('non aperta');
  });

  it('points to files that are there, of the size and hash that it says', () => {
    const { output } = readJson<{ output: { file: string; sha256: string; byte: number }[] }>(
      'manifest.json',
    );
    const known = new Map(output.map((one) => [one.file, one]));
    for (const { path, bytes, hash } of descriptor.resources) {
      for (const one of [path].flat()) expect(existsSync(join(DATI, one))).toBe(true);
      if (typeof path !== 'string') continue;
      const content = readFileSync(join(DATI, path));
      expect(bytes).toBe(content.length);
      expect(hash).toBe(`sha256:${known.get(path)!.sha256}`);
    }
  });
});

describe('every table of the Data Package', () => {
  const rowsOf = new Map<string, DSVRowArray>();
  const read = (resource: Resource) => {
    const found = rowsOf.get(resource.name) ?? csvParse(readText(resource.path as string));
    rowsOf.set(resource.name, found);
    return found;
  };
  const byName = new Map(tables.map((resource) => [resource.name, resource]));

  it.each(tables)('$name has the columns, types, values and keys of its schema', (resource) => {
    const schema = getSchema(resource)!;
    const rows = read(resource);
    expect(rows.columns).toEqual(schema.fields.map(({ name }) => name));
    for (const { name, type, constraints } of schema.fields) {
      const filled = rows.map((row) => row[name]!).filter((cell) => cell !== '');
      if (constraints?.required) expect([name, filled.length]).toEqual([name, rows.length]);
      if (type === 'integer') expect(filled.filter((cell) => !/^-?\d+$/u.test(cell))).toEqual([]);
      if (type === 'number')
        expect(filled.filter((cell) => !Number.isFinite(Number(cell)))).toEqual([]);
      const { enum: allowed } = constraints ?? {};
      if (allowed) expect(filled.filter((cell) => !allowed.includes(cell))).toEqual([]);
    }
    const keys = rows.map((row) => schema.primaryKey.map((name) => row[name]).join('|'));
    expect(new Set(keys).size).toBe(rows.length);
    for (const { fields, reference } of schema.foreignKeys ?? []) {
      const target = reference.resource ? byName.get(reference.resource)! : resource;
      const present = new Set(read(target).map((row) => row[reference.fields[0]]));
      const cells = rows.map((row) => row[fields[0]]!).filter((cell) => cell !== '');
      expect(cells.filter((cell) => !present.has(cell))).toEqual([]);
    }
  });
});

/** Quads of the JSON-LD, read by the reference processor without the network. */
async function readJsonLd(): Promise<Quad[]> {
  const nquads = await jsonld.toRDF(readJson<object>('catalogo.jsonld'), {
    format: 'application/n-quads',
  });
  return new Parser({ format: 'N-Quads' }).parse(String(nquads));
}
const readTurtle = (): Quad[] => new Parser().parse(readText('catalogo.ttl'));
const shapes = new Store(
  new Parser().parse(readFileSync(join(PROFILI, 'dcat-ap-it.shacl.ttl'), 'utf8')),
);
const validator = new SHACLValidator(shapes);

/** What the shapes say against a graph: path and message of each violation. */
async function listViolations(quads: readonly Quad[]): Promise<string[]> {
  const report = await validator.validate(new Store([...quads]));
  return report.results.map(
    ({ path, focusNode, sourceConstraintComponent }) =>
      `${focusNode?.value ?? ''} ${path?.value ?? 'node'} ${sourceConstraintComponent?.value ?? ''}`,
  );
}

describe('the DCAT-AP_IT catalogue', () => {
  it('says the same in JSON-LD and in Turtle', async () => {
    const format = (quads: readonly Quad[]): string[] =>
      quads
        .map(({ subject, predicate, object }) =>
          [subject, predicate, object]
            .map(
              (term) =>
                term.value +
                (term.termType === 'Literal' ? `^^${term.datatype.value}@${term.language}` : ''),
            )
            .join(' '),
        )
        .sort();
    expect(format(await readJsonLd())).toEqual(format(readTurtle()));
  });

  it('follows the shapes in both forms', async () => {
    expect(await listViolations(readTurtle())).toEqual([]);
    expect(await listViolations(await readJsonLd())).toEqual([]);
  });

  const DCT = 'http://purl.org/dc/terms/';
  const DCAT = 'http://www.w3.org/ns/dcat#';
  const RDF_TYPE = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type';
  it.each([
    [`${DCT}license`],
    [`${DCT}rightsHolder`],
    [`${DCT}accrualPeriodicity`],
    [`${DCT}identifier`],
    [`${DCT}format`],
    [`${DCAT}accessURL`],
    [`${DCAT}theme`],
    ['http://www.w3.org/2006/vcard/ns#hasEmail'],
    ['http://dati.gov.it/onto/dcatapit#startDate'],
  ])('would not pass without %s', async (predicate) => {
    const quads = readTurtle().filter((quad) => quad.predicate.value !== predicate);
    expect((await listViolations(quads)).length).toBeGreaterThan(0);
  });

  it.each(['http://dati.gov.it/onto/dcatapit#Dataset', `${DCAT}Dataset`])(
    'would not pass if its datasets were not also %s',
    async (type) => {
      const quads = readTurtle().filter(
        (quad) => quad.predicate.value !== RDF_TYPE || quad.object.value !== type,
      );
      expect((await listViolations(quads)).length).toBeGreaterThan(0);
    },
  );

  it('has a dataset for the whole and one for each tema, each file once, with its own licence', () => {
    const store = new Store(readTurtle());
    const { namedNode } = DataFactory;
    const datasets = store.getSubjects(namedNode(RDF_TYPE), namedNode(`${DCAT}Dataset`), null);
    const temi = new Set(readJson<{ tema: string }[]>('indicatori.json').map(({ tema }) => tema));
    expect(datasets).toHaveLength(temi.size + 1);
    const { sito } = readEditore();
    const files = store
      .getObjects(null, namedNode(`${DCAT}downloadURL`), null)
      .map(({ value }) => value);
    expect(new Set(files).size).toBe(files.length);
    expect(files.length).toBeGreaterThan(300);
    const prefix = `${sito}dati/`;
    expect(files.filter((file) => !existsSync(join(DATI, file.slice(prefix.length))))).toEqual([]);
    const licences = store.getObjects(
      namedNode(`${prefix}indicatori/prezzo-abitazioni.csv#distribuzione`),
      namedNode(`${DCT}license`),
      null,
    );
    expect(licences.map(({ value }) => value).join()).toContain('non-aperta');
  });
});
