"""Follows docs/fastapi.md to the letter, in an empty folder and an empty virtual environment, until somebody is signed in.

    GATEPOST_BIN=… python tests/clients/fastapi-guide.py

Every block of the guide below a comment is taken as it stands: `file:` is written, `run` is run by one shell after the other,
`in the background` is started and awaited. Blocks without a comment are not followed. What is put in place of what:

- `gatepost` is the program that GATEPOST_BIN names;
- the package comes from the checkout: pip finds a wheel of it beside those of the index;
- the ports 8080, 8081 and 8000 are others where they are taken.

Needs what clients/python/requirements.txt names, and Chromium. The closing line is `fastapi guide: …`, and the exit code then 0.
"""

from __future__ import annotations

import os
import re
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

import httpx
from playwright.sync_api import Page, sync_playwright

ROOT = Path(__file__).resolve().parents[2]
GUIDE = ROOT / "docs" / "fastapi.md"
PACKAGE = ROOT / "clients" / "python"
BLOCK = re.compile(r"^<!-- (.+?) -->\n```(?:sh|python)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
CHROMIUM = os.environ.get("GATEPOST_TEST_CHROMIUM", "/usr/bin/chromium")
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"]
FLAGS += ["--disable-component-update", "--disable-sync"]
PORTS = (8080, 8081, 8000)
MOST = 300  # seconds
# There is no Redis here; that its client takes those calls, and `Sessions` that store, types tell.
STORE = """pip install redis mypy
mypy --strict -c 'from gatepost.fastapi import SessionStore
from store import RedisStore
store: SessionStore = RedisStore("redis://localhost")'"""
PATIENCE = 30  # seconds


@dataclass(frozen=True)
class Block:
    """A block of the guide: what to do with it, and its text."""

    order: str
    text: str


def free_port(wanted: int) -> int:
    """That port, or another one where it is taken."""
    for port in (wanted, 0):
        try:
            with socket.create_server(("127.0.0.1", port)) as probe:
                return int(probe.getsockname()[1])
        except OSError:
            continue
    raise RuntimeError("no port is free")


def read_guide(ports: dict[int, int]) -> Iterator[Block]:
    """The blocks that are to be followed."""
    text = GUIDE.read_text()
    for wanted, port in ports.items():
        text = text.replace(f"localhost:{wanted}", f"localhost:{port}")
    for order, block in BLOCK.findall(text):
        yield Block(order, block)


class Follower:
    """Somebody who does what the guide says, in one folder and one shell."""

    def __init__(self, folder: Path, ports: dict[int, int], stack: ExitStack) -> None:
        self.folder, self._ports, self._stack = folder / "empty", ports, stack
        self.folder.mkdir()
        tools, wheels = folder / "tools", folder / "wheels"
        tools.mkdir()
        (tools / "gatepost").symlink_to(Path(os.environ["GATEPOST_BIN"]).resolve())
        build = [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--wheel-dir", str(wheels), str(PACKAGE)]
        subprocess.run(build, check=True)
        # The shell of a stranger: nothing of this process's virtual environment, no settings of Gatepost.
        self.env = {"HOME": str(folder), "LANG": "C.UTF-8", "PATH": f"{tools}:/usr/local/bin:/usr/bin:/bin"}
        # How this machine reaches packages is its own affair.
        reach = ("PIP_", "SSL_", "HTTP", "NO_PROXY")
        self.env |= {name: value for name, value in os.environ.items() if name.startswith(reach)}
        self.env["PIP_FIND_LINKS"] = f"{wheels} {os.environ.get('PIP_FIND_LINKS', '')}".strip()
        self.env |= {"PIP_DISABLE_PIP_VERSION_CHECK": "1", "PIP_QUIET": "1"}
        if ports[8080] != 8080 or ports[8081] != 8081:
            self.env["GATEPOST_PUBLIC_URL"] = f"http://localhost:{ports[8080]}"
            self.env["GATEPOST_LISTEN"] = f"127.0.0.1:{ports[8080]}"
            self.env["GATEPOST_ADMIN_LISTEN"] = f"127.0.0.1:{ports[8081]}"
        self.env["UVICORN_PORT"] = str(ports[8000])

    def follow(self, block: Block) -> None:
        """Does what one block says."""
        kind, _, rest = block.order.partition(": ")
        if kind == "file":
            (self.folder / rest).write_text(block.text)
        elif kind.startswith("in the background"):
            self._start(block)
        elif kind.startswith("run"):
            said = self._run(block.text)
            expected = re.search(r"it prints (\S+)$", block.order)
            if expected and said.strip() != expected[1]:
                raise RuntimeError(f"{block.text.strip()} printed {said.strip()}, not {expected[1]}")
        else:
            raise RuntimeError(f"the guide asks for what nobody knows: {block.order}")
        print(f"followed: {block.order}: {block.text.strip().splitlines()[0]}", flush=True)

    def _shell(self, text: str) -> list[str]:
        """A command for a shell in which the virtual environment is active once it is there, as in one terminal."""
        activate = ". .venv/bin/activate\n" if (self.folder / ".venv").exists() else ""
        return ["bash", "-euc", f"{activate}{text}"]

    def _run(self, text: str) -> str:
        done = subprocess.run(self._shell(text), cwd=self.folder, env=self.env, capture_output=True, text=True, check=False)
        if done.returncode != 0:
            raise RuntimeError(f"{text.strip()} failed:\n{done.stdout}{done.stderr}")
        return done.stdout

    def _start(self, block: Block) -> None:
        url = block.order.rsplit(" ", 1)[1]
        log = self._stack.enter_context((self.folder.parent / "background.log").open("ab"))
        command = self._shell(f"exec {block.text}")
        process = subprocess.Popen(command, cwd=self.folder, env=self.env, stdout=log, stderr=log)
        self._stack.callback(stop, process)
        until = time.monotonic() + PATIENCE
        while time.monotonic() < until and process.poll() is None:
            try:
                if httpx.get(url).status_code < 500:
                    return
            except httpx.TransportError:
                time.sleep(0.05)
        raise RuntimeError(f"{block.text.strip()} did not answer: {(self.folder.parent / 'background.log').read_text()[-2000:]}")


def stop(process: subprocess.Popen[bytes]) -> None:
    """Ends a process of ours."""
    process.terminate()
    try:
        process.wait(PATIENCE)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


def sign_in(page: Page, ports: dict[int, int]) -> None:
    """What the third part of the guide tells a person to do."""
    site, mailbox = f"http://localhost:{ports[8000]}", f"http://localhost:{ports[8080]}/dev/mailbox"
    page.goto(site)
    page.get_by_role("link", name="Sign in").click()
    page.locator("input[type=email]").fill("ada@example.org")
    page.locator("input[type=email]").press("Enter")
    page.wait_for_url(re.compile("/wait/"))
    letters = page.context.new_page()
    letters.goto(mailbox)
    letters.get_by_role("link", name=re.compile("sign in", re.IGNORECASE)).last.click()
    letters.wait_for_url(re.compile("/dev/mailbox/."))
    link = next(
        found
        for frame in letters.frames
        for found in frame.locator("a[href*='/l/']").evaluate_all("links => links.map((link) => link.href)")
    )
    page.goto(link)
    page.wait_for_url(f"{site}/private")
    page.get_by_text("Hello, ada@example.org.").wait_for()
    page.get_by_role("button", name="Sign out").click()
    page.wait_for_url(f"{site}/")
    page.get_by_role("link", name="Sign in").wait_for()


def main() -> int:
    """Follows the guide; gives the exit code."""
    if not shutil.which(os.environ.get("GATEPOST_BIN", "")):
        sys.exit("GATEPOST_BIN names no program")
    ports = {port: free_port(port) for port in PORTS}
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="gatepost-guide-")))
        follower = Follower(folder, ports, stack)
        began = time.monotonic()
        blocks = list(read_guide(ports))
        for block in blocks:
            follower.follow(block)
        follower.follow(Block("run", STORE))
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
            page = browser.new_context().new_page()
            page.set_default_timeout(PATIENCE * 1000)
            sign_in(page, ports)
            browser.close()
        took = time.monotonic() - began
    verdict = f"fastapi guide: {len(blocks)} blocks followed, signed in and out, in {took:.0f} s (at most {MOST})"
    print(verdict)
    return 0 if took < MOST else 1


if __name__ == "__main__":
    sys.exit(main())
