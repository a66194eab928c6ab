/*
 * The service worker of /senza-rete/: registered only by readers who ask for it. With a network every page comes
 * from the network, so nothing is older than the visit; without one, it is the copy that was kept.
 */
const PREFISSO = 'atlante-';
/** A copy for each edition: the address with which the page registers this file says which. */
const COPIA = PREFISSO + new URL(self.location.href).searchParams.get('edizione');
/** Files whose names change with their content. */
const DUREVOLI = /\/(?:_astro|fonts)\//;
/** Large files that a reader downloads once. */
const DA_SCARICARE = /\/(?:dati|documenti)\/|\.(?:docx|pdf|png|xlsx|zip)$/;
/** Milliseconds after which a network that does not answer counts as none. */
const ATTESA = 4000;

self.addEventListener('install', () => {
  void self.skipWaiting();
});

self.addEventListener('activate', (evento) => {
  evento.waitUntil(removeVecchie().then(() => self.clients.claim()));
});

self.addEventListener('fetch', (evento) => {
  const { request } = evento;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== self.location.origin || DA_SCARICARE.test(pathname))
    return;
  evento.respondWith(DUREVOLI.test(pathname) ? firstCopia(request) : firstRete(request));
});

async function removeVecchie() {
  const nomi = await caches.keys();
  const vecchie = nomi.filter((nome) => nome.startsWith(PREFISSO) && nome !== COPIA);
  await Promise.all(vecchie.map((nome) => caches.delete(nome)));
}

const findCopia = async (request) =>
  (await caches.open(COPIA)).match(request, { ignoreSearch: true });

async function fetchAndKeep(request) {
  const risposta = await fetch(request);
  if (risposta.ok && risposta.type === 'basic')
    await (await caches.open(COPIA)).put(request, risposta.clone());
  return risposta;
}

async function firstCopia(request) {
  return (await findCopia(request)) ?? fetchAndKeep(request);
}

async function firstRete(request) {
  const rete = fetchAndKeep(request);
  // An answer that comes too late still renews the copy.
  rete.catch(() => undefined);
  const scaduta = new Promise((resolve) => setTimeout(resolve, ATTESA));
  const pronta = await Promise.race([rete.catch(() => undefined), scaduta]);
  if (pronta) return pronta;
  const copia = await findCopia(request);
  if (copia) return copia;
  if (request.mode !== 'navigate') return rete;
  return rete.catch(async () => {
    const pagina = new URL('senza-rete/', self.registration.scope);
    return (await findCopia(pagina.href)) ?? Response.error();
  });
}
