/**
 * The worker of a kiosk: keeps the one page that it consists of, and gives it out where there is no network.
 * It knows nothing of answers; those wait, sealed, where the page puts them.
 */
export const kioskWorker = `const S=self.registration.scope,C="kiosk "+new URL(S).pathname;
self.addEventListener("install",e=>{self.skipWaiting();e.waitUntil(caches.open(C).then(c=>c.add(new Request(S,{cache:"no-store"}))))});
self.addEventListener("activate",e=>e.waitUntil(self.clients.claim()));
const fresh=async()=>{const r=await fetch(S,{cache:"no-store",signal:AbortSignal.timeout(4e3)});if(r.status>=500||r.status==429)throw r;if(r.ok)await(await caches.open(C)).put(S,r.clone());return r};
self.addEventListener("fetch",e=>{if(e.request.mode=="navigate"&&e.request.url.split(/[?#]/)[0]==S)e.respondWith(fresh().catch(async()=>await(await caches.open(C)).match(S)||Response.error()))});
`;
