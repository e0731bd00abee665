"""Orders, their lines, history and groups, shipments' promises, imports of history."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "orders_0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    _before_tables()
    op.create_table(
        "order_documents",
        sa.Column("order_id", sa.UUID(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("reference_id", sa.UUID(), nullable=False),
        sa.Column("label", sa.Text(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint(
            "kind IN ('confirmation', 'invoice', 'credit_note', 'delivery_note')", name=op.f("ck_order_documents_kind")
        ),
        sa.PrimaryKeyConstraint("order_id", "kind", "reference_id", name=op.f("pk_order_documents")),
        schema="orders",
    )
    op.create_table(
        "order_groups",
        sa.Column("id", sa.UUID(), nullable=False),
        sa.Column("buyer_id", sa.UUID(), nullable=False),
        sa.Column("placed_by", sa.UUID(), nullable=False),
        sa.Column("idempotency_key", sa.Text(), nullable=False),
        sa.Column("hold_id", sa.UUID(), nullable=False),
        sa.Column("currency", sa.Text(), nullable=False),
        sa.Column("total", sa.Numeric(), nullable=False),
        sa.Column("placed_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("total >= 0", name=op.f("ck_order_groups_total")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_order_groups")),
        sa.UniqueConstraint("buyer_id", "idempotency_key", name=op.f("uq_order_groups_buyer_id_idempotency_key")),
        sa.UniqueConstraint("hold_id", name=op.f("uq_order_groups_hold_id")),
        schema="orders",
    )
    op.create_table(
        "order_imports",
        sa.Column("id", sa.UUID(), nullable=False),
        sa.Column("requested_by", sa.UUID(), nullable=False),
        sa.Column("organisation_id", sa.UUID(), nullable=False),
        sa.Column("seller_id", sa.UUID(), nullable=False),
        sa.Column("seller_name", sa.Text(), nullable=False),
        sa.Column("file_name", sa.Text(), nullable=False),
        sa.Column("object_key", sa.Text(), nullable=False),
        sa.Column("options", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("total_lines", sa.Integer(), nullable=True),
        sa.Column("next_line", sa.Integer(), server_default=sa.text("0"), nullable=False),
        sa.Column(
            "skip_lines", postgresql.JSONB(astext_type=sa.Text()), server_default=sa.text("'[]'::jsonb"), nullable=False
        ),
        sa.Column("lines_read", sa.Integer(), server_default=sa.text("0"), nullable=False),
        sa.Column("lines_imported", sa.Integer(), server_default=sa.text("0"), nullable=False),
        sa.Column("lines_reported", sa.Integer(), server_default=sa.text("0"), nullable=False),
        sa.Column("orders_imported", sa.Integer(), server_default=sa.text("0"), nullable=False),
        sa.Column(
            "reasons", postgresql.JSONB(astext_type=sa.Text()), server_default=sa.text("'{}'::jsonb"), nullable=False
        ),
        sa.Column("cancel_requested", sa.Boolean(), server_default=sa.text("false"), nullable=False),
        sa.Column("error", sa.Text(), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("started_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("finished_at", sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint(
            "status IN ('queued', 'running', 'completed', 'failed', 'cancelled')", name=op.f("ck_order_imports_status")
        ),
        sa.CheckConstraint("lines_imported + lines_reported = lines_read", name=op.f("ck_order_imports_lines_add_up")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_order_imports")),
        schema="orders",
    )
    op.create_index("ix_order_imports_created_at", "order_imports", ["created_at", "id"], unique=False, schema="orders")
    op.create_table(
        "parties",
        sa.Column("organisation_id", sa.UUID(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("country", sa.Text(), nullable=False),
        sa.Column("vat_id", sa.Text(), nullable=True),
        sa.Column("verified", sa.Boolean(), nullable=False),
        sa.Column("suspended", sa.Boolean(), nullable=False),
        sa.Column("currency", sa.Text(), nullable=False),
        sa.Column("language", sa.Text(), nullable=False),
        sa.Column("address", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("organisation_id", name=op.f("pk_parties")),
        schema="orders",
    )
    op.create_table(
        "order_import_errors",
        sa.Column("import_id", sa.UUID(), nullable=False),
        sa.Column("line", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("line_count", sa.Integer(), nullable=False),
        sa.Column("invoice_number", sa.Text(), nullable=True),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("message", sa.Text(), nullable=False),
        sa.CheckConstraint("line_count > 0", name=op.f("ck_order_import_errors_line_count")),
        sa.ForeignKeyConstraint(
            ["import_id"], ["orders.order_imports.id"], name=op.f("fk_order_import_errors_import_id")
        ),
        sa.PrimaryKeyConstraint("import_id", "line", name=op.f("pk_order_import_errors")),
        schema="orders",
    )
    op.create_table(
        "orders",
        sa.Column("id", sa.UUID(), nullable=False),
        sa.Column("group_id", sa.UUID(), nullable=True),
        sa.Column("hold_id", sa.UUID(), nullable=True),
        sa.Column(
            "number", sa.Text(), server_default=sa.text("('TP-' || nextval('orders.order_numbers'))"), nullable=False
        ),
        sa.Column("buyer_id", sa.UUID(), nullable=False),
        sa.Column("buyer_name", sa.Text(), nullable=False),
        sa.Column("seller_id", sa.UUID(), nullable=False),
        sa.Column("seller_name", sa.Text(), nullable=False),
        sa.Column("placed_by", sa.UUID(), nullable=False),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("currency", sa.Text(), nullable=False),
        sa.Column("line_count", sa.Integer(), nullable=False),
        sa.Column("net", sa.Numeric(), nullable=False),
        sa.Column("tax", sa.Numeric(), nullable=False),
        sa.Column("shipping", sa.Numeric(), nullable=False),
        sa.Column("shipping_tax", sa.Numeric(), nullable=False),
        sa.Column("shipping_tax_rate", sa.Numeric(), nullable=False),
        sa.Column("total", sa.Numeric(), nullable=False),
        sa.Column("reverse_charge", sa.Boolean(), server_default=sa.text("false"), nullable=False),
        sa.Column("tax_note", sa.Text(), nullable=True),
        sa.Column("payment_method", sa.Text(), nullable=True),
        sa.Column("po_number", sa.Text(), nullable=True),
        sa.Column("note", sa.Text(), nullable=True),
        sa.Column("shipping_option", sa.Text(), nullable=True),
        sa.Column("delivery_address", postgresql.JSONB(astext_type=sa.Text()), nullable=True),
        sa.Column("pay_until", sa.DateTime(timezone=True), nullable=True),
        sa.Column("placed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("paid_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("delivered_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("updated_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("version", sa.Integer(), server_default=sa.text("1"), nullable=False),
        sa.Column("historical", sa.Boolean(), server_default=sa.text("false"), nullable=False),
        sa.Column("document", sa.Text(), nullable=True),
        sa.Column("import_id", sa.UUID(), nullable=True),
        sa.Column("customer_reference", sa.Text(), nullable=True),
        sa.Column("customer_country", sa.Text(), nullable=True),
        sa.Column("business_date", sa.Date(), nullable=True),
        sa.Column(
            "search_text",
            sa.Text(),
            sa.Computed(
                "lower(number || ' ' || COALESCE(po_number, '') || ' ' || buyer_name || ' ' || seller_name)",
                persisted=True,
            ),
            nullable=True,
        ),
        sa.CheckConstraint(
            "NOT historical OR (import_id IS NOT NULL AND document IS NOT NULL AND business_date IS NOT NULL AND status IN ('completed', 'cancelled'))",
            name=op.f("ck_orders_historical"),
        ),
        sa.CheckConstraint("document IN ('sale', 'cancellation', 'adjustment')", name=op.f("ck_orders_document")),
        sa.CheckConstraint("payment_method IN ('on_account', 'bank_transfer')", name=op.f("ck_orders_payment_method")),
        sa.CheckConstraint(
            "status IN ('placed', 'confirmed', 'processing', 'partially_shipped', 'shipped', 'delivered', 'completed', 'cancelled', 'refused')",
            name=op.f("ck_orders_status"),
        ),
        sa.CheckConstraint(
            "historical OR (group_id IS NOT NULL AND hold_id IS NOT NULL AND payment_method IS NOT NULL AND delivery_address IS NOT NULL AND pay_until IS NOT NULL AND total >= 0)",
            name=op.f("ck_orders_live"),
        ),
        sa.CheckConstraint("line_count > 0", name=op.f("ck_orders_line_count")),
        sa.CheckConstraint("total = net + tax + shipping + shipping_tax", name=op.f("ck_orders_total")),
        sa.CheckConstraint("version > 0", name=op.f("ck_orders_version")),
        sa.ForeignKeyConstraint(["group_id"], ["orders.order_groups.id"], name=op.f("fk_orders_group_id")),
        sa.ForeignKeyConstraint(["import_id"], ["orders.order_imports.id"], name=op.f("fk_orders_import_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_orders")),
        schema="orders",
    )
    op.create_index(
        "ix_orders_buyer_placed_at", "orders", ["buyer_id", "placed_at", "id"], unique=False, schema="orders"
    )
    op.create_index("ix_orders_buyer_total", "orders", ["buyer_id", "total", "id"], unique=False, schema="orders")
    op.create_index(
        "ix_orders_delivered_at",
        "orders",
        ["delivered_at"],
        unique=False,
        schema="orders",
        postgresql_where=sa.text("status = 'delivered'"),
    )
    op.create_index("ix_orders_group_id", "orders", ["group_id"], unique=False, schema="orders")
    op.create_index("ix_orders_number", "orders", ["number", "id"], unique=False, schema="orders")
    op.create_index(
        "ix_orders_pay_until",
        "orders",
        ["pay_until"],
        unique=False,
        schema="orders",
        postgresql_where=sa.text("status = 'placed'"),
    )
    op.create_index("ix_orders_placed_at", "orders", ["placed_at", "id"], unique=False, schema="orders")
    op.create_index(
        "ix_orders_po_number",
        "orders",
        ["po_number"],
        unique=False,
        schema="orders",
        postgresql_where=sa.text("po_number IS NOT NULL"),
    )
    op.create_index(
        "ix_orders_search_text",
        "orders",
        ["search_text"],
        unique=False,
        schema="orders",
        postgresql_using="gin",
        postgresql_ops={"search_text": "gin_trgm_ops"},
    )
    op.create_index(
        "ix_orders_seller_placed_at", "orders", ["seller_id", "placed_at", "id"], unique=False, schema="orders"
    )
    op.create_index(
        "ix_orders_seller_status", "orders", ["seller_id", "status", "placed_at", "id"], unique=False, schema="orders"
    )
    op.create_index("ix_orders_seller_total", "orders", ["seller_id", "total", "id"], unique=False, schema="orders")
    op.create_index(
        "ix_orders_status_placed_at", "orders", ["status", "placed_at", "id"], unique=False, schema="orders"
    )
    op.create_index("ix_orders_total", "orders", ["total", "id"], unique=False, schema="orders")
    op.create_index(
        "uq_orders_number",
        "orders",
        ["number"],
        unique=True,
        schema="orders",
        postgresql_where=sa.text("NOT historical"),
    )
    op.create_index(
        "uq_orders_seller_number",
        "orders",
        ["seller_id", "number"],
        unique=True,
        schema="orders",
        postgresql_where=sa.text("historical"),
    )
    op.create_table(
        "fulfilments",
        sa.Column("shipment_id", sa.UUID(), nullable=False),
        sa.Column("order_id", sa.UUID(), nullable=False),
        sa.Column("claimed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("released_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("dispatched_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("delivered_at", sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint(
            "released_at IS NULL OR (dispatched_at IS NULL AND delivered_at IS NULL)",
            name=op.f("ck_fulfilments_released"),
        ),
        sa.ForeignKeyConstraint(["order_id"], ["orders.orders.id"], name=op.f("fk_fulfilments_order_id")),
        sa.PrimaryKeyConstraint("shipment_id", name=op.f("pk_fulfilments")),
        schema="orders",
    )
    op.create_index("ix_fulfilments_order_id", "fulfilments", ["order_id"], unique=False, schema="orders")
    op.create_table(
        "order_items",
        sa.Column("id", sa.UUID(), nullable=False),
        sa.Column("order_id", sa.UUID(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("product_id", sa.UUID(), nullable=True),
        sa.Column("sku", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("unit", sa.Text(), nullable=False),
        sa.Column("quantity", sa.Integer(), nullable=False),
        sa.Column("unit_price", sa.Numeric(), nullable=False),
        sa.Column("net", sa.Numeric(), nullable=False),
        sa.Column("tax_rate", sa.Numeric(), nullable=False),
        sa.Column("tax", sa.Numeric(), nullable=False),
        sa.Column("kind", sa.Text(), server_default=sa.text("'goods'"), nullable=False),
        sa.Column("historical", sa.Boolean(), server_default=sa.text("false"), nullable=False),
        sa.Column("claimed_quantity", sa.Integer(), server_default=sa.text("0"), nullable=False),
        sa.Column("shipped_quantity", sa.Integer(), server_default=sa.text("0"), nullable=False),
        sa.Column("delivered_quantity", sa.Integer(), server_default=sa.text("0"), nullable=False),
        sa.CheckConstraint("kind IN ('goods', 'charge', 'adjustment')", name=op.f("ck_order_items_kind")),
        sa.CheckConstraint(
            "delivered_quantity >= 0 AND delivered_quantity <= shipped_quantity AND shipped_quantity <= claimed_quantity AND claimed_quantity <= greatest(quantity, 0)",
            name=op.f("ck_order_items_quantities"),
        ),
        sa.CheckConstraint(
            "historical OR (quantity > 0 AND unit_price >= 0 AND product_id IS NOT NULL)",
            name=op.f("ck_order_items_live"),
        ),
        sa.CheckConstraint(
            "net = CASE WHEN historical THEN quantity * unit_price ELSE round(quantity * unit_price, scale(net)) END",
            name=op.f("ck_order_items_net"),
        ),
        sa.CheckConstraint("tax = round(net * tax_rate, scale(tax))", name=op.f("ck_order_items_tax")),
        sa.CheckConstraint("tax_rate >= 0 AND tax_rate < 1", name=op.f("ck_order_items_tax_rate")),
        sa.ForeignKeyConstraint(["order_id"], ["orders.orders.id"], name=op.f("fk_order_items_order_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_order_items")),
        sa.UniqueConstraint("order_id", "position", name=op.f("uq_order_items_order_id_position")),
        schema="orders",
    )
    op.create_table(
        "order_status_history",
        sa.Column("order_id", sa.UUID(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("occurred_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("from_status", sa.Text(), nullable=True),
        sa.Column("to_status", sa.Text(), nullable=False),
        sa.Column("party", sa.Text(), nullable=False),
        sa.Column("user_id", sa.UUID(), nullable=False),
        sa.Column("organisation_id", sa.UUID(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.CheckConstraint(
            "party IN ('buyer', 'seller', 'operator', 'platform')", name=op.f("ck_order_status_history_party")
        ),
        sa.CheckConstraint("orders.step_allowed(from_status, to_status)", name=op.f("ck_order_status_history_step")),
        sa.ForeignKeyConstraint(["order_id"], ["orders.orders.id"], name=op.f("fk_order_status_history_order_id")),
        sa.PrimaryKeyConstraint("order_id", "position", "occurred_at", name=op.f("pk_order_status_history")),
        schema="orders",
        postgresql_partition_by="RANGE (occurred_at)",
    )
    op.create_table(
        "fulfilment_items",
        sa.Column("shipment_id", sa.UUID(), nullable=False),
        sa.Column("line_id", sa.UUID(), nullable=False),
        sa.Column("quantity", sa.Integer(), nullable=False),
        sa.CheckConstraint("quantity > 0", name=op.f("ck_fulfilment_items_quantity")),
        sa.ForeignKeyConstraint(["line_id"], ["orders.order_items.id"], name=op.f("fk_fulfilment_items_line_id")),
        sa.ForeignKeyConstraint(
            ["shipment_id"], ["orders.fulfilments.shipment_id"], name=op.f("fk_fulfilment_items_shipment_id")
        ),
        sa.PrimaryKeyConstraint("shipment_id", "line_id", name=op.f("pk_fulfilment_items")),
        schema="orders",
    )
    op.create_index("ix_fulfilment_items_line_id", "fulfilment_items", ["line_id"], unique=False, schema="orders")
    _amounts_and_steps_hold()
    _lines_stay()
    _partitions()


_STEPS = """
    ('placed', 'confirmed'), ('placed', 'cancelled'), ('confirmed', 'processing'), ('confirmed', 'refused'),
    ('confirmed', 'cancelled'), ('processing', 'partially_shipped'), ('processing', 'shipped'),
    ('processing', 'cancelled'), ('partially_shipped', 'shipped'), ('shipped', 'delivered'), ('delivered', 'completed')
