// Where a sign-in begins and waits: counts down, follows what happens, and goes on by itself.

const byId = (id) => document.getElementById(id);
const { here, expires } = document.body.dataset;

/** How often a countdown is read out, in seconds. */
const READ_OUT = 30;

/** A span as the server words it: in seconds, from two minutes on in minutes. */
function span(seconds) {
  const [value, unit] = seconds < 120 ? [seconds, "second"] : [Math.ceil(seconds / 60), "minute"];
  const format = new Intl.NumberFormat(`${document.documentElement.lang}-u-nu-latn`, { style: "unit", unit, unitDisplay: "long" });
  return format.format(value);
}

/** Tells how long to wait, every second for the eye and now and then for the ear, and gives the button back. */
function countDown(line) {
  const { seconds, sentence } = line.dataset;
  const button = byId(line.dataset.button);
  const end = Date.now() + seconds * 1000;
  button.disabled = true;
  const tick = () => {
    const left = Math.ceil((end - Date.now()) / 1000);
    if (left <= 0) {
      button.disabled = false;
      line.hidden = true;
      byId("said").textContent = button.textContent;
      return;
    }
    line.textContent = sentence.replace("{}", span(left));
    if (left % READ_OUT === 0 && left < seconds) byId("said").textContent = line.textContent;
    setTimeout(tick, 1000);
  };
  tick();
}

/** Listens to what happens to the sign-in; this page is looked at anew as soon as it is another one. */
function follow() {
  const source = new EventSource(`${here}/events`);
  const goOn = () => {
    source.close();
    location.replace(here);
  };
  const listens = (isOpen) => {
    byId("moves-on").hidden = !isOpen;
    byId("check").hidden = isOpen;
  };
  source.addEventListener("open", () => listens(true));
  source.addEventListener("error", () => listens(source.readyState !== EventSource.CLOSED));
  source.addEventListener("message", ({ data }) => {
    const state = JSON.parse(data);
    const line = byId("delivery");
    const hasFailed = state.delivery === "failed" && !("failed" in line.dataset);
    const isLocked = state.code_locked && byId("code");
    if (state.status !== "pending" || state.renewed_as || hasFailed || isLocked) goOn();
    if (state.delivery === "sent" && line.textContent !== line.dataset.sent) line.textContent = line.dataset.sent;
  });
  setTimeout(goOn, expires * 1000);
  // A page that comes back out of the browser's memory is as old as it looks.
  addEventListener("pageshow", ({ persisted }) => persisted && goOn());
}

/** A second click must not take the answer to the first one away. */
function submitOnce(form) {
  const buttons = form.querySelectorAll("button");
  form.addEventListener("submit", () => setTimeout(() => buttons.forEach((button) => (button.disabled = true))));
}

document.querySelectorAll("form").forEach(submitOnce);
document.querySelectorAll("[data-seconds]").forEach(countDown);
if (here) follow();
