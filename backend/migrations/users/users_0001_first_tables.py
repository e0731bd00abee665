"""The tables of users: organisations, people, sessions, verification."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "users_0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "counterparts",
        sa.Column("organisation_id", sa.UUID(), nullable=False),
        sa.Column("counterpart_id", sa.UUID(), nullable=False),
        sa.PrimaryKeyConstraint("organisation_id", "counterpart_id", name=op.f("pk_counterparts")),
        schema="users",
    )
    op.create_table(
        "organisations",
        sa.Column("id", sa.UUID(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("line1", sa.Text(), nullable=False),
        sa.Column("line2", sa.Text(), nullable=True),
        sa.Column("city", sa.Text(), nullable=False),
        sa.Column("region", sa.Text(), nullable=True),
        sa.Column("postal_code", sa.Text(), nullable=False),
        sa.Column("country", sa.Text(), nullable=False),
        sa.Column("vat_id", sa.Text(), nullable=True),
        sa.Column("iban", sa.Text(), nullable=True),
        sa.Column("currency", sa.Text(), nullable=False),
        sa.Column("language", sa.Text(), nullable=False),
        sa.Column("verification", sa.Text(), server_default=sa.text("'none'"), nullable=False),
        sa.Column("suspended_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("suspension_reason", sa.Text(), nullable=True),
        sa.Column("version", sa.Integer(), server_default=sa.text("1"), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column(
            "words",
            postgresql.TSVECTOR(),
            sa.Computed(
                "to_tsvector('simple'::regconfig, name || ' ' || city || ' ' || postal_code || ' ' || COALESCE(vat_id, ''))",
                persisted=True,
            ),
            nullable=True,
        ),
        sa.CheckConstraint("country ~ '^[A-Z]{2}$'", name=op.f("ck_organisations_country")),
        sa.CheckConstraint("currency ~ '^[A-Z]{3}$'", name=op.f("ck_organisations_currency")),
        sa.CheckConstraint("kind IN ('manufacturer', 'retailer', 'operator')", name=op.f("ck_organisations_kind")),
        sa.CheckConstraint("language IN ('en', 'de')", name=op.f("ck_organisations_language")),
        sa.CheckConstraint(
            "verification IN ('none', 'pending', 'verified', 'rejected')", name=op.f("ck_organisations_verification")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_organisations")),
        schema="users",
    )
    op.create_index(
        "ix_organisations_country", "organisations", ["country", "created_at", "id"], unique=False, schema="users"
    )
    op.create_index(
        "ix_organisations_created_at_id", "organisations", ["created_at", "id"], unique=False, schema="users"
    )
    op.create_index(
        "ix_organisations_kind", "organisations", ["kind", "created_at", "id"], unique=False, schema="users"
    )
    op.create_index(
        "ix_organisations_name_id",
        "organisations",
        [sa.literal_column("lower(name)"), "id"],
        unique=False,
        schema="users",
    )
    op.create_index(
        "ix_organisations_suspended",
        "organisations",
        ["created_at", "id"],
        unique=False,
        schema="users",
        postgresql_where=sa.text("suspended_at IS NOT NULL"),
    )
    op.create_index(
        "ix_organisations_verification",
        "organisations",
        ["verification", "created_at", "id"],
        unique=False,
        schema="users",
    )
    op.create_index(
        "ix_organisations_words", "organisations", ["words"], unique=False, schema="users", postgresql_using="gin"
    )
    op.create_index(
        "uq_organisations_operator",
        "organisations",
        ["kind"],
        unique=True,
        schema="users",
        postgresql_where=sa.text("kind = 'operator'"),
    )
    op.create_table(
        "invitations",
        sa.Column("id", sa.UUID(), nullable=False),
        sa.Column("organisation_id", sa.UUID(), nullable=False),
        sa.Column("email", sa.Text(), nullable=False),
        sa.Column("roles", postgresql.ARRAY(sa.Text()), nullable=False),
        sa.Column("language", sa.Text(), nullable=False),
        sa.Column("invited_by", sa.UUID(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("state", sa.Text(), server_default=sa.text("'open'"), nullable=False),
        sa.CheckConstraint("state IN ('open', 'accepted', 'withdrawn')", name=op.f("ck_invitations_state")),
        sa.ForeignKeyConstraint(
            ["organisation_id"], ["users.organisations.id"], name=op.f("fk_invitations_organisation_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_invitations")),
        schema="users",
    )
    op.create_index(
        "ix_invitations_invited_by",
        "invitations",
        ["invited_by"],
        unique=False,
        schema="users",
        postgresql_where=sa.text("state = 'open'"),
    )
    op.create_index(
        "ix_invitations_organisation_id_created_at_id",
        "invitations",
        ["organisation_id", "created_at", "id"],
        unique=False,
        schema="users",
    )
    op.create_index(
        "uq_invitations_open",
        "invitations",
        ["organisation_id", "email"],
        unique=True,
        schema="users",
        postgresql_where=sa.text("state = 'open'"),
    )
    op.create_table(
        "manufacturers",
        sa.Column("organisation_id", sa.UUID(), nullable=False),
        sa.Column("selling_since", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["organisation_id"], ["users.organisations.id"], name=op.f("fk_manufacturers_organisation_id")
        ),
        sa.PrimaryKeyConstraint("organisation_id", name=op.f("pk_manufacturers")),
        schema="users",
    )
    op.create_table(
        "retailers",
        sa.Column("organisation_id", sa.UUID(), nullable=False),
        sa.Column("buying_since", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["organisation_id"], ["users.organisations.id"], name=op.f("fk_retailers_organisation_id")
        ),
        sa.PrimaryKeyConstraint("organisation_id", name=op.f("pk_retailers")),
        schema="users",
    )
    op.create_table(
        "user_verification",
        sa.Column("id", sa.UUID(), nullable=False),
        sa.Column("organisation_id", sa.UUID(), nullable=False),
        sa.Column("register_number", sa.Text(), nullable=False),
        sa.Column("vat_id", sa.Text(), nullable=True),
        sa.Column("document_ids", postgresql.ARRAY(sa.UUID()), nullable=False),
        sa.Column("note", sa.Text(), nullable=True),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("submitted_by", sa.UUID(), nullable=False),
        sa.Column("submitted_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("decided_by", sa.UUID(), nullable=True),
        sa.Column("decided_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.CheckConstraint("(status = 'pending') = (decided_at IS NULL)", name=op.f("ck_user_verification_decision")),
        sa.CheckConstraint("status IN ('pending', 'approved', 'rejected')", name=op.f("ck_user_verification_status")),
        sa.ForeignKeyConstraint(
            ["organisation_id"], ["users.organisations.id"], name=op.f("fk_user_verification_organisation_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_user_verification")),
        schema="users",
    )
    op.create_index(
        "ix_user_verification_organisation_id",
        "user_verification",
        ["organisation_id", "submitted_at"],
        unique=False,
        schema="users",
    )
    op.create_index(
        "ix_user_verification_status",
        "user_verification",
        ["status", "submitted_at", "id"],
        unique=False,
        schema="users",
    )
    op.create_index(
        "uq_user_verification_pending",
        "user_verification",
        ["organisation_id"],
        unique=True,
        schema="users",
        postgresql_where=sa.text("status = 'pending'"),
    )
    op.create_table(
        "users",
        sa.Column("id", sa.UUID(), nullable=False),
        sa.Column("organisation_id", sa.UUID(), nullable=False),
        sa.Column("email", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("phone", sa.Text(), nullable=True),
        sa.Column("language", sa.Text(), nullable=False),
        sa.Column("password_hash", sa.Text(), nullable=False),
        sa.Column("password_changed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("status", sa.Text(), server_default=sa.text("'active'"), nullable=False),
        sa.Column("email_confirmed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("last_login_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("language IN ('en', 'de')", name=op.f("ck_users_language")),
        sa.CheckConstraint("status IN ('active', 'disabled')", name=op.f("ck_users_status")),
        sa.ForeignKeyConstraint(["organisation_id"], ["users.organisations.id"], name=op.f("fk_users_organisation_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_users")),
        schema="users",
    )
    op.create_index("ix_users_email_created_at", "users", ["email", "created_at"], unique=False, schema="users")
    op.create_index(
        "ix_users_organisation_id_created_at_id",
        "users",
        ["organisation_id", "created_at", "id"],
        unique=False,
        schema="users",
    )
    op.create_index(
        "uq_users_email_own",
        "users",
        ["email"],
        unique=True,
        schema="users",
        postgresql_where=sa.text("email_confirmed_at IS NOT NULL"),
    )
    op.create_table(
        "manufacturer_certifications",
        sa.Column("id", sa.UUID(), nullable=False),
        sa.Column("organisation_id", sa.UUID(), nullable=False),
        sa.Column("document_id", sa.UUID(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("issuer", sa.Text(), nullable=False),
        sa.Column("valid_until", sa.Date(), nullable=True),
        sa.Column("state", sa.Text(), server_default=sa.text("'claimed'"), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint(
            "state IN ('claimed', 'accepted', 'refused')", name=op.f("ck_manufacturer_certifications_state")
        ),
        sa.ForeignKeyConstraint(
            ["organisation_id"],
            ["users.manufacturers.organisation_id"],
            name=op.f("fk_manufacturer_certifications_organisation_id"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_manufacturer_certifications")),
        schema="users",
    )
    op.create_index(
        "ix_manufacturer_certifications_document_id",
        "manufacturer_certifications",
        ["document_id"],
        unique=False,
        schema="users",
    )
    op.create_index(
        "uq_manufacturer_certifications_document",
        "manufacturer_certifications",
        ["organisation_id", "document_id"],
        unique=True,
        schema="users",
    )
    op.create_table(
        "manufacturer_profiles",
        sa.Column("organisation_id", sa.UUID(), nullable=False),
        sa.Column("description", sa.Text(), nullable=True),
        sa.Column("website", sa.Text(), nullable=True),
        sa.Column("phone", sa.Text(), nullable=True),
        sa.Column("contact_email", sa.Text(), nullable=True),
        sa.Column("founded_year", sa.SmallInteger(), nullable=True),
        sa.Column("brands", postgresql.ARRAY(sa.Text()), server_default=sa.text("'{}'"), nullable=False),
        sa.ForeignKeyConstraint(
            ["organisation_id"],
            ["users.manufacturers.organisation_id"],
            name=op.f("fk_manufacturer_profiles_organisation_id"),
        ),
        sa.PrimaryKeyConstraint("organisation_id", name=op.f("pk_manufacturer_profiles")),
        schema="users",
    )
    op.create_table(
        "password_resets",
        sa.Column("id", sa.UUID(), nullable=False),
        sa.Column("user_id", sa.UUID(), nullable=False),
        sa.Column("requested_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("used_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["user_id"], ["users.users.id"], name=op.f("fk_password_resets_user_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_password_resets")),
        schema="users",
    )
    op.create_index("ix_password_resets_expires_at", "password_resets", ["expires_at"], unique=False, schema="users")
    op.create_index("ix_password_resets_user_id", "password_resets", ["user_id"], unique=False, schema="users")
    op.create_table(
        "retailer_profiles",
        sa.Column("organisation_id", sa.UUID(), nullable=False),
        sa.Column("description", sa.Text(), nullable=True),
        sa.Column("website", sa.Text(), nullable=True),
        sa.Column("phone", sa.Text(), nullable=True),
        sa.Column("contact_email", sa.Text(), nullable=True),
        sa.Column("store_count", sa.Integer(), nullable=True),
        sa.Column("sales_channels", postgresql.ARRAY(sa.Text()), server_default=sa.text("'{}'"), nullable=False),
        sa.ForeignKeyConstraint(
            ["organisation_id"], ["users.retailers.organisation_id"], name=op.f("fk_retailer_profiles_organisation_id")
        ),
        sa.PrimaryKeyConstraint("organisation_id", name=op.f("pk_retailer_profiles")),
        schema="users",
    )
    op.create_table(
        "second_factors",
        sa.Column("user_id", sa.UUID(), nullable=False),
        sa.Column("secret", sa.LargeBinary(), nullable=False),
        sa.Column("confirmed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("last_step", sa.BigInteger(), server_default=sa.text("0"), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["user_id"], ["users.users.id"], name=op.f("fk_second_factors_user_id")),
        sa.PrimaryKeyConstraint("user_id", name=op.f("pk_second_factors")),
        schema="users",
    )
    op.create_table(
        "user_roles",
        sa.Column("user_id", sa.UUID(), nullable=False),
        sa.Column("role", sa.Text(), nullable=False),
        sa.Column("granted_by", sa.UUID(), nullable=False),
        sa.Column("granted_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["user_id"], ["users.users.id"], name=op.f("fk_user_roles_user_id")),
        sa.PrimaryKeyConstraint("user_id", "role", name=op.f("pk_user_roles")),
        schema="users",
    )
    op.create_table(
        "user_sessions",
        sa.Column("id", sa.UUID(), nullable=False),
        sa.Column("user_id", sa.UUID(), nullable=False),
        sa.Column("user_agent", sa.Text(), nullable=True),
        sa.Column("address", sa.Text(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("last_used_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("ends_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("ended_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("end_reason", sa.Text(), nullable=True),
        sa.CheckConstraint("(ended_at IS NULL) = (end_reason IS NULL)", name=op.f("ck_user_sessions_end_has_reason")),
        sa.CheckConstraint("expires_at <= ends_at", name=op.f("ck_user_sessions_within_absolute_end")),
        sa.ForeignKeyConstraint(["user_id"], ["users.users.id"], name=op.f("fk_user_sessions_user_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_user_sessions")),
        schema="users",
    )
    op.create_index("ix_user_sessions_expires_at", "user_sessions", ["expires_at"], unique=False, schema="users")
    op.create_index(
        "ix_user_sessions_user_id_created_at", "user_sessions", ["user_id", "created_at"], unique=False, schema="users"
    )
    op.create_table(
        "recovery_codes",
        sa.Column("user_id", sa.UUID(), nullable=False),
        sa.Column("code_hash", sa.LargeBinary(), nullable=False),
        sa.Column("used_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["user_id"], ["users.second_factors.user_id"], name=op.f("fk_recovery_codes_user_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("user_id", "code_hash", name=op.f("pk_recovery_codes")),
        schema="users",
    )
    op.create_table(
        "refresh_tokens",
        sa.Column("token_hash", sa.LargeBinary(), nullable=False),
        sa.Column("session_id", sa.UUID(), nullable=False),
        sa.Column("issued_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("replaced_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["session_id"], ["users.user_sessions.id"], name=op.f("fk_refresh_tokens_session_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("token_hash", name=op.f("pk_refresh_tokens")),
        schema="users",
    )
    op.create_index("ix_refresh_tokens_expires_at", "refresh_tokens", ["expires_at"], unique=False, schema="users")
    op.create_index(
        "uq_refresh_tokens_current",
        "refresh_tokens",
        ["session_id"],
        unique=True,
        schema="users",
        postgresql_where=sa.text("replaced_at IS NULL"),
    )


def downgrade() -> None:
    raise NotImplementedError("Tradepost migrates forward only: restore a backup to go back")
