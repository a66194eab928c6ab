import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Folders that are not the figures of a fonte. */
const DEFINIZIONI = ['indicatori', 'indici', 'territorio'];

/** Texts of the committed files that the database is made of, by path inside `data/`, in stable order. */
export function readInputs(data: string): Map<string, string> {
  const folders = readdirSync(data, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .filter((name) => DEFINIZIONI.includes(name) || existsSync(join(data, name, 'fonte.yaml')))
    .sort();
  const inputs = new Map<string, string>();
  for (const folder of folders) {
    for (const name of readdirSync(join(data, folder)).sort()) {
      const path = `${folder}/${name}`;
      inputs.set(path, readFileSync(join(data, path), 'utf8'));
    }
  }
  return inputs;
}
