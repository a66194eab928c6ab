import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { parseDefinizione } from '../../../src/lib/indicator/schema.ts';
import type { Comune, Fonte } from '../../../src/lib/model.ts';
import type { Derivazione } from '../../../src/lib/traccia/derivazione.ts';
import { indexRighe } from '../../../src/lib/traccia/index-righe.ts';
import { makeDerivazione } from '../../../src/lib/traccia/make-derivazione.ts';

/** Gives the derivation of an indicatore from the committed figures; a file is read once. */
export function readTracce(
  data: string,
  comuni: readonly Comune[],
  fonti: readonly Fonte[],
): (indicatore: string) => Derivazione {
  const findRiga = indexRighe((fonte) => readFileSync(join(data, fonte, 'misure.csv'), 'utf8'));
  return (indicatore) => {
    const file = join(data, 'indicatori', `${indicatore}.yaml`);
    const definizione = parseDefinizione(parse(readFileSync(file, 'utf8')), file);
    return makeDerivazione(definizione, { fonti, comuni, findRiga });
  };
}
