"""Where everything lies inside the state folder."""

import errno
import os
import shutil
from dataclasses import dataclass
from pathlib import Path

import tradepost
from tradepost.apps.embedded.errors import DiskFullError, ForeignStateError

FIRST_START_FREE_MB = 1024
WARM_START_FREE_MB = 128


@dataclass(frozen=True, slots=True)
class Layout:
    """The folders and files of one platform. `root` is absolute."""

    root: Path

    @property
    def logs_dir(self) -> Path:
        return self.root / "logs"

    @property
    def records_dir(self) -> Path:
        """One JSON record for each process that runs, to find it again after a crash."""
        return self.root / "run"

    @property
    def status_file(self) -> Path:
        return self.root / "status.json"

    @property
    def lock_file(self) -> Path:
        return self.root / "lock"

    @property
    def credentials_file(self) -> Path:
        return self.root / "secrets" / "credentials.json"

    @property
    def signing_key_file(self) -> Path:
        return self.root / "secrets" / "signing-key.pem"

    @property
    def index_dir(self) -> Path:
        return self.root / "index"

    @property
    def mailbox_dir(self) -> Path:
        return self.root / "mailbox"

    @property
    def postgres_dir(self) -> Path:
        return self.root / "postgres"

    @property
    def valkey_dir(self) -> Path:
        return self.root / "valkey"

    @property
    def objects_dir(self) -> Path:
        return self.root / "objects"

    @property
    def gateway_dir(self) -> Path:
        return self.root / "gateway"

    @property
    def web_app_dir(self) -> Path:
        """The built web application, a copy of this platform's own."""
        return self.root / "web" / "app"

    @property
    def demo_accounts_file(self) -> Path:
        """Written by `tradepost seed` where it makes demo data, shown by `tradepost up`.

        JSON: `[{"role": "retailer", "email": "...", "password": "...", "organisation": "..."}]`.
        """
        return self.root / "demo-accounts.json"

    @property
    def stamps_dir(self) -> Path:
        """One empty file for each step that is done only once."""
        return self.root / "done"

    def log_file(self, part: str) -> Path:
        return self.logs_dir / f"{part}.log"

    def record_file(self, part: str) -> Path:
        return self.records_dir / f"{part}.json"

    def prepare(self, *, first_start_free_mb: int = FIRST_START_FREE_MB) -> None:
        """Makes the folders, readable by the owner only.

        Raises:
            ForeignStateError: the folder belongs to another user, cannot be made or cannot be written.
            DiskFullError: its disk has too little room to start.
        """
        try:
            self._make_root()
            self._refuse_a_foreign_owner()
            self._refuse_a_full_disk(first_start_free_mb)
            self._make_folders()
        except OSError as error:
            if error.errno in {errno.ENOSPC, errno.EDQUOT}:
                raise DiskFullError(f"The disk of {self.root} is full: free some space and try again.") from error
            raise ForeignStateError(
                f"The state folder {self.root} cannot be used ({error.strerror}): choose another with TRADEPOST_STATE."
            ) from error

    def examine(self) -> None:
        """Raises what `prepare` would raise for the folder or the nearest one above it, and makes nothing."""
        place = self._nearest()
        if not place.is_dir() or not os.access(place, os.W_OK | os.X_OK):
            raise ForeignStateError(
                f"The state folder {self.root} cannot be used ({place} is not a folder that you may write to): "
                "choose another with TRADEPOST_STATE."
            )
        if place == self.root:
            self._refuse_a_foreign_owner()

    def free_mb(self) -> int:
        """Room on the disk of the folder, or of the nearest one above it that exists."""
        return shutil.disk_usage(self._nearest()).free // 2**20

    def needed_mb(self, *, first_start_free_mb: int = FIRST_START_FREE_MB) -> int:
        """Room that a start needs: less where there are data already."""
        return WARM_START_FREE_MB if os.path.lexists(self.postgres_dir) else first_start_free_mb

    def _nearest(self) -> Path:
        # os.path.lexists, unlike Path.exists, takes a folder that we may not look into for a missing one.
        return next(folder for folder in (self.root, *self.root.parents) if os.path.lexists(folder))

    def _make_root(self) -> None:
        if self.root.exists() and not self.root.is_dir():
            raise NotADirectoryError(errno.ENOTDIR, os.strerror(errno.ENOTDIR), str(self.root))
        self.root.mkdir(parents=True, exist_ok=True)

    def _make_folders(self) -> None:
        # PostgreSQL runs as another user where we are root, and has to pass through to its own folder.
        self.root.chmod(0o711 if os.geteuid() == 0 else 0o700)
        for folder in (
            self.logs_dir,
            self.records_dir,
            self.credentials_file.parent,
            self.index_dir,
            self.mailbox_dir,
            self.valkey_dir,
            self.objects_dir,
            self.gateway_dir,
            self.stamps_dir,
        ):
            folder.mkdir(mode=0o700, exist_ok=True)

    def _refuse_a_foreign_owner(self) -> None:
        owner = self.root.stat().st_uid
        if owner != os.geteuid():
            raise ForeignStateError(
                f"The state folder {self.root} belongs to user id {owner}, and you are {os.geteuid()}: "
                "run as that user, or choose another folder with TRADEPOST_STATE."
            )

    def _refuse_a_full_disk(self, first_start_free_mb: int) -> None:
        free_mb, needed_mb = self.free_mb(), self.needed_mb(first_start_free_mb=first_start_free_mb)
        if free_mb < needed_mb:
            raise DiskFullError(
                f"The disk of {self.root} has {free_mb} MB free and {needed_mb} MB are needed: "
                "free some space, or choose a folder on another disk with TRADEPOST_STATE."
            )


def default_state_dir() -> Path:
    """`TRADEPOST_STATE`, else `.state` in the repository, else `.state` in the working folder."""
    chosen = os.environ.get("TRADEPOST_STATE")
    if chosen:
        return Path(chosen).expanduser().resolve()
    repository = Path(tradepost.__file__).resolve().parents[3]
    home = repository if (repository / "pyproject.toml").is_file() else Path.cwd()
    return home / ".state"
