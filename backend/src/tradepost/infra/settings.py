"""Settings from the environment: every variable that a Tradepost process reads is a field here."""

from functools import lru_cache
from pathlib import Path
from typing import Literal

from pydantic import Field, SecretStr
from pydantic_settings import BaseSettings, SettingsConfigDict


class Settings(BaseSettings):
    """One process's settings. Each field is read from `TRADEPOST_<FIELD NAME IN CAPITALS>`."""

    model_config = SettingsConfigDict(env_prefix="TRADEPOST_", frozen=True)

    public_url: str = Field("http://localhost:8080", description="Address of the gateway as people see it.")
    database_url: SecretStr = Field(description="PostgreSQL address of the login role, member of every service role.")
    database_owner_url: SecretStr | None = Field(
        None, description="PostgreSQL address of the owner, used only by `tradepost migrate` and `tradepost check`."
    )
    database_pool_size: int = Field(10, ge=1, le=200, description="Connections a process keeps at most.")
    database_statement_timeout_ms: int = Field(20_000, ge=100, description="A statement is cancelled after this time.")
    database_acquire_timeout_ms: int = Field(
        3_000, ge=10, description="A request that waits longer for a connection is shed with 503."
    )
    valkey_url: SecretStr = Field(description="Valkey or Redis address, with its password.")
    valkey_timeout_ms: int = Field(200, ge=10, description="A call that takes longer goes on without Valkey.")
    s3_endpoint: str = Field(description="Address of the S3 object store, as the services reach it.")
    s3_public_endpoint: str | None = Field(
        None, description="Address of the object store as browsers reach it, for presigned links; default: s3_endpoint."
    )
    s3_access_key: SecretStr = Field(description="S3 access key.")
    s3_secret_key: SecretStr = Field(description="S3 secret key.")
    s3_bucket: str = Field("tradepost", min_length=3, description="Bucket for every object.")
    s3_region: str = Field("us-east-1", description="Region named in S3 signatures.")
    index_dir: Path = Field(description="Folder of the Tantivy search index.")
    signing_key_file: Path = Field(description="PEM file of the ES256 private key that signs tokens.")
    service_secret: SecretStr = Field(description="At least 32 bytes; signs tokens between services.", min_length=32)
    smtp_url: SecretStr | None = Field(
        None, description="smtp[s]://user:password@host:port; without it mail is written to mailbox_dir."
    )
    mail_from: str = Field("Tradepost <no-reply@tradepost.example>", description="Sender of mail.")
    mailbox_dir: Path = Field(description="Folder that takes mail as .eml files where no SMTP server is configured.")
    log_level: Literal["DEBUG", "INFO", "WARNING", "ERROR"] = Field("INFO", description="Least level that is logged.")
    log_format: Literal["json", "console"] = Field("json", description="Log lines as JSON or for people.")
    rate_limits: bool = Field(True, description="False switches rate limits off, for load tests only.")
    events_kept_days: int = Field(
        30, ge=1, le=3_650, description="Months of events that every consumer has read are dropped after this time."
    )
    idempotency_keys_kept_hours: int = Field(
        72, ge=24, le=8_760, description="A repeat of a request with its Idempotency-Key is recognised for this time."
    )
    failed_jobs_kept_days: int = Field(
        90, ge=1, le=3_650, description="Background jobs that failed or were cancelled are forgotten after this time."
    )
    trusted_proxy_hops: int = Field(1, ge=0, le=5, description="Proxies in front whose X-Forwarded-For is believed.")


@lru_cache(maxsize=1)
def get_settings() -> Settings:
    """The process's settings, read once. Raises pydantic.ValidationError naming every variable at fault."""
    return Settings()
