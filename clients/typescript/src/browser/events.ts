// Server-sent events (WHATWG HTML §9.2.6), read from a `fetch`: `EventSource` can't send the secret in a header. Gatepost ends lines
// with a line feed alone.

/** The data of each event, as it comes. Comments, which keep the connection open, are let go; `alive` hears of every piece. */
export async function* events(body: ReadableStream<Uint8Array>, alive: () => void): AsyncGenerator<string, void, undefined> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let text = "";
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      alive();
      text += decoder.decode(value, { stream: true });
      const blocks = text.split("\n\n");
      text = blocks.pop() ?? "";
      for (const block of blocks) {
        const data = block.split("\n").filter((line) => line.startsWith("data:"));
        if (data.length > 0) yield data.map((line) => line.slice(5).replace(/^ /, "")).join("\n");
      }
    }
  } finally {
    // Whoever stops listening, stops the server's telling.
    await reader.cancel().catch(() => undefined);
  }
}
