/* The service worker of the page `watch`, and of no other: where the network does not answer, it does, from what the page
   has kept. It lies beside the page, since it may see nothing above its own folder. */
const KEPT = "living-memory.watch";

addEventListener("install", () => skipWaiting());
addEventListener("activate", (event) => event.waitUntil(clients.claim()));
addEventListener("fetch", (event) => {
  if (event.request.method !== "GET") return;
  const kept = async (error) => {
    const cache = await caches.open(KEPT);
    const found = await cache.match(event.request, { ignoreSearch: true });
    if (!found) throw error;
    return found;
  };
  event.respondWith(fetch(event.request).catch(kept));
});
