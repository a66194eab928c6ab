import { formatPosto, formatVerdetto, groupRilievi, type GruppoRilievi } from './esito-testo.ts';
import type { Esito } from './verifica.ts';

const STILE = `body{font:1.05rem/1.5 "Titillium Web",sans-serif;max-width:62rem;margin:2rem auto;padding:0 1rem;color:#17324d}
table{border-collapse:collapse;width:100%}caption{text-align:left;font-weight:600;font-size:1.25rem;padding:1rem 0 .5rem}
th,td{border:1px solid #5c6f82;padding:.4rem .6rem;text-align:left;vertical-align:top}th{background:#e6ecf2}
.verdetto{border-left:.4rem solid #06c;padding:.5rem 1rem;font-weight:600}`;

/** Text made safe inside an element or an attribute. */
export function escapeHtml(testo: string): string {
  const segni: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
  return testo.replace(/[&<>"]/gu, (segno) => segni[segno]!);
}

/** The report as a page of its own: no script, nothing loaded from elsewhere; it can be sent or printed. */
export function formatEsitoHtml(esito: Esito): string {
  const titolo = escapeHtml(`Verifica: ${esito.flusso.title}`);
  return `<!DOCTYPE html>
<html lang="it">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(`Verifica: ${esito.flusso.id}`)}</title>
<style>${STILE}</style>
</head>
<body>
<main>
<h1>${titolo}</h1>
<p class="verdetto">${escapeHtml(formatVerdetto(esito))}</p>
${groupRilievi(esito.rilievi).map(formatGruppo).join('\n')}
</main>
</body>
</html>
`;
}

function formatGruppo({ titolo, rilievi, altri }: GruppoRilievi): string {
  const righe = rilievi.map(
    (rilievo) =>
      `<tr><th scope="row">${escapeHtml(formatPosto(rilievo))}</th><td>${escapeHtml(rilievo.problema)}</td><td>${escapeHtml(rilievo.rimedio)}</td></tr>`,
  );
  return `<table>
<caption>${titolo}</caption>
<thead><tr><th scope="col">Dove</th><th scope="col">Che cosa non va</th><th scope="col">Come fare</th></tr></thead>
<tbody>
${righe.join('\n')}
</tbody>
</table>${altri > 0 ? `\n<p>… e altri ${String(altri)}.</p>` : ''}`;
}
