"""The tables that every service shares: events, inbox, idempotency, audit, settings, revocations."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "platform_0001"
down_revision = None
branch_labels = None
depends_on = None

_UUID = postgresql.UUID(as_uuid=True)
_TIME = sa.DateTime(timezone=True)
_TXID = sa.text("(pg_current_xact_id()::text)::bigint")
_NOW = sa.text("now()")


def upgrade() -> None:
    op.create_table(
        "outbox",
        sa.Column("occurred_at", _TIME, nullable=False),
        sa.Column("seq", sa.BigInteger(), sa.Identity(always=True), nullable=False),
        sa.Column("txid", sa.BigInteger(), server_default=_TXID, nullable=False),
        sa.Column("id", _UUID, nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("version", sa.SmallInteger(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("actor", postgresql.JSONB(), nullable=False),
        sa.Column("trace", sa.Text(), nullable=True),
        sa.Column("payload", postgresql.JSONB(), nullable=False),
        sa.PrimaryKeyConstraint("occurred_at", "seq", name="pk_outbox"),
        schema="platform",
        postgresql_partition_by="RANGE (occurred_at)",
    )
    op.create_index("ix_outbox_txid_seq", "outbox", ["txid", "seq"], schema="platform")
    op.create_table(
        "cursors",
        sa.Column("consumer", sa.Text(), nullable=False),
        sa.Column("txid", sa.BigInteger(), server_default=sa.text("0"), nullable=False),
        sa.Column("seq", sa.BigInteger(), server_default=sa.text("0"), nullable=False),
        sa.Column("moved_at", _TIME, server_default=_NOW, nullable=False),
        sa.PrimaryKeyConstraint("consumer", name="pk_cursors"),
        schema="platform",
    )
    op.create_table(
        "inbox",
        sa.Column("consumer", sa.Text(), nullable=False),
        sa.Column("event_id", _UUID, nullable=False),
        sa.Column("consumed_at", _TIME, server_default=_NOW, nullable=False),
        sa.PrimaryKeyConstraint("consumer", "event_id", name="pk_inbox"),
        schema="platform",
    )
    op.create_index("ix_inbox_consumed_at", "inbox", ["consumed_at"], schema="platform")
    op.create_table(
        "parked_events",
        sa.Column("consumer", sa.Text(), nullable=False),
        sa.Column("event_id", _UUID, nullable=False),
        sa.Column("txid", sa.BigInteger(), nullable=False),
        sa.Column("seq", sa.BigInteger(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("version", sa.SmallInteger(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("occurred_at", _TIME, nullable=False),
        sa.Column("actor", postgresql.JSONB(), nullable=False),
        sa.Column("trace", sa.Text(), nullable=True),
        sa.Column("payload", postgresql.JSONB(), nullable=False),
        sa.Column("state", sa.Text(), server_default=sa.text("'retry'"), nullable=False),
        sa.Column("attempts", sa.SmallInteger(), server_default=sa.text("0"), nullable=False),
        sa.Column("next_attempt_at", _TIME, server_default=_NOW, nullable=False),
        sa.Column("error", sa.Text(), nullable=True),
        sa.CheckConstraint("state IN ('retry', 'dead')", name="ck_parked_events_state"),
        sa.PrimaryKeyConstraint("consumer", "event_id", name="pk_parked_events"),
        schema="platform",
    )
    op.create_index(
        "ix_parked_events_due", "parked_events", ["consumer", "state", "next_attempt_at"], schema="platform"
    )
    op.create_index("ix_parked_events_key", "parked_events", ["consumer", "key"], schema="platform")
    op.create_table(
        "idempotency_keys",
        sa.Column("service", sa.Text(), nullable=False),
        sa.Column("organisation_id", _UUID, nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("request_hash", sa.LargeBinary(), nullable=False),
        sa.Column("status", sa.SmallInteger(), nullable=False),
        sa.Column("response", sa.LargeBinary(), nullable=False),
        sa.Column("created_at", _TIME, server_default=_NOW, nullable=False),
        sa.PrimaryKeyConstraint("service", "organisation_id", "key", name="pk_idempotency_keys"),
        schema="platform",
    )
    op.create_index("ix_idempotency_keys_created_at", "idempotency_keys", ["created_at"], schema="platform")
    op.create_table(
        "audit_logs",
        sa.Column("occurred_at", _TIME, nullable=False),
        sa.Column("seq", sa.BigInteger(), sa.Identity(always=True), nullable=False),
        sa.Column("txid", sa.BigInteger(), server_default=_TXID, nullable=False),
        sa.Column("service", sa.Text(), nullable=False),
        sa.Column("action", sa.Text(), nullable=False),
        sa.Column("subject_type", sa.Text(), nullable=False),
        sa.Column("subject_id", sa.Text(), nullable=False),
        sa.Column("user_id", _UUID, nullable=False),
        sa.Column("organisation_id", _UUID, nullable=False),
        sa.Column("request_id", sa.Text(), nullable=True),
        sa.Column("changes", postgresql.JSONB(), nullable=False),
        sa.PrimaryKeyConstraint("occurred_at", "seq", name="pk_audit_logs"),
        schema="platform",
        postgresql_partition_by="RANGE (occurred_at)",
    )
    op.create_index(
        "ix_audit_logs_organisation_id_occurred_at", "audit_logs", ["organisation_id", "occurred_at"], schema="platform"
    )
    op.create_index("ix_audit_logs_action_occurred_at", "audit_logs", ["action", "occurred_at"], schema="platform")
    op.create_index("ix_audit_logs_user_id_occurred_at", "audit_logs", ["user_id", "occurred_at"], schema="platform")
    op.create_index("ix_audit_logs_subject", "audit_logs", ["subject_type", "subject_id"], schema="platform")
    op.create_index("ix_audit_logs_txid_seq", "audit_logs", ["txid", "seq"], schema="platform")
    op.create_table(
        "audit_chain",
        sa.Column("position", sa.BigInteger(), nullable=False),
        sa.Column("audit_seq", sa.BigInteger(), nullable=False),
        sa.Column("audit_occurred_at", _TIME, nullable=False),
        sa.Column("txid", sa.BigInteger(), nullable=False),
        sa.Column("hash", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("position", name="pk_audit_chain"),
        schema="platform",
    )
    op.create_index("uq_audit_chain_audit_seq", "audit_chain", ["audit_seq"], unique=True, schema="platform")
    op.create_table(
        "platform_settings",
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("value", postgresql.JSONB(), nullable=False),
        sa.Column("updated_at", _TIME, server_default=_NOW, nullable=False),
        sa.Column("updated_by", _UUID, nullable=True),
        sa.PrimaryKeyConstraint("name", name="pk_platform_settings"),
        schema="platform",
    )
    op.create_table(
        "revocations",
        sa.Column("subject", _UUID, nullable=False),
        sa.Column("not_before", _TIME, nullable=False),
        sa.Column("created_at", _TIME, server_default=_NOW, nullable=False),
        sa.PrimaryKeyConstraint("subject", name="pk_revocations"),
        schema="platform",
    )
    op.create_index("ix_revocations_created_at", "revocations", ["created_at"], schema="platform")
    _partitions()
    _audit_only_grows()


def _partitions() -> None:
    """A default partition for each big table, and the function that makes those of the coming months."""
    for table in ("outbox", "audit_logs"):
        op.execute(f"CREATE TABLE platform.{table}_default PARTITION OF platform.{table} DEFAULT")
    op.execute(
        """
        CREATE FUNCTION platform.make_month_partitions(first date, months integer) RETURNS void
        LANGUAGE plpgsql SECURITY DEFINER SET search_path = platform AS $$
        DECLARE parent text; start date; child text;
        BEGIN
            FOREACH parent IN ARRAY ARRAY['outbox', 'audit_logs'] LOOP
                FOR step IN 0..months LOOP
                    start := (first + make_interval(months => step))::date;
                    child := parent || '_p' || to_char(start, 'YYYYMM');
                    IF to_regclass('platform.' || child) IS NULL THEN
                        EXECUTE format('CREATE TABLE platform.%I PARTITION OF platform.%I FOR VALUES FROM (%L) TO (%L)',
                                       child, parent, start, (start + interval '1 month')::date);
                    END IF;
                END LOOP;
            END LOOP;
        END $$
        """
    )
    op.execute("SELECT platform.make_month_partitions(date_trunc('month', now())::date, 3)")


def _audit_only_grows() -> None:
    """Not even a role with rights on it may alter or remove an audit entry."""
    op.execute(
        """
        CREATE FUNCTION platform.refuse_audit_change() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN RAISE EXCEPTION 'audit entries cannot be changed'; END $$
        """
    )
    op.execute(
        """
        CREATE TRIGGER audit_logs_only_grow BEFORE UPDATE OR DELETE ON platform.audit_logs
        FOR EACH ROW EXECUTE FUNCTION platform.refuse_audit_change()
        """
    )
