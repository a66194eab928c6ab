/** A small page of the atlas: what a chapter holds, one of each kind. */
export const PAGINA = `<!DOCTYPE html><html lang="it"><head>
<meta property="og:title" content="Indice di prova nell’ambito di Desio">
<meta property="og:description" content="Che cosa dice."></head><body>
<header><a href="/">Atlante</a></header>
<main><nav><a href="/ambiti/">Ambiti</a></nav><div hidden>filtro</div>
<p class="occhiello">Indice di prova · Popolazione</p>
<h1>Nell’ambito di Desio ci sono 186,5 anziani</h1>
<p class="sommario">In provincia <a href="/atlante/comuni/muggio/">199,7</a>, <strong>molti</strong>.</p>
<div class="cifra"><p><strong class="valore">186,5</strong><span class="unita">anziani</span></p></div>
<figure id="fig-mappa"><h2>Nova Milanese ha il valore più alto</h2><p class="sottotitolo">Indice, 2026</p>
<div class="variante-stretta"><svg class="disegno" viewBox="0 0 360 50" width="360" height="50"><title>Stretta</title></svg></div>
<div class="variante-larga"><svg class="disegno" viewBox="0 0 720 50" width="720" height="50"><title id="t">Mappa</title><desc>I comuni.</desc><path class="q1" d="M0,0h9v9Z"/><text x="1" y="9">Desio</text></svg></div>
<details><summary>Apri</summary><table><caption>Indice per anno</caption><thead><tr><th>Territorio</th>
${Array.from({ length: 12 }, (_, i) => `<th class="numero">${String(2010 + i)}</th>`).join('')}</tr></thead>
<tbody><tr><th>Desio</th>${Array.from({ length: 12 }, (_, i) => `<td class="numero">${String(i)}</td>`).join('')}</tr></tbody></table></details>
<figcaption><span class="fonte">Fonte: <a href="/atlante/metodo/">Istat</a>, CC BY 4.0.</span></figcaption></figure>
<section><h2>Lettura</h2><ul><li>Una cosa</li><li class="non-stampare">comando</li></ul>
<ol><li><p>Una domanda?</p></li></ol>
<table><caption>Valori dei comuni</caption><thead><tr><th>Comune</th><th class="numero">Valore</th></tr></thead>
<tbody><tr class="gruppo"><th colspan="2">Comuni</th></tr><tr><th>Limbiate<span class="nota">2026</span></th><td class="numero" title="Dato provvisorio e parziale: 1 comune su 2">169,3</td></tr>
<tr><th>Muggiò</th><td class="numero mancante" title="Dato non rilevato">–</td></tr></tbody></table>
<p class="nota"><span class="fonte">Fonte: Istat.</span></p>
<p>La <button type="button" class="termine" popovertarget="q">quota</button> <span popover id="q"><strong>Quota.</strong> Una parte.</span>di chi ha 65 anni.</p>
<details class="traccia"><summary>Da dove viene</summary><dl><dt>Impronta</dt><dd>sha256</dd></dl></details>
<dl><dt>Unità</dt><dd>anziani</dd></dl></section>
<section id="porta-via"><h2>Porta con te</h2><p class="citazione">Atlante, «Indice di prova».</p></section>
</main></body></html>`;

export const LUOGO = {
  indirizzo: '/ambiti/desio/prova/',
  base: '/atlante/',
  sito: 'https://example.org/',
};
