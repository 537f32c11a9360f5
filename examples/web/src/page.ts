// The page: one of its sections at a time.

export const byId = (id: string): HTMLElement => document.getElementById(id)!;
export const field = (id: string): HTMLInputElement => byId(id) as HTMLInputElement;

/** Shows one section; a screen reader hears its heading, and the tab has it too. */
export function show(id: string): void {
  for (const section of document.querySelectorAll<HTMLElement>("[data-heading]")) section.hidden = section.id !== id;
  const heading = byId("heading");
  heading.textContent = byId(id).dataset["heading"]!;
  document.title = `${heading.textContent} – Notes`;
  heading.focus({ preventScroll: true });
}

/** Says what is wrong with a field, or that nothing is. */
export function tellAt(id: string, words: string): void {
  byId(`${id}-problem`).textContent = words;
  field(id).setAttribute("aria-invalid", String(words !== ""));
}

/** What a button does, one press at a time. */
export function button(id: string, act: () => Promise<void>, fail: (error: unknown) => void): void {
  const element = byId(id) as HTMLButtonElement;
  element.addEventListener("click", () => {
    element.disabled = true;
    act()
      .catch(fail)
      .finally(() => (element.disabled = false));
  });
}
