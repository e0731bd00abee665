"""first tables."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "payments_0001"
down_revision = None
branch_labels = None
depends_on = None

_APPEND_ONLY = """
CREATE FUNCTION payments.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;

CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON payments.ledger_entries
    FOR EACH ROW EXECUTE FUNCTION payments.refuse_change();

CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON payments.ledger_transactions
    FOR EACH ROW EXECUTE FUNCTION payments.refuse_change();

CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON payments.ledger_accounts
    FOR EACH ROW EXECUTE FUNCTION payments.refuse_change();

CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON payments.commission_rules
    FOR EACH ROW EXECUTE FUNCTION payments.refuse_change();

CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON payments.commission_records
    FOR EACH ROW EXECUTE FUNCTION payments.refuse_change();

CREATE TRIGGER never_emptied BEFORE TRUNCATE ON payments.ledger_entries
    FOR EACH STATEMENT EXECUTE FUNCTION payments.refuse_change();
"""
# At commit: every transaction has two entries or more, in accounts of their currency, zero for each currency.
_BALANCED = """
CREATE FUNCTION payments.check_balanced(checked uuid) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    IF (SELECT count(*) FROM payments.ledger_entries WHERE transaction_id = checked) < 2 OR EXISTS (
        SELECT FROM payments.ledger_entries WHERE transaction_id = checked GROUP BY currency HAVING sum(amount) <> 0
    ) THEN
        RAISE EXCEPTION 'ledger transaction % does not balance', checked USING ERRCODE = 'check_violation';
    END IF;
END $$;

CREATE FUNCTION payments.check_transaction() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM payments.check_balanced(NEW.id);
    RETURN NULL;
END $$;

CREATE FUNCTION payments.check_entry() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NOT EXISTS (SELECT FROM payments.ledger_accounts WHERE id = NEW.account_id AND currency = NEW.currency) THEN
        RAISE EXCEPTION 'ledger entry % is not in the currency of its account', NEW.id
            USING ERRCODE = 'check_violation';
    END IF;
    PERFORM payments.check_balanced(NEW.transaction_id);
    RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER balanced AFTER INSERT ON payments.ledger_transactions
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION payments.check_transaction();

CREATE CONSTRAINT TRIGGER balanced AFTER INSERT ON payments.ledger_entries
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION payments.check_entry();
"""
# At commit: what is used of a buyer's credit is what is open of its payments on account. Whoever changes either holds
# the lock of the credit account's row, so what this sees is settled.
_CREDIT_USED = """
CREATE FUNCTION payments.check_credit_used(buyer uuid, wanted text) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    used numeric := COALESCE((
        SELECT used_amount FROM payments.credit_accounts WHERE organisation_id = buyer AND currency = wanted), 0);
    owed numeric := COALESCE((
        SELECT sum(open) FROM payments.payments
        WHERE buyer_id = buyer AND currency = wanted AND method = 'on_account' AND status = 'authorized'), 0);
BEGIN
    IF used <> owed THEN
        RAISE EXCEPTION 'credit of % in %: % used, % open', buyer, wanted, used, owed
            USING ERRCODE = 'check_violation';
    END IF;
END $$;

CREATE FUNCTION payments.check_payment_credit() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.method = 'on_account' AND (TG_OP = 'INSERT' OR NEW.open <> OLD.open) THEN
        PERFORM payments.check_credit_used(NEW.buyer_id, NEW.currency);
    END IF;
    RETURN NULL;
END $$;

CREATE FUNCTION payments.check_account_credit() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM payments.check_credit_used(NEW.organisation_id, NEW.currency);
    RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER credit_used AFTER INSERT OR UPDATE ON payments.payments
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION payments.check_payment_credit();