"""


def _before_tables() -> None:
    """Order numbers, the pairs of the state table, and trigrams for the text filter."""
    op.execute("CREATE SEQUENCE orders.order_numbers START 1000001")
    op.execute(
        f"""
        CREATE FUNCTION orders.step_allowed(from_status text, to_status text) RETURNS boolean
        LANGUAGE sql IMMUTABLE PARALLEL SAFE
        RETURN CASE WHEN from_status IS NULL THEN to_status IN ('placed', 'completed', 'cancelled')
                    ELSE from_status = to_status OR (from_status, to_status) IN ({_STEPS}) END
        """
    )
    op.execute("CREATE EXTENSION IF NOT EXISTS pg_trgm WITH SCHEMA public")


def _amounts_and_steps_hold() -> None:
    """At commit an order's amounts are those of its lines and group, and every step of it stands in its history."""
    op.execute(
        """
        CREATE FUNCTION orders.check_order() RETURNS trigger LANGUAGE plpgsql AS $$
        DECLARE lines record; together numeric; noted boolean;
        BEGIN
            IF TG_OP = 'INSERT' OR (OLD.net, OLD.tax, OLD.total, OLD.line_count)
                                   IS DISTINCT FROM (NEW.net, NEW.tax, NEW.total, NEW.line_count) THEN
                SELECT COALESCE(sum(net), 0) AS net, COALESCE(sum(tax), 0) AS tax, count(*) AS count INTO lines
                FROM orders.order_items WHERE order_id = NEW.id;
                IF (lines.net, lines.tax, lines.count) IS DISTINCT FROM (NEW.net, NEW.tax, NEW.line_count::bigint) THEN
                    RAISE EXCEPTION 'order % is not the sum of its lines', NEW.id
                        USING ERRCODE = 'check_violation', CONSTRAINT = 'orders_sum_of_lines';
                END IF;
                IF NEW.group_id IS NOT NULL THEN
                    SELECT sum(total) INTO together FROM orders.orders WHERE group_id = NEW.group_id;
                    IF together IS DISTINCT FROM (SELECT total FROM orders.order_groups WHERE id = NEW.group_id) THEN
                        RAISE EXCEPTION 'order group % is not the sum of its orders', NEW.group_id
                            USING ERRCODE = 'check_violation', CONSTRAINT = 'order_groups_sum_of_orders';
                    END IF;
                END IF;
            END IF;
            SELECT to_status = NEW.status INTO noted FROM orders.order_status_history
            WHERE order_id = NEW.id AND position = NEW.version AND occurred_at = NEW.updated_at;
            IF noted IS NOT TRUE AND (TG_OP = 'INSERT' OR OLD.status <> NEW.status) THEN
                RAISE EXCEPTION 'order % became % without an entry in its history', NEW.id, NEW.status
                    USING ERRCODE = 'check_violation', CONSTRAINT = 'orders_step_in_history';
            END IF;
            RETURN NULL;
        END $$
        """
    )
    op.execute(
        """
        CREATE CONSTRAINT TRIGGER orders_hold AFTER INSERT OR UPDATE OF status, net, tax, total, line_count
        ON orders.orders DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION orders.check_order()
        """
    )
    op.execute(
        """
        CREATE FUNCTION orders.refuse_step() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
            RAISE EXCEPTION 'order % cannot go from % to %', NEW.id, OLD.status, NEW.status
                USING ERRCODE = 'check_violation', CONSTRAINT = 'orders_step_allowed';
        END $$
        """
    )
    op.execute(
        """
        CREATE TRIGGER orders_step_allowed BEFORE UPDATE OF status ON orders.orders FOR EACH ROW
        WHEN (NOT orders.step_allowed(OLD.status, NEW.status)) EXECUTE FUNCTION orders.refuse_step()
        """
    )


