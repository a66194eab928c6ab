import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { workerData } from 'node:worker_threads';
import sharp from 'sharp';
import { readTemplate } from '../../../src/lib/documento/template/read-template.ts';
import type { Lavoro } from './lavoro.ts';
import { makeDocumento } from './make-documento.ts';

const { voci, ...lavoro } = workerData as Lavoro;
// The other workers have the other cores.
sharp.concurrency(1);
const template =
  lavoro.template === undefined
    ? undefined
    : readTemplate(readFileSync(lavoro.template), lavoro.template);

for (const { pagina, html, file } of voci) {
  const bytes = await makeDocumento(readFileSync(html, 'utf8'), pagina, lavoro, template);
  // A document is in the store whole, or not at all: a command that was stopped goes on from there.
  writeFileSync(`${file}.new`, bytes);
  renameSync(`${file}.new`, file);
}
