"""Words by which the operator finds people, and the order of its list."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "users_0002"
down_revision = "users_0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column(
        "users",
        sa.Column(
            "words",
            postgresql.TSVECTOR(),
            sa.Computed(
                "to_tsvector('simple'::regconfig, name || ' ' || translate(email, '@.-+', '    '))", persisted=True
            ),
            nullable=False,
        ),
        schema="users",
    )
    op.create_index("ix_users_words", "users", ["words"], unique=False, schema="users", postgresql_using="gin")
    op.create_index("ix_users_created_at_id", "users", ["created_at", "id"], unique=False, schema="users")
