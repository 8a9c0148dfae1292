# SPDX-License-Identifier: Apache-2.0
"""A real Samba server on this computer: one process, one share, nothing of the system's touched.

Configuration, passwords, state and the share lie in one folder. The server ends with whoever
started it, however that ends: smbd stops when its standard input closes.
"""

from __future__ import annotations

import getpass
import os
import secrets
import signal
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

SMBD = Path("/usr/sbin/smbd")
HOST = "127.0.0.1"
SHARE = "share"
FIRST_PORT = 4455
_WORD = "PYTEST_XDIST_WORKER"

# No oplock lets a client cache here: the client is Python. "strict sync" is Samba's default and
# what the order of writes relies on. A name differs by more than its case, as on Windows.
_CONFIG = """
[global]
  server role = standalone server
  interfaces = lo 127.0.0.1/8
  bind interfaces only = yes
  smb ports = {port}
  disable netbios = yes
  server min protocol = SMB3
  passdb backend = tdbsam:{home}/private/passdb.tdb
  private dir = {home}/private
  lock directory = {home}/run
  state directory = {home}/run
  cache directory = {home}/run
  pid directory = {home}/run
  ncalrpc dir = {home}/run/ncalrpc
  log file = {home}/run/smbd.log
  max log size = 2000
  map to guest = never
  load printers = no
  printcap name = /dev/null
  disable spoolss = yes
  strict sync = yes
  oplocks = yes
  case sensitive = no
  preserve case = yes
  store dos attributes = no
[{share}]
  path = {home}/share
  read only = no
  valid users = {user}
  create mask = 0660
  directory mask = 0770
"""


def is_possible() -> bool:
    """Tell whether smbd is here and may be started: it changes users, so only root can."""
    return SMBD.exists() and os.geteuid() == 0


class SambaServer:
    """A server with its share. Start it with :func:`samba_server`.

    Attributes:
        port: Where it listens on 127.0.0.1.
        user: The account of the system that started it; the password is this server's only.
    """

    def __init__(self, home: Path) -> None:
        self.home = home
        self.port = 0
        self.user = getpass.getuser()
        self.password = secrets.token_hex(8)
        self._process: subprocess.Popen[bytes] | None = None
        for name in ("private", "run", "run/ncalrpc", SHARE):
            (home / name).mkdir()

    @property
    def share(self) -> Path:
        """The folder that is shared, as the server sees it."""
        return self.home / SHARE

    def start(self) -> None:
        """Start at the port it had, or a free one, and wait until it answers."""
        for port in [self.port] if self.port else _ports():
            if self._started(port):
                self.port = port
                return
        raise RuntimeError((self.home / "run" / "smbd.log").read_text("utf-8", "replace")[-2000:])

    def stop(self) -> None:
        """End it and every process it made, however they are."""
        if self._process is None:
            return
        self.signal(signal.SIGKILL)
        self._process.wait(10)
        assert self._process.stdin is not None
        self._process.stdin.close()
        self._process = None

    def pause(self) -> None:
        """Let it hang: connections stay, nothing is answered."""
        self.signal(signal.SIGSTOP)

    def go_on(self) -> None:
        """Let it answer again."""
        self.signal(signal.SIGCONT)

    def signal(self, number: signal.Signals) -> None:
        """Send a signal to the server and the processes of its connections."""
        assert self._process is not None
        os.killpg(self._process.pid, number)

    def _started(self, port: int) -> bool:
        config = self.home / "smb.conf"
        text = _CONFIG.format(home=self.home, share=SHARE, port=port, user=self.user)
        config.write_text(text, "utf-8")
        if not (self.home / "private" / "passdb.tdb").exists():
            subprocess.run(
                ["smbpasswd", "-c", str(config), "-a", "-s", self.user],
                input=f"{self.password}\n{self.password}\n".encode(),
                stdout=subprocess.DEVNULL,
                check=True,
            )
        with (self.home / "run" / "output").open("ab") as output:
            self._process = subprocess.Popen(
                [str(SMBD), "-s", str(config), "--foreground", "--no-process-group"],
                stdin=subprocess.PIPE,
                stdout=output,
                stderr=output,
                start_new_session=True,
            )
        deadline = time.monotonic() + 20
        while time.monotonic() < deadline and self._process.poll() is None:
            with closing(socket.socket()) as probe:
                if probe.connect_ex((HOST, port)) == 0:
                    return True
            time.sleep(0.02)
        self.stop()
        return False


def _ports() -> Iterator[int]:
    """Yield ports to try: one for each process of a parallel run, then free ones."""
    worker = os.environ.get(_WORD, "gw0").removeprefix("gw")
    for wish in (FIRST_PORT + int(worker), 0, 0):
        with closing(socket.socket()) as probe:
            try:
                probe.bind((HOST, wish))
            except OSError:
                continue
            port: int = probe.getsockname()[1]
        yield port


@contextmanager
def samba_server(home: Path) -> Iterator[SambaServer]:
    """Run a server with everything of its own below a folder."""
    server = SambaServer(home)
    server.start()
    try:
        yield server
    finally:
        server.stop()
