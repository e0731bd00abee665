"""Since when a parked event is in its state, why jobs failed, and dropping months of consumed events."""

import sqlalchemy as sa
from alembic import op

revision = "platform_0002"
down_revision = "platform_0001"
branch_labels = None
depends_on = None

_TIME = sa.DateTime(timezone=True)


def upgrade() -> None:
    op.add_column(
        "parked_events",
        sa.Column("state_since", _TIME, server_default=sa.text("now()"), nullable=False),
        schema="platform",
    )
    op.create_index(
        "ix_parked_events_state", "parked_events", ["state", "occurred_at", "event_id", "consumer"], schema="platform"
    )
    op.create_table(
        "job_errors",
        sa.Column("job_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("error", sa.Text(), nullable=False),
        sa.Column("failed_at", _TIME, server_default=sa.text("now()"), nullable=False),
        sa.PrimaryKeyConstraint("job_id", name="pk_job_errors"),
        schema="platform",
    )
    _drop_consumed_months()


def _drop_consumed_months() -> None:
    """Only the owner may drop a partition. The function checks again what its caller believes.

    It gives way after 2 s, so that a long reader does not make every writer of events queue up behind it.
    """
    op.execute(
        r"""
        CREATE FUNCTION platform.drop_consumed_outbox_months(kept_from timestamptz) RETURNS integer
        LANGUAGE plpgsql SECURITY DEFINER SET search_path = platform, pg_temp SET lock_timeout = '2s' AS $$
        DECLARE child text; ends timestamptz; starts timestamptz; read_txid bigint; read_seq bigint;
                needed boolean; dropped integer := 0;
        BEGIN
            SELECT c.txid, c.seq INTO read_txid, read_seq FROM cursors c ORDER BY c.txid, c.seq LIMIT 1;
            IF read_txid IS NULL THEN
                RETURN 0;
            END IF;
            FOR child IN
                SELECT c.relname FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhrelid
                WHERE i.inhparent = 'platform.outbox'::regclass AND c.relname ~ '^outbox_p[0-9]{6}$' ORDER BY c.relname
            LOOP
                starts := to_date(right(child, 6), 'YYYYMM')::timestamp AT TIME ZONE 'UTC';
                ends := starts + interval '1 month';
                CONTINUE WHEN ends > kept_from;
                EXECUTE format('SELECT EXISTS (SELECT FROM %I WHERE (txid, seq) > ($1, $2))', child)
                    INTO needed USING read_txid, read_seq;
                needed := needed OR EXISTS (
                    SELECT FROM parked_events p WHERE p.occurred_at >= starts AND p.occurred_at < ends);
                CONTINUE WHEN needed;
                EXECUTE format('DROP TABLE %I', child);
                dropped := dropped + 1;
            END LOOP;
            RETURN dropped;
        END $$
        """
    )
    op.execute("REVOKE EXECUTE ON FUNCTION platform.drop_consumed_outbox_months(timestamptz) FROM PUBLIC")
    op.execute("GRANT EXECUTE ON FUNCTION platform.drop_consumed_outbox_months(timestamptz) TO tradepost_platform")