CREATE CONSTRAINT TRIGGER credit_used AFTER INSERT OR UPDATE OF used_amount ON payments.credit_accounts
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION payments.check_account_credit();
"""
# A document that was issued stays as it was printed; what is paid and credited of it is bookkeeping.
_ISSUED = """
CREATE FUNCTION payments.keep_issued() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE' OR to_jsonb(NEW) - '{paid,credited,refunded,open}'::text[]
            <> to_jsonb(OLD) - '{paid,credited,refunded,open}'::text[] THEN
        RAISE EXCEPTION 'an issued document cannot be changed' USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
END $$;

CREATE TRIGGER issued BEFORE UPDATE OR DELETE ON payments.invoices
    FOR EACH ROW EXECUTE FUNCTION payments.keep_issued();

CREATE FUNCTION payments.keep_issued_line() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE' OR to_jsonb(NEW) - '{credited_quantity,credited_net,credited_tax}'::text[]
            <> to_jsonb(OLD) - '{credited_quantity,credited_net,credited_tax}'::text[] THEN
        RAISE EXCEPTION 'an issued document cannot be changed' USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
END $$;

CREATE TRIGGER issued BEFORE UPDATE OR DELETE ON payments.invoice_lines
    FOR EACH ROW EXECUTE FUNCTION payments.keep_issued_line();
"""
# Until the operator sets its own: eight per cent of every seller's net goods.
_FIRST_RATE = """
INSERT INTO payments.commission_rules (id, seller_id, rate, valid_from, created_by, created_at)
VALUES ('00000000-0000-7000-8000-000000000001', NULL, 0.08, '1970-01-01T00:00:00Z',
        '00000000-0000-0000-0000-000000000000', now())
