// Lists, page by page.

/** A page of any list of the contract. */
type Page<Item> = { items: Item[]; next_page?: string };

/**
 * Every item of a list, newest first. `page` asks for the page that a token names, the first one without; it is called when the
 * items before are used up, so a loop that breaks asks for no more.
 *
 * ```ts
 * for await (const user of items((page_token) => getUsers({ page_token }))) …
 * ```
 */
export async function* items<Item>(page: (pageToken?: string) => Promise<Page<Item>>): AsyncGenerator<Item, void, undefined> {
  let token: string | undefined;
  do {
    const { items, next_page } = await page(token);
    yield* items;
    token = next_page;
  } while (token !== undefined);
}
