// Where a sign-in begins and waits: counts down, follows what happens, and goes on by itself.

const byId = (id) => document.getElementById(id);
const { here, expires, now } = document.body.dataset;
const loadedAt = Date.now();

/** How often a countdown is read out, in seconds. */
const READ_OUT = 30;

/** A span as the server words it: in seconds, from two minutes on in minutes. */
function span(seconds) {
  const [value, unit] = seconds < 120 ? [seconds, "second"] : [Math.ceil(seconds / 60), "minute"];
  const format = new Intl.NumberFormat(`${document.documentElement.lang}-u-nu-latn`, { style: "unit", unit, unitDisplay: "long" });
  return format.format(value);
}

/** Tells how long to wait, every second for the eye and now and then for the ear, and gives the button back. */
class Countdown {
  constructor(line) {
    this.line = line;
    this.button = byId(line.dataset.button);
    const seconds = Number(line.dataset.seconds);
    if (seconds > 0) this.until(Date.now() + seconds * 1000);
  }

  /** Counts down to that moment of this browser's clock. */
  until(end) {
    clearTimeout(this.timer);
    this.end = end;
    this.button.disabled = true;
    this.button.setAttribute("aria-describedby", this.line.id);
    this.line.hidden = false;
    this.tick(true);
  }

  tick(isFirst) {
    const left = Math.ceil((this.end - Date.now()) / 1000);
    if (left <= 0) {
      this.button.disabled = false;
      this.button.removeAttribute("aria-describedby");
      this.line.hidden = true;
      byId("said").textContent = this.button.textContent;
      return;
    }
    this.line.textContent = this.line.dataset.sentence.replace("{}", span(left));
    if (left % READ_OUT === 0 && !isFirst) byId("said").textContent = this.line.textContent;
    this.timer = setTimeout(() => this.tick(false), 1000);
  }
}

/** Listens to what happens to the sign-in; this page is looked at anew as soon as it is another one. */
function follow(resend) {
  const source = new EventSource(`${here}/events`);
  const goOn = () => {
    source.close();
    location.replace(here);
  };
  /** When that moment of the server's clock is by this browser's. */
  const byOurClock = (moment) => Date.parse(moment) - now + loadedAt;
  let resendAt;
  let expiry = setTimeout(goOn, expires * 1000);
  /** Another tab may have asked for a further letter. */
  const wait = (state) => {
    if (resendAt && state.resend_available_at !== resendAt) {
      resend?.until(byOurClock(state.resend_available_at));
      clearTimeout(expiry);
      expiry = setTimeout(goOn, byOurClock(state.expires_at) - Date.now());
    }
    resendAt = state.resend_available_at;
  };
  const listens = (isOpen) => {
    // What is hidden can't keep the focus.
    if (isOpen && byId("check").contains(document.activeElement)) (byId("code") ?? byId("resend"))?.focus();
    byId("moves-on").hidden = !isOpen;
    byId("check").hidden = isOpen;
  };
  source.addEventListener("open", () => listens(true));
  source.addEventListener("error", () => listens(source.readyState !== EventSource.CLOSED));
  source.addEventListener("message", ({ data }) => {
    const state = JSON.parse(data);
    const line = byId("delivery");
    const hasFailed = ["failed", "bounced"].includes(state.delivery) && !("failed" in line.dataset);
    const isLocked = state.code_locked && byId("code");
    wait(state);
    if (state.status !== "pending" || state.renewed_as || hasFailed || isLocked) goOn();
    if (["sent", "delivered"].includes(state.delivery) && line.textContent !== line.dataset.sent) line.textContent = line.dataset.sent;
  });
  // A page that comes back out of the browser's memory is as old as it looks.
  addEventListener("pageshow", ({ persisted }) => persisted && goOn());
}

/** A second click must not take the answer to the first one away. */
function submitOnce(form) {
  const buttons = form.querySelectorAll("button");
  form.addEventListener("submit", () => setTimeout(() => buttons.forEach((button) => (button.disabled = true))));
}

document.querySelectorAll("form").forEach(submitOnce);
const [countdown] = [...document.querySelectorAll("[data-seconds]")].map((line) => new Countdown(line));
if (here) follow(countdown);
