// The development mailbox: new letters show up by themselves, links, codes and texts can be copied, the mailbox can be
// emptied.

const byId = (id) => document.getElementById(id);

/** Milliseconds between two looks for new letters. */
const PAUSE = 1500;

/** Takes the list over from a fresh copy of the page, where it differs. */
async function look() {
  const answer = await fetch("/dev/mailbox", { headers: { accept: "text/html" }, cache: "no-store" });
  if (!answer.ok) throw new Error(`The server answered ${answer.status}.`);
  const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
  showCopyButtons(fresh);
  for (const id of ["messages", "count"]) {
    const [old, young] = [byId(id), fresh.getElementById(id)];
    if (old.innerHTML !== young.innerHTML) old.replaceChildren(...young.childNodes);
  }
  byId("empty").hidden = !document.querySelector(".message");
}

function tell(problem) {
  byId("problem").hidden = !problem;
  byId("problem").textContent = problem;
}

async function lookAgain() {
  if (document.visibilityState === "visible") {
    await look().then(() => tell(""), () => tell("The server can’t be reached. Trying again."));
  }
  setTimeout(lookAgain, PAUSE);
}

async function empty() {
  const answer = await fetch("/dev/mailbox/messages", { method: "DELETE" });
  if (!answer.ok) throw new Error(`The server answered ${answer.status}.`);
  await look();
}

function keepListFresh() {
  byId("empty").hidden = !document.querySelector(".message");
  byId("empty").addEventListener("click", () => empty().catch((error) => tell(error.message)));
  setTimeout(lookAgain, PAUSE);
}

/** Without this script they would do nothing, so they come hidden. */
function showCopyButtons(page) {
  for (const button of page.querySelectorAll("[data-copy], [data-copy-of]")) button.hidden = false;
}

/** Copies what the pressed button names, and says so; of digits it says which. */
async function copy(button) {
  const text = button.dataset.copy ?? byId(button.dataset.copyOf).textContent;
  const which = /^\d{6}$/.test(text) ? ` ${text}` : "";
  const told = await navigator.clipboard.writeText(text).then(() => `Copied${which}.`, () => "The browser did not let it be copied.");
  byId("copied").textContent = told;
}

function offerCopies() {
  showCopyButtons(document);
  document.addEventListener("click", ({ target }) => {
    const button = target.closest("[data-copy], [data-copy-of]");
    if (button) copy(button);
  });
}

offerCopies();
if (document.body.dataset.page === "mailbox") keepListFresh();