def _lines_stay() -> None:
    """What was ordered and at which price never changes; only how far it has come does."""
    op.execute(
        """
        CREATE FUNCTION orders.refuse_line_change() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN RAISE EXCEPTION 'lines of orders cannot be changed or removed' USING ERRCODE = 'check_violation'; END $$
        """
    )
    op.execute(
        """
        CREATE TRIGGER order_items_stay BEFORE UPDATE ON orders.order_items FOR EACH ROW
        WHEN ((OLD.order_id, OLD.quantity, OLD.unit_price, OLD.net, OLD.tax)
              IS DISTINCT FROM (NEW.order_id, NEW.quantity, NEW.unit_price, NEW.net, NEW.tax))
        EXECUTE FUNCTION orders.refuse_line_change()
        """
    )
    op.execute(
        """
        CREATE TRIGGER order_items_not_deleted BEFORE DELETE ON orders.order_items
        FOR EACH ROW EXECUTE FUNCTION orders.refuse_line_change()
        """
    )


def _partitions() -> None:
    """The history by months: a default partition, and the function that makes those of the coming months."""
    op.execute("CREATE TABLE orders.order_status_history_default PARTITION OF orders.order_status_history DEFAULT")
    op.execute(
        """
        CREATE FUNCTION orders.make_month_partitions(first date, months integer) RETURNS void
        LANGUAGE plpgsql SECURITY DEFINER SET search_path = orders AS $$
        DECLARE start date; child text;
        BEGIN
            FOR step IN 0..months LOOP
                start := (first + make_interval(months => step))::date;
                child := 'order_status_history_p' || to_char(start, 'YYYYMM');
                IF to_regclass('orders.' || child) IS NULL THEN
                    EXECUTE format(
                        'CREATE TABLE orders.%I PARTITION OF orders.order_status_history FOR VALUES FROM (%L) TO (%L)',
                        child, start, (start + interval '1 month')::date);
                END IF;
            END LOOP;
        END $$
        """
    )
    op.execute("SELECT orders.make_month_partitions(date_trunc('month', now())::date, 3)")


def downgrade() -> None:
    raise NotImplementedError("Tradepost migrates forward only: restore a backup to go back")
