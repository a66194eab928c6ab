/**
 * `npm run -s flussi -- <comando>`: the deliveries of the ambiti and of the other bodies.
 * `verifica` checks a file, `accetta` adds it, `modello` writes the file to fill in, `stato` says what is due.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatPuntualita, misuraPuntualita } from '../src/lib/flussi/calendario.ts';
import { formatEsitoHtml } from '../src/lib/flussi/esito-html.ts';
import { formatEsitoTesto } from '../src/lib/flussi/esito-testo.ts';
import { listPeriodi } from '../src/lib/flussi/ricevuta.ts';
import { isAccettabile } from '../src/lib/flussi/rilievo.ts';
import type { Flusso } from '../src/lib/flussi/schema.ts';
import { listTerritoriFlusso } from '../src/lib/flussi/stato-flussi.ts';
import { indovinaFlusso } from '../src/lib/flussi/trova-tabella.ts';
import { verifica, type Esito } from '../src/lib/flussi/verifica.ts';
import { accetta, parseTerritorio } from './lib/flussi-accetta.ts';
import { readRicevute } from './lib/flussi-archivio.ts';
import { getOpzione, readValori, resolvePath, USO, type Valori } from './lib/flussi-argomenti.ts';
import { getFlusso, readCatalogo, type Catalogo } from './lib/flussi-catalogo.ts';
import { leggiFile, type FileLetto } from './lib/flussi-leggi.ts';
import { makeFileModello } from './lib/flussi-modelli.ts';
import { runCommand } from './lib/run-command.ts';
import { AREA } from '../src/lib/territory/area.ts';

async function leggiEVerifica(
  path: string | undefined,
  valori: Valori,
  catalogo: Catalogo,
): Promise<{ file: FileLetto; esito: Esito }> {
  if (path === undefined) throw new Error(`Manca il file da leggere.\n${USO}`);
  const file = await leggiFile(resolvePath(path));
  const flusso = findFlusso(file, valori, catalogo);
  const atteso = valori.ambito === undefined ? undefined : parseTerritorio(valori.ambito, flusso);
  const esito: Esito =
    file.fogli.length === 0
      ? { flusso, territorio: null, rilievi: file.rilievi, righe: [] }
      : withRilievi(verifica(file.fogli, flusso, catalogo.comuni, atteso), file);
  return { file, esito };
}

const withRilievi = (esito: Esito, file: FileLetto): Esito => ({
  ...esito,
  rilievi: [...file.rilievi, ...esito.rilievi],
});

function findFlusso(file: FileLetto, valori: Valori, catalogo: Catalogo): Flusso {
  if (valori.flusso !== undefined) return getFlusso(catalogo, valori.flusso);
  const flusso = indovinaFlusso(file.fogli, catalogo.flussi);
  if (flusso) return flusso;
  const problemi = file.rilievi.map(({ problema }) => problema).join(' ');
  const noti = catalogo.flussi.map(({ id }) => id).join(', ');
  throw new Error(
    `${problemi || 'Dalle intestazioni non si capisce di quale flusso è il file.'}\nIndica --flusso: ${noti}.`,
  );
}

async function runVerifica(path: string | undefined, valori: Valori, catalogo: Catalogo) {
  const { esito } = await leggiEVerifica(path, valori, catalogo);
  process.stdout.write(formatEsitoTesto(esito));
  if (valori.html !== undefined) writeFileSync(resolvePath(valori.html), formatEsitoHtml(esito));
  if (!isAccettabile(esito.rilievi)) process.exitCode = 1;
}

async function runAccetta(path: string | undefined, valori: Valori, catalogo: Catalogo) {
  const richiesta = {
    periodo: getOpzione(valori, 'periodo'),
    ruolo: getOpzione(valori, 'ruolo'),
    territorio: parseTerritorio(
      getOpzione(valori, 'ambito'),
      getFlusso(catalogo, getOpzione(valori, 'flusso')),
    ),
    motivo: valori.motivo ?? null,
    data: valori.giorno,
    comunque: valori.comunque,
  };
  const { file, esito } = await leggiEVerifica(path, valori, catalogo);
  process.stdout.write(formatEsitoTesto(esito));
  if (!isAccettabile(esito.rilievi)) {
    process.stdout.write('La consegna non è stata accettata: niente è stato scritto.\n');
    process.exitCode = 1;
    return;
  }
  const archivio = {
    pubblico: join(valori.data, 'flussi'),
    riservato:
      valori.riservati === undefined ? '../flussi-riservati' : resolvePath(valori.riservati),
  };
  const { ricevuta, paths } = accetta(esito, file, richiesta, catalogo, archivio);
  const versione = `versione ${String(ricevuta.versione)}, sha256 ${ricevuta.file.sha256}`;
  if (paths === null) {
    process.stdout.write(`Lo stesso file era già stato accettato (${versione}).\n`);
    return;
  }
  process.stdout.write(
    `\nAccettata: ${versione}\n  ricevuta      ${paths.ricevuta}\n  pubblicabile  ${paths.pubblicate}\n  riservato     ${paths.dati}\n`,
  );
}

async function runModello(id: string | undefined, valori: Valori, catalogo: Catalogo) {
  if (id === undefined) throw new Error(`Manca il flusso.\n${USO}`);
  const flusso = getFlusso(catalogo, id);
  const territorio = valori.ambito === undefined ? null : parseTerritorio(valori.ambito, flusso);
  const { xlsx, csv } = await makeFileModello(
    flusso,
    catalogo,
    catalogo.comuni.filter((c) => territorio === AREA.id || c.ambito === territorio),
  );
  const base = join(resolvePath(valori.out), territorio === null ? id : `${id}-${territorio}`);
  writeFileSync(`${base}.xlsx`, xlsx);
  writeFileSync(`${base}.csv`, csv);
  process.stdout.write(`Scritti ${base}.xlsx e ${base}.csv\n`);
}

function runStato(valori: Valori, catalogo: Catalogo): void {
  const ricevute = readRicevute(join(valori.data, 'flussi'));
  for (const flusso of catalogo.flussi) {
    const calendario = catalogo.calendari.get(flusso.id)!;
    process.stdout.write(`${flusso.id}: ${calendario.regola}\n`);
    for (const territorio of listTerritoriFlusso(flusso)) {
      const consegnati = listPeriodi(ricevute, flusso.id, territorio);
      const puntualita = misuraPuntualita(calendario, consegnati, valori.giorno);
      process.stdout.write(`  ${territorio}: ${formatPuntualita(puntualita)}\n`);
    }
  }
}

await runCommand(async () => {
  const { values, positionals } = readValori();
  const [comando, argomento] = positionals;
  const catalogo = readCatalogo(values.data);
  if (comando === 'verifica') await runVerifica(argomento, values, catalogo);
  else if (comando === 'accetta') await runAccetta(argomento, values, catalogo);
  else if (comando === 'modello') await runModello(argomento, values, catalogo);
  else if (comando === 'stato') runStato(values, catalogo);
  else throw new Error(USO);
});
