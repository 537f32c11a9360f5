"""The app on a port of its own, signing people in at `gatepost dev` (the fixture `gatepost_dev`), and a browser."""

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import httpx
import pytest
from gatepost.testing import App, DevServer
from playwright.sync_api import Browser, Page, Route, sync_playwright

HERE = Path(__file__).resolve().parent
DOCS_ASSETS = HERE / "node_modules" / "swagger-ui-dist"
CDN = "https://cdn.jsdelivr.net/npm/swagger-ui-dist@5/"
CHROMIUM = os.environ.get("GATEPOST_TEST_CHROMIUM", "/usr/bin/chromium")
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"]
FLAGS += ["--disable-component-update", "--disable-sync"]
PATIENCE = 20.0  # seconds


@dataclass(frozen=True)
class Site:
    """The running app."""

    url: str
    app: App
    server: DevServer


@pytest.fixture(scope="session")
def site(gatepost_dev: DevServer) -> Iterator[Site]:
    with socket.create_server(("127.0.0.1", 0)) as probe:
        port = probe.getsockname()[1]
    url = f"http://localhost:{port}"
    flags = ["--redirect-uri", f"{url}/docs/oauth2-redirect", "--post-logout-redirect-uri", f"{url}/"]
    flags += ["--initiate-login-uri", f"{url}/login", "--scope", "openid", "--scope", "email", "--scope", "notes:write"]
    app = gatepost_dev.create_app("notes", *flags, redirect_uri=f"{url}/callback")
    env = {**os.environ, "ISSUER": app.issuer, "BASE_URL": url}
    command = [sys.executable, "-m", "uvicorn", "app:app", "--host", "127.0.0.1", "--port", str(port), "--log-level", "warning"]
    process = subprocess.Popen(command, cwd=HERE.parent, env=env)
    try:
        _await_answer(url, process)
        yield Site(url, app, gatepost_dev)
    finally:
        process.terminate()
        process.wait(PATIENCE)


def _await_answer(url: str, process: "subprocess.Popen[bytes]") -> None:
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until and process.poll() is None:
        try:
            httpx.get(url)
        except httpx.TransportError:
            time.sleep(0.05)
        else:
            return
    raise RuntimeError("the app did not answer")


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture
def page(chromium: Browser) -> Iterator[Page]:
    """A person with an empty browser. What FastAPI's documentation page asks a CDN for comes from the same package, installed."""
    context = chromium.new_context()
    context.set_default_timeout(PATIENCE * 1000)
    context.route(f"{CDN}**", _from_package)
    context.route("https://fastapi.tiangolo.com/**", lambda route: route.abort())
    yield context.new_page()
    context.close()


def _from_package(route: Route) -> None:
    route.fulfill(path=DOCS_ASSETS / route.request.url.removeprefix(CDN))