"""


def upgrade() -> None:  # noqa: PLR0915  # one table after the other
    op.create_table(
        "commission_rules",
        sa.Column("id", sa.UUID(), nullable=False),
        sa.Column("seller_id", sa.UUID(), nullable=True),
        sa.Column("rate", sa.Numeric(precision=7, scale=6), nullable=False),
        sa.Column("valid_from", sa.DateTime(timezone=True), nullable=False),
        sa.Column("created_by", sa.UUID(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("rate BETWEEN 0 AND 0.5", name=op.f("ck_commission_rules_rate")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_commission_rules")),
        schema="payments",
    )
    op.create_index(
        "uq_commission_rules_valid_from",
        "commission_rules",
        ["seller_id", "valid_from"],
        unique=True,
        schema="payments",
        postgresql_nulls_not_distinct=True,
    )
    op.create_table(
        "credit_accounts",
        sa.Column("organisation_id", sa.UUID(), nullable=False),
        sa.Column("currency", sa.Text(), nullable=False),
        sa.Column("limit_amount", sa.Numeric(precision=20, scale=4), nullable=False),
        sa.Column("used_amount", sa.Numeric(precision=20, scale=4), server_default=sa.text("0"), nullable=False),
        sa.Column("terms_days", sa.Integer(), nullable=False),
        sa.Column("on_hold", sa.Boolean(), server_default=sa.text("false"), nullable=False),
        sa.Column("version", sa.Integer(), server_default=sa.text("1"), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_by", sa.UUID(), nullable=False),
        sa.CheckConstraint("limit_amount >= 0", name=op.f("ck_credit_accounts_limit")),
        sa.CheckConstraint("terms_days BETWEEN 0 AND 365", name=op.f("ck_credit_accounts_terms")),
        sa.CheckConstraint("used_amount >= 0 AND used_amount <= limit_amount", name=op.f("ck_credit_accounts_used")),
        sa.PrimaryKeyConstraint("organisation_id", "currency", name=op.f("pk_credit_accounts")),
        schema="payments",
    )
    op.create_table(
        "invoice_series",
        sa.Column("seller_id", sa.UUID(), nullable=False),
        sa.Column("series", sa.Text(), nullable=False),
        sa.Column("last_number", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("seller_id", "series", name=op.f("pk_invoice_series")),
        schema="payments",
    )
    op.create_table(
        "ledger_accounts",
        sa.Column("id", sa.UUID(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("organisation_id", sa.UUID(), nullable=False),
        sa.Column("currency", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_ledger_accounts")),
        schema="payments",
    )
    op.create_index(
        "uq_ledger_accounts_key",
        "ledger_accounts",
        ["organisation_id", "kind", "currency"],
        unique=True,
        schema="payments",
    )
    op.create_table(
        "ledger_transactions",
        sa.Column("id", sa.UUID(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("subject_id", sa.UUID(), nullable=False),
        sa.Column("order_id", sa.UUID(), nullable=True),
        sa.Column("memo", sa.Text(), nullable=False),
        sa.Column("posted_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_ledger_transactions")),
        schema="payments",
    )
    op.create_index(
        "ix_ledger_transactions_order_id", "ledger_transactions", ["order_id"], unique=False, schema="payments"
    )
    op.create_index(
        "uq_ledger_transactions_subject", "ledger_transactions", ["subject_id", "kind"], unique=True, schema="payments"
    )
    op.create_table(
        "parties",
        sa.Column("organisation_id", sa.UUID(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("address", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.Column("vat_id", sa.Text(), nullable=True),
        sa.Column("language", sa.Text(), nullable=False),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("organisation_id", name=op.f("pk_parties")),
        schema="payments",
    )
    op.create_table(
        "payables",
        sa.Column("order_id", sa.UUID(), nullable=False),
        sa.Column("group_id", sa.UUID(), nullable=False),
        sa.Column("number", sa.Text(), nullable=False),
        sa.Column("buyer_id", sa.UUID(), nullable=False),
        sa.Column("buyer_name", sa.Text(), nullable=False),
        sa.Column("seller_id", sa.UUID(), nullable=False),
        sa.Column("seller_name", sa.Text(), nullable=False),
        sa.Column("placed_by", sa.UUID(), nullable=False),
        sa.Column("currency", sa.Text(), nullable=False),
        sa.Column("net", sa.Numeric(precision=20, scale=4), nullable=False),
        sa.Column("tax", sa.Numeric(precision=20, scale=4), nullable=False),
        sa.Column("shipping", sa.Numeric(precision=20, scale=4), nullable=False),
        sa.Column("shipping_tax", sa.Numeric(precision=20, scale=4), nullable=False),
        sa.Column("shipping_tax_rate", sa.Numeric(precision=7, scale=6), nullable=False),
        sa.Column("total", sa.Numeric(precision=20, scale=4), nullable=False),
        sa.Column("reverse_charge", sa.Boolean(), nullable=False),
        sa.Column("payment_method", sa.Text(), nullable=False),
        sa.Column("po_number", sa.Text(), nullable=True),
        sa.Column("delivery_address", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.Column("placed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("commission_rate", sa.Numeric(precision=7, scale=6), nullable=False),
        sa.Column("status", sa.Text(), server_default=sa.text("'open'"), nullable=False),
        sa.Column("shipping_invoiced", sa.Boolean(), server_default=sa.text("false"), nullable=False),
        sa.Column("recorded_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.CheckConstraint("status IN ('open', 'cancelled')", name=op.f("ck_payables_status")),
        sa.CheckConstraint("commission_rate BETWEEN 0 AND 1", name=op.f("ck_payables_commission_rate")),
        sa.CheckConstraint("total = net + tax + shipping + shipping_tax", name=op.f("ck_payables_total")),
        sa.PrimaryKeyConstraint("order_id", name=op.f("pk_payables")),
        schema="payments",
    )
    op.create_index("ix_payables_group_id", "payables", ["group_id"], unique=False, schema="payments")
    op.create_table(
        "payment_methods",
        sa.Column("id", sa.UUID(), nullable=False),
        sa.Column("organisation_id", sa.UUID(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("holder", sa.Text(), nullable=False),
        sa.Column("iban", sa.Text(), nullable=False),
        sa.Column("bic", sa.Text(), nullable=True),
        sa.Column("label", sa.Text(), nullable=True),
        sa.Column("preferred", sa.Boolean(), server_default=sa.text("false"), nullable=False),
        sa.Column("created_by", sa.UUID(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("deleted_at", sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint("kind IN ('bank_account')", name=op.f("ck_payment_methods_kind")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_payment_methods")),
        schema="payments",
    )
    op.create_index(
        "ix_payment_methods_organisation_id",
        "payment_methods",
        ["organisation_id", "id"],
        unique=False,
        schema="payments",
    )
    op.create_index(
        "uq_payment_methods_iban",
        "payment_methods",
        ["organisation_id", "iban"],
        unique=True,
        schema="payments",
        postgresql_where=sa.text("deleted_at IS NULL"),
    )
    op.create_index(
        "uq_payment_methods_preferred",
        "payment_methods",
        ["organisation_id"],
        unique=True,
        schema="payments",
        postgresql_where=sa.text("deleted_at IS NULL AND preferred"),
    )
    op.create_table(
        "provider_events",
        sa.Column("provider", sa.Text(), nullable=False),
        sa.Column("event_id", sa.Text(), nullable=False),
        sa.Column("payment_reference", sa.Text(), nullable=False),
        sa.Column("amount", sa.Numeric(precision=20, scale=4), nullable=False),
        sa.Column("currency", sa.Text(), nullable=False),
        sa.Column("outcome", sa.Text(), nullable=False),
        sa.Column("received_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("outcome IN ('applied', 'quarantined')", name=op.f("ck_provider_events_outcome")),
        sa.PrimaryKeyConstraint("provider", "event_id", name=op.f("pk_provider_events")),
        schema="payments",
    )
    op.create_table(
        "ledger_entries",
        sa.Column("id", sa.UUID(), nullable=False),
        sa.Column("transaction_id", sa.UUID(), nullable=False),
        sa.Column("account_id", sa.UUID(), nullable=False),
        sa.Column("currency", sa.Text(), nullable=False),
        sa.Column("amount", sa.Numeric(precision=20, scale=4), nullable=False),
        sa.Column("memo", sa.Text(), nullable=False),
        sa.CheckConstraint("amount <> 0", name=op.f("ck_ledger_entries_amount")),
        sa.ForeignKeyConstraint(
            ["account_id"], ["payments.ledger_accounts.id"], name=op.f("fk_ledger_entries_account_id")
        ),
        sa.ForeignKeyConstraint(
            ["transaction_id"], ["payments.ledger_transactions.id"], name=op.f("fk_ledger_entries_transaction_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_ledger_entries")),
        schema="payments",
    )
    op.create_index(
        "ix_ledger_entries_account_id",
        "ledger_entries",
        ["account_id", "id"],
        unique=False,
        schema="payments",
        postgresql_include=["amount"],
    )
    op.create_index(
        "ix_ledger_entries_transaction_id", "ledger_entries", ["transaction_id"], unique=False, schema="payments"
    )
    op.create_table(
        "payable_lines",
        sa.Column("order_id", sa.UUID(), nullable=False),
        sa.Column("line_id", sa.UUID(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("sku", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("unit", sa.Text(), nullable=False),
        sa.Column("quantity", sa.Integer(), nullable=False),
        sa.Column("unit_price", sa.Numeric(precision=20, scale=6), nullable=False),
        sa.Column("net", sa.Numeric(precision=20, scale=4), nullable=False),
        sa.Column("tax_rate", sa.Numeric(precision=7, scale=6), nullable=False),
        sa.Column("tax", sa.Numeric(precision=20, scale=4), nullable=False),
        sa.Column("invoiced_quantity", sa.Integer(), server_default=sa.text("0"), nullable=False),
        sa.CheckConstraint("invoiced_quantity BETWEEN 0 AND quantity", name=op.f("ck_payable_lines_invoiced_quantity")),
        sa.ForeignKeyConstraint(["order_id"], ["payments.payables.order_id"], name=op.f("fk_payable_lines_order_id")),
        sa.PrimaryKeyConstraint("order_id", "line_id", name=op.f("pk_payable_lines")),
        schema="payments",
    )
    op.create_table(
        "payments",
        sa.Column("id", sa.UUID(), nullable=False),
        sa.Column("order_id", sa.UUID(), nullable=False),
        sa.Column("group_id", sa.UUID(), nullable=False),
        sa.Column("buyer_id", sa.UUID(), nullable=False),
        sa.Column("seller_id", sa.UUID(), nullable=False),
        sa.Column("method", sa.Text(), nullable=False),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("currency", sa.Text(), nullable=False),
        sa.Column("amount", sa.Numeric(precision=20, scale=4), nullable=False),
        sa.Column("released", sa.Numeric(precision=20, scale=4), server_default=sa.text("0"), nullable=False),
        sa.Column("captured", sa.Numeric(precision=20, scale=4), server_default=sa.text("0"), nullable=False),
        sa.Column("prepaid", sa.Numeric(precision=20, scale=4), server_default=sa.text("0"), nullable=False),
        sa.Column("refunded", sa.Numeric(precision=20, scale=4), server_default=sa.text("0"), nullable=False),
        sa.Column(
            "open",
            sa.Numeric(precision=20, scale=4),
            sa.Computed("amount - released - captured", persisted=True),
            nullable=False,
        ),
        sa.Column("terms_days", sa.Integer(), nullable=False),
        sa.Column("reference", sa.Text(), nullable=False),
        sa.Column("po_number", sa.Text(), nullable=True),
        sa.Column("created_by", sa.UUID(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("authorized_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("completed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("cancelled_at", sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint(
            "(status IN ('pending', 'authorized')) = (captured + released < amount)", name=op.f("ck_payments_settled")
        ),
        sa.CheckConstraint("method IN ('on_account', 'bank_transfer')", name=op.f("ck_payments_method")),
        sa.CheckConstraint(
            "status IN ('pending', 'authorized', 'completed', 'cancelled')", name=op.f("ck_payments_status")
        ),
        sa.CheckConstraint(
            "amount > 0 AND released >= 0 AND prepaid >= 0 AND refunded >= 0", name=op.f("ck_payments_not_negative")
        ),
        sa.CheckConstraint("captured >= 0 AND captured + released <= amount", name=op.f("ck_payments_captured")),
        sa.CheckConstraint("refunded + prepaid <= captured", name=op.f("ck_payments_refunded")),
        sa.ForeignKeyConstraint(["order_id"], ["payments.payables.order_id"], name=op.f("fk_payments_order_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_payments")),
        schema="payments",
    )
    op.create_index("ix_payments_buyer_id_id", "payments", ["buyer_id", "id"], unique=False, schema="payments")
    op.create_index(
        "ix_payments_open_credit",
        "payments",
        ["buyer_id", "currency"],
        unique=False,
        schema="payments",
        postgresql_where=sa.text("method = 'on_account' AND status = 'authorized'"),
    )
    op.create_index("ix_payments_order_id", "payments", ["order_id"], unique=False, schema="payments")
    op.create_index("ix_payments_seller_id_id", "payments", ["seller_id", "id"], unique=False, schema="payments")
    op.create_index("ix_payments_status_id", "payments", ["status", "id"], unique=False, schema="payments")
    op.create_index(
        "uq_payments_live_order",
        "payments",
        ["order_id"],
        unique=True,
        schema="payments",
        postgresql_where=sa.text("status <> 'cancelled'"),
    )
    op.create_index("uq_payments_reference", "payments", ["reference"], unique=True, schema="payments")
    op.create_table(
        "invoices",
        sa.Column("id", sa.UUID(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("seller_id", sa.UUID(), nullable=False),
        sa.Column("series", sa.Text(), nullable=False),
        sa.Column("number", sa.BigInteger(), nullable=False),
        sa.Column("label", sa.Text(), nullable=False),
        sa.Column("order_id", sa.UUID(), nullable=False),
        sa.Column("order_number", sa.Text(), nullable=False),
        sa.Column("shipment_id", sa.UUID(), nullable=True),
        sa.Column("payment_id", sa.UUID(), nullable=True),
        sa.Column("credited_invoice_id", sa.UUID(), nullable=True),
        sa.Column("buyer_id", sa.UUID(), nullable=False),
        sa.Column("currency", sa.Text(), nullable=False),
        sa.Column("goods_net", sa.Numeric(precision=20, scale=4), nullable=False),
        sa.Column("net", sa.Numeric(precision=20, scale=4), nullable=False),
        sa.Column("tax", sa.Numeric(precision=20, scale=4), nullable=False),
        sa.Column("total", sa.Numeric(precision=20, scale=4), nullable=False),
        sa.Column("paid", sa.Numeric(precision=20, scale=4), server_default=sa.text("0"), nullable=False),
        sa.Column("credited", sa.Numeric(precision=20, scale=4), server_default=sa.text("0"), nullable=False),
        sa.Column("refunded", sa.Numeric(precision=20, scale=4), server_default=sa.text("0"), nullable=False),
        sa.Column(
            "open",
            sa.Numeric(precision=20, scale=4),
            sa.Computed(
                "CASE WHEN kind = 'invoice' THEN total - paid - credited + refunded ELSE 0 END", persisted=True
            ),
            nullable=False,
        ),
        sa.Column("seller", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.Column("buyer", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.Column("delivery_address", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.Column("language", sa.Text(), nullable=False),
        sa.Column("po_number", sa.Text(), nullable=True),
        sa.Column("payment_method", sa.Text(), nullable=False),
        sa.Column("payment_reference", sa.Text(), nullable=True),
        sa.Column("reverse_charge", sa.Boolean(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.Column("delivered_on", sa.Date(), nullable=False),
        sa.Column("issued_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("due_on", sa.Date(), nullable=False),
        sa.CheckConstraint(
            "(kind = 'credit_note') = (credited_invoice_id IS NOT NULL)", name=op.f("ck_invoices_credited_invoice")
        ),
        sa.CheckConstraint("kind IN ('invoice', 'credit_note')", name=op.f("ck_invoices_kind")),
        sa.CheckConstraint("credited BETWEEN 0 AND total", name=op.f("ck_invoices_credited")),
        sa.CheckConstraint("paid >= 0 AND paid + credited - refunded <= total", name=op.f("ck_invoices_paid")),
        sa.CheckConstraint("refunded BETWEEN 0 AND credited AND refunded <= paid", name=op.f("ck_invoices_refunded")),
        sa.CheckConstraint("total = net + tax AND total >= 0", name=op.f("ck_invoices_total")),
        sa.ForeignKeyConstraint(
            ["credited_invoice_id"], ["payments.invoices.id"], name=op.f("fk_invoices_credited_invoice_id")
        ),
        sa.ForeignKeyConstraint(["order_id"], ["payments.payables.order_id"], name=op.f("fk_invoices_order_id")),
        sa.ForeignKeyConstraint(["payment_id"], ["payments.payments.id"], name=op.f("fk_invoices_payment_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_invoices")),
        schema="payments",
    )
    op.create_index("ix_invoices_buyer_id_id", "invoices", ["buyer_id", "id"], unique=False, schema="payments")
    op.create_index(
        "ix_invoices_credited_invoice_id", "invoices", ["credited_invoice_id"], unique=False, schema="payments"
    )
    op.create_index(
        "ix_invoices_open_buyer",
        "invoices",
        ["buyer_id", "due_on"],
        unique=False,
        schema="payments",
        postgresql_where=sa.text("open > 0"),
    )
    op.create_index(
        "ix_invoices_open_seller",
        "invoices",
        ["seller_id", "due_on"],
        unique=False,
        schema="payments",
        postgresql_where=sa.text("open > 0"),
    )
    op.create_index("ix_invoices_order_id", "invoices", ["order_id", "id"], unique=False, schema="payments")
    op.create_index("ix_invoices_payment_id", "invoices", ["payment_id"], unique=False, schema="payments")
    op.create_index("ix_invoices_seller_id_id", "invoices", ["seller_id", "id"], unique=False, schema="payments")
    op.create_index("uq_invoices_number", "invoices", ["seller_id", "series", "number"], unique=True, schema="payments")
    op.create_index(
        "uq_invoices_shipment",
        "invoices",
        ["shipment_id"],
        unique=True,
        schema="payments",
        postgresql_where=sa.text("kind = 'invoice'"),
    )
    op.create_table(
        "receipts",
        sa.Column("id", sa.UUID(), nullable=False),
        sa.Column("payment_id", sa.UUID(), nullable=True),
        sa.Column("invoice_id", sa.UUID(), nullable=True),
        sa.Column("amount", sa.Numeric(precision=20, scale=4), nullable=False),
        sa.Column("currency", sa.Text(), nullable=False),
        sa.Column("value_date", sa.Date(), nullable=False),
        sa.Column("bank_reference", sa.Text(), nullable=False),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.Column("created_by", sa.UUID(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("status IN ('allocated', 'unallocated', 'returned')", name=op.f("ck_receipts_status")),
        sa.CheckConstraint("amount > 0", name=op.f("ck_receipts_amount")),
        sa.ForeignKeyConstraint(["payment_id"], ["payments.payments.id"], name=op.f("fk_receipts_payment_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_receipts")),
        schema="payments",
    )
    op.create_index("ix_receipts_status_id", "receipts", ["status", "id"], unique=False, schema="payments")
    op.create_index(
        "uq_receipts_bank_reference",
        "receipts",
        ["payment_id", "invoice_id", "bank_reference"],
        unique=True,
        schema="payments",
        postgresql_nulls_not_distinct=True,
    )
    op.create_table(
        "commission_records",
        sa.Column("id", sa.UUID(), nullable=False),
        sa.Column("invoice_id", sa.UUID(), nullable=False),
        sa.Column("document_id", sa.UUID(), nullable=False),
        sa.Column("order_id", sa.UUID(), nullable=False),
        sa.Column("seller_id", sa.UUID(), nullable=False),
        sa.Column("currency", sa.Text(), nullable=False),
        sa.Column("rate", sa.Numeric(precision=7, scale=6), nullable=False),
        sa.Column("base", sa.Numeric(precision=20, scale=4), nullable=False),
        sa.Column("amount", sa.Numeric(precision=20, scale=4), nullable=False),
        sa.Column("vat_rate", sa.Numeric(precision=7, scale=6), nullable=False),
        sa.Column("vat", sa.Numeric(precision=20, scale=4), nullable=False),
        sa.Column("reverse_charge", sa.Boolean(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["document_id"], ["payments.invoices.id"], name=op.f("fk_commission_records_document_id")
        ),
        sa.ForeignKeyConstraint(
            ["invoice_id"], ["payments.invoices.id"], name=op.f("fk_commission_records_invoice_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_commission_records")),
        schema="payments",
    )
    op.create_index(
        "ix_commission_records_invoice_id", "commission_records", ["invoice_id"], unique=False, schema="payments"
    )
    op.create_index(
        "ix_commission_records_seller_id_id", "commission_records", ["seller_id", "id"], unique=False, schema="payments"
    )
    op.create_index(
        "uq_commission_records_document_id", "commission_records", ["document_id"], unique=True, schema="payments"
    )
    op.create_table(
        "invoice_lines",
        sa.Column("id", sa.UUID(), nullable=False),
        sa.Column("invoice_id", sa.UUID(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("order_line_id", sa.UUID(), nullable=True),
        sa.Column("credited_line_id", sa.UUID(), nullable=True),
        sa.Column("sku", sa.Text(), nullable=True),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("unit", sa.Text(), nullable=True),
        sa.Column("quantity", sa.Integer(), nullable=False),
        sa.Column("unit_price", sa.Numeric(precision=20, scale=6), nullable=False),
        sa.Column("net", sa.Numeric(precision=20, scale=4), nullable=False),
        sa.Column("tax_rate", sa.Numeric(precision=7, scale=6), nullable=False),
        sa.Column("tax", sa.Numeric(precision=20, scale=4), nullable=False),
        sa.Column("credited_quantity", sa.Integer(), server_default=sa.text("0"), nullable=False),
        sa.Column("credited_net", sa.Numeric(precision=20, scale=4), server_default=sa.text("0"), nullable=False),
        sa.Column("credited_tax", sa.Numeric(precision=20, scale=4), server_default=sa.text("0"), nullable=False),
        sa.CheckConstraint("kind IN ('goods', 'shipping', 'credit')", name=op.f("ck_invoice_lines_kind")),
        sa.CheckConstraint(
            "credited_net BETWEEN 0 AND net AND credited_tax BETWEEN 0 AND tax", name=op.f("ck_invoice_lines_credited")
        ),
        sa.CheckConstraint(
            "quantity > 0 AND credited_quantity BETWEEN 0 AND quantity", name=op.f("ck_invoice_lines_quantity")
        ),
        sa.ForeignKeyConstraint(["invoice_id"], ["payments.invoices.id"], name=op.f("fk_invoice_lines_invoice_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_invoice_lines")),
        schema="payments",
    )
    op.create_index(
        "uq_invoice_lines_position", "invoice_lines", ["invoice_id", "position"], unique=True, schema="payments"
    )
    op.create_table(
        "refunds",
        sa.Column("id", sa.UUID(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("payment_id", sa.UUID(), nullable=False),
        sa.Column("order_id", sa.UUID(), nullable=False),
        sa.Column("buyer_id", sa.UUID(), nullable=False),
        sa.Column("seller_id", sa.UUID(), nullable=False),
        sa.Column("invoice_id", sa.UUID(), nullable=True),
        sa.Column("credit_note_id", sa.UUID(), nullable=True),
        sa.Column("currency", sa.Text(), nullable=False),
        sa.Column("amount", sa.Numeric(precision=20, scale=4), nullable=False),
        sa.Column("money", sa.Numeric(precision=20, scale=4), nullable=False),
        sa.Column("lines_net", sa.Numeric(precision=20, scale=4), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("bank_reference", sa.Text(), nullable=True),
        sa.Column("created_by", sa.UUID(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("completed_at", sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint("(kind = 'credit') = (credit_note_id IS NOT NULL)", name=op.f("ck_refunds_credit_note")),
        sa.CheckConstraint("kind IN ('credit', 'cancellation')", name=op.f("ck_refunds_kind")),
        sa.CheckConstraint("status IN ('due', 'completed')", name=op.f("ck_refunds_status")),
        sa.CheckConstraint(
            "amount > 0 AND money BETWEEN 0 AND amount AND lines_net BETWEEN 0 AND amount",
            name=op.f("ck_refunds_amount"),
        ),
        sa.ForeignKeyConstraint(["credit_note_id"], ["payments.invoices.id"], name=op.f("fk_refunds_credit_note_id")),
        sa.ForeignKeyConstraint(["invoice_id"], ["payments.invoices.id"], name=op.f("fk_refunds_invoice_id")),
        sa.ForeignKeyConstraint(["payment_id"], ["payments.payments.id"], name=op.f("fk_refunds_payment_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_refunds")),
        schema="payments",
    )
    op.create_index("ix_refunds_buyer_id_id", "refunds", ["buyer_id", "id"], unique=False, schema="payments")
    op.create_index("ix_refunds_payment_id", "refunds", ["payment_id"], unique=False, schema="payments")
    op.create_index("ix_refunds_seller_id_id", "refunds", ["seller_id", "id"], unique=False, schema="payments")
    op.create_index("ix_refunds_status_id", "refunds", ["status", "id"], unique=False, schema="payments")
    for statements in (_APPEND_ONLY, _BALANCED, _CREDIT_USED, _ISSUED, _FIRST_RATE):
        for statement in statements.split("\n\n"):
            op.execute(statement)


def downgrade() -> None:
    raise NotImplementedError("Tradepost migrates forward only: restore a backup to go back")
