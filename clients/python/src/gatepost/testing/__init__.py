"""For tests of your own: a Gatepost on this machine, its mailbox, and people who sign in.

With pytest, the fixture `gatepost_dev` (see `gatepost.testing.plugin`) is a running `DevServer`.
"""

from gatepost.testing.server import App, DevServer, Letter

__all__ = ["App", "DevServer", "Letter"]
