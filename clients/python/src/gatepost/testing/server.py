"""`gatepost dev` in a folder and on ports of its own."""

from __future__ import annotations

import json
import os
import shutil
import socket
import subprocess
import tempfile
import time
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, TypeVar

import httpx

from gatepost.client import Client
from gatepost.values import Tokens

if TYPE_CHECKING:
    from typing_extensions import Self

T = TypeVar("T")
PATIENCE = 20.0  # seconds until something that should have happened counts as failed
GLANCE = 0.02  # seconds between two looks


@dataclass(frozen=True)
class Letter:
    """A letter in the mailbox. `link` or `code` are `None` in a letter that has none."""

    id: str
    to: str
    subject: str
    text: str
    link: str | None = field(repr=False)
    code: str | None = field(repr=False)


@dataclass(frozen=True)
class App:
    """An app of the server. `client_secret` is `None` unless it is confidential."""

    id: str
    issuer: str
    redirect_uri: str
    client_secret: str | None = field(repr=False)

    def client(self) -> Client:
        """A client of it, in threads."""
        return Client(self.issuer, client_secret=self.client_secret)


class DevServer:
    """A server that forgets everything when it is closed.

    Attributes:
        origin: where it is, such as `http://localhost:40123`.
        admin_origin: where the admin API and the console are.
        folder: where it keeps its data.
    """

    def __init__(self, binary: str | None = None, **settings: str) -> None:
        """Prepares one; `start`, or `with`, starts it.

        Args:
            binary: the program; `GATEPOST_BIN`, or `gatepost` in the path, if left out.
            settings: settings of Gatepost by their names in lower case without the prefix, such as `mail_from`.
        """
        found = binary or os.environ.get("GATEPOST_BIN") or shutil.which("gatepost")
        if not found:
            raise FileNotFoundError("no gatepost in the path: install it, or name it in GATEPOST_BIN")
        self._stack = ExitStack()
        self.folder = Path(self._stack.enter_context(tempfile.TemporaryDirectory(prefix="gatepost-dev-")))
        port, admin_port = _free_ports(2)
        self.origin, self.admin_origin = f"http://localhost:{port}", f"http://localhost:{admin_port}"
        ours = {
            "public_url": self.origin,
            "listen": f"127.0.0.1:{port}",
            "admin_listen": f"127.0.0.1:{admin_port}",
            "limit_sign_ins_per_client": "off",  # every test comes from this machine
            **settings,
        }
        inherited = {name: value for name, value in os.environ.items() if not name.startswith("GATEPOST_")}
        self._env = {**inherited, **{f"GATEPOST_{name.upper()}": value for name, value in ours.items()}}
        self._binary = str(Path(found).resolve())
        self._process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        """Starts it, and waits until it is ready."""
        with (self.folder / "output.log").open("ab") as log:
            command = [self._binary, "dev"]
            self._process = subprocess.Popen(command, cwd=self.folder, env=self._env, stdout=log, stderr=log)
        self._await("the server to be ready", self._is_ready)

    def stop(self) -> None:
        """Stops it; what it keeps stays until `close`."""
        process, self._process = self._process, None
        if process is not None:
            process.terminate()
            try:
                process.wait(PATIENCE)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()

    def restart(self) -> None:
        """Stops it and starts it with the same data, at the same place."""
        self.stop()
        self.start()

    def close(self) -> None:
        """Stops it and removes its data."""
        self.stop()
        self._stack.close()

    def __enter__(self) -> Self:
        try:
            self.start()
        except BaseException:
            self.close()
            raise
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()

    def run(self, *arguments: str, input: str | None = None) -> str:  # noqa: A002 - as subprocess has it
        """Runs a command of the binary on the server's data, such as `run("keys", "rotate", "demo")`; gives what it prints."""
        command = [self._binary, *arguments]
        done = subprocess.run(
            command, cwd=self.folder, env=self._env, input=input, capture_output=True, text=True, timeout=60, check=False
        )
        if done.returncode != 0:
            raise RuntimeError(f"gatepost {' '.join(arguments[:2])} failed: {done.stderr.strip()}")
        return done.stdout.strip()

    def issuer(self, app: str = "demo") -> str:
        """The issuer of an app."""
        return f"{self.origin}/apps/{app}"

    def create_app(self, app_id: str, *flags: str, redirect_uri: str = "http://localhost/callback") -> App:
        """Makes an app, with more flags of `gatepost app create` if you like; a loopback redirect URI is good for any port."""
        made = json.loads(self.run("app", "create", app_id, "--name", app_id, "--redirect-uri", redirect_uri, *flags, "--json"))
        return App(app_id, self.issuer(app_id), redirect_uri, made.get("client_secret"))

    def letter(self, to: str, *, after: Letter | None = None) -> Letter:
        """The newest letter to an address, once there is one that is not `after`."""
        return self._await(f"a letter to {to}", lambda: self._newest(to, after))

    def press(self, letter: Letter, action: str = "sign_in", **form: str) -> str:
        """Presses the button behind a letter's link, as no browser in particular; gives the redirect.

        `action="approve", match="47"` approves on another screen instead, and gives nothing.
        """
        if letter.link is None:
            raise ValueError("the letter has no link")
        headers = {"Accept": "application/json"}
        answer = httpx.post(letter.link, data={"action": action, **form}, headers=headers, timeout=PATIENCE)
        return str(answer.raise_for_status().json().get("redirect_to", ""))

    def sign_in(self, email: str, app: App | None = None, *, scope: str = "openid email") -> Tokens:
        """Signs somebody in, from the request to the tokens."""
        target = app or App("demo", self.issuer(), f"{self.origin}/demo/callback", None)
        with target.client() as client:
            before = self._newest(email, None)
            begun = client.start(email, target.redirect_uri, scope=scope)
            return client.exchange(begun, self.press(self.letter(email, after=before)))

    def log(self) -> str:
        """What the server has said."""
        return (self.folder / "output.log").read_text(errors="replace")

    def _newest(self, to: str, after: Letter | None) -> Letter | None:
        answer = httpx.get(f"{self.origin}/dev/mailbox/latest", params={"to": to}, timeout=PATIENCE)
        if answer.status_code == 404:
            return None
        says = answer.raise_for_status().json()
        if after is not None and says["id"] == after.id:
            return None
        return Letter(says["id"], says["to"], says["subject"], says["text"], says.get("link"), says.get("code"))

    def _is_ready(self) -> bool | None:
        if self._process is None or self._process.poll() is not None:
            raise RuntimeError(f"gatepost dev ended: {self.log()[-2000:]}")
        try:
            return httpx.get(f"{self.origin}/readyz", timeout=PATIENCE).is_success or None
        except httpx.TransportError:
            return None

    def _await(self, what: str, look: Callable[[], T | None]) -> T:
        until = time.monotonic() + PATIENCE
        while time.monotonic() < until:
            if (found := look()) is not None:
                return found
            time.sleep(GLANCE)
        raise TimeoutError(f"waited {PATIENCE:g} s for {what}; the server said: {self.log()[-2000:]}")


def _free_ports(count: int) -> list[int]:
    with ExitStack() as stack:
        probes = [stack.enter_context(socket.create_server(("127.0.0.1", 0))) for _ in range(count)]
        return [probe.getsockname()[1] for probe in probes]
