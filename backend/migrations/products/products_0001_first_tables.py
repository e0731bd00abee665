"""The first tables: catalogue, stock, holds, uploads."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "products_0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "bulk_uploads",
        sa.Column("id", sa.UUID(), nullable=False),
        sa.Column("seller_id", sa.UUID(), nullable=False),
        sa.Column("user_id", sa.UUID(), nullable=False),
        sa.Column("file_name", sa.Text(), nullable=False),
        sa.Column("object_key", sa.Text(), nullable=False),
        sa.Column("mapping", postgresql.JSONB(astext_type=sa.Text()), nullable=True),
        sa.Column("options", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("next_line", sa.Integer(), server_default=sa.text("0"), nullable=False),
        sa.Column("total_lines", sa.Integer(), nullable=True),
        sa.Column("rows_read", sa.Integer(), server_default=sa.text("0"), nullable=False),
        sa.Column("rows_created", sa.Integer(), server_default=sa.text("0"), nullable=False),
        sa.Column("rows_updated", sa.Integer(), server_default=sa.text("0"), nullable=False),
        sa.Column("rows_unchanged", sa.Integer(), server_default=sa.text("0"), nullable=False),
        sa.Column("rows_refused", sa.Integer(), server_default=sa.text("0"), nullable=False),
        sa.Column("warnings", sa.Integer(), server_default=sa.text("0"), nullable=False),
        sa.Column("attempts", sa.SmallInteger(), server_default=sa.text("0"), nullable=False),
        sa.Column("error_code", sa.Text(), nullable=True),
        sa.Column("error", sa.Text(), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("touched_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("finished_at", sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint(
            "status IN ('queued', 'running', 'completed', 'failed', 'cancelled')", name=op.f("ck_bulk_uploads_status")
        ),
        sa.CheckConstraint(
            "rows_read = rows_created + rows_updated + rows_unchanged + rows_refused", name=op.f("ck_bulk_uploads_rows")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_bulk_uploads")),
        schema="products",
    )
    op.create_index(
        "ix_bulk_uploads_open",
        "bulk_uploads",
        ["touched_at"],
        unique=False,
        schema="products",
        postgresql_where=sa.text("status IN ('queued', 'running')"),
    )
    op.create_index("ix_bulk_uploads_seller_id", "bulk_uploads", ["seller_id", "id"], unique=False, schema="products")
    op.create_table(
        "categories",
        sa.Column("id", sa.UUID(), nullable=False),
        sa.Column("parent_id", sa.UUID(), nullable=True),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("slug", sa.Text(), nullable=False),
        sa.Column("path", postgresql.ARRAY(sa.UUID()), nullable=False),
        sa.Column("names", postgresql.ARRAY(sa.Text()), nullable=False),
        sa.Column("position", sa.Integer(), server_default=sa.text("0"), nullable=False),
        sa.Column("version", sa.Integer(), server_default=sa.text("1"), nullable=False),
        sa.CheckConstraint("(parent_id IS NULL) = (cardinality(path) = 1)", name=op.f("ck_categories_root")),
        sa.CheckConstraint(
            "cardinality(names) = cardinality(path) AND names[cardinality(names)] = name",
            name=op.f("ck_categories_names"),
        ),
        sa.CheckConstraint(
            "cardinality(path) BETWEEN 1 AND 6 AND path[cardinality(path)] = id", name=op.f("ck_categories_path")
        ),
        sa.ForeignKeyConstraint(["parent_id"], ["products.categories.id"], name=op.f("fk_categories_parent_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_categories")),
        sa.UniqueConstraint("parent_id", "slug", name="uq_categories_slug", postgresql_nulls_not_distinct=True),
        schema="products",
    )
    op.create_index(
        "ix_categories_path", "categories", ["path"], unique=False, schema="products", postgresql_using="gin"
    )
    op.create_table(
        "holds",
        sa.Column("id", sa.UUID(), nullable=False),
        sa.Column("buyer_id", sa.UUID(), nullable=False),
        sa.Column("request_hash", sa.LargeBinary(), nullable=False),
        sa.Column("priced_lines", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("pending", sa.Boolean(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_holds")),
        schema="products",
    )
    op.create_index(
        "ix_holds_buyer_id", "holds", ["buyer_id"], unique=False, schema="products", postgresql_where=sa.text("pending")
    )
    op.create_index(
        "ix_holds_pending",
        "holds",
        ["expires_at"],
        unique=False,
        schema="products",
        postgresql_where=sa.text("pending"),
    )
    op.create_table(
        "inventory_movements",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=True), nullable=False),
        sa.Column("product_id", sa.UUID(), nullable=False),
        sa.Column("warehouse_id", sa.UUID(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("quantity", sa.Integer(), nullable=False),
        sa.Column("on_hand_after", sa.Integer(), nullable=False),
        sa.Column("reference_id", sa.UUID(), nullable=True),
        sa.Column("note", sa.Text(), nullable=True),
        sa.Column("user_id", sa.UUID(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.CheckConstraint("quantity <> 0 AND on_hand_after >= 0", name=op.f("ck_inventory_movements_quantity")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_inventory_movements")),
        schema="products",
    )
    op.create_index(
        "ix_inventory_movements_product_id",
        "inventory_movements",
        ["product_id", "id"],
        unique=False,
        schema="products",
    )
    op.create_index(
        "uq_inventory_movements_shipment",
        "inventory_movements",
        ["reference_id", "product_id", "warehouse_id"],
        unique=True,
        schema="products",
        postgresql_where=sa.text("reason = 'shipped'"),
    )
    op.create_table(
        "organisations",
        sa.Column("id", sa.UUID(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("currency", sa.Text(), nullable=False),
        sa.Column("country", sa.Text(), nullable=False),
        sa.Column("suspended", sa.Boolean(), nullable=False),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_organisations")),
        schema="products",
    )
    op.create_table(
        "products",
        sa.Column("id", sa.UUID(), nullable=False),
        sa.Column("seller_id", sa.UUID(), nullable=False),
        sa.Column("seller_name", sa.Text(), nullable=False),
        sa.Column("sku", sa.Text(), nullable=False),
        sa.Column("mpn", sa.Text(), nullable=True),
        sa.Column("gtins", postgresql.ARRAY(sa.Text()), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("brand", sa.Text(), nullable=True),
        sa.Column("description", sa.Text(), nullable=False),
        sa.Column("unit", sa.Text(), nullable=False),
        sa.Column("case_size", sa.Integer(), nullable=False),
        sa.Column("moq", sa.Integer(), nullable=False),
        sa.Column("quantity_multiple", sa.Integer(), nullable=False),
        sa.Column("currency", sa.Text(), nullable=False),
        sa.Column("list_price", sa.Numeric(precision=18, scale=6), nullable=True),
        sa.Column("tax_class", sa.Text(), nullable=False),
        sa.Column("lead_time_days", sa.SmallInteger(), nullable=False),
        sa.Column("weight_g", sa.Integer(), nullable=True),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("unlisted", sa.Boolean(), server_default=sa.text("false"), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("status <> 'active' OR list_price IS NOT NULL", name=op.f("ck_products_priced")),
        sa.CheckConstraint("status IN ('draft', 'active', 'archived')", name=op.f("ck_products_status")),
        sa.CheckConstraint("tax_class IN ('standard', 'reduced', 'zero')", name=op.f("ck_products_tax_class")),
        sa.CheckConstraint("case_size > 0 AND quantity_multiple > 0 AND moq > 0", name=op.f("ck_products_quantities")),
        sa.CheckConstraint("lead_time_days >= 0", name=op.f("ck_products_lead_time")),
        sa.CheckConstraint("moq % quantity_multiple = 0", name=op.f("ck_products_moq")),
        sa.CheckConstraint("weight_g > 0", name=op.f("ck_products_weight")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_products")),
        sa.UniqueConstraint("seller_id", "sku", name="uq_products_sku"),
        schema="products",
    )
    op.create_index(
        "ix_products_brand_prefix",
        "products",
        [sa.literal_column("lower(brand)").label("lowered")],
        unique=False,
        schema="products",
        postgresql_ops={"lowered": "text_pattern_ops"},
    )
    op.create_index("ix_products_gtins", "products", ["gtins"], unique=False, schema="products", postgresql_using="gin")
    op.create_index(
        "ix_products_listed",
        "products",
        ["id"],
        unique=False,
        schema="products",
        postgresql_where=sa.text("status = 'active' AND NOT unlisted"),
    )
    op.create_index(
        "ix_products_listed_price",
        "products",
        ["list_price", "id"],
        unique=False,
        schema="products",
        postgresql_where=sa.text("status = 'active' AND NOT unlisted"),
    )
    op.create_index(
        "ix_products_listed_sku",
        "products",
        ["sku", "id"],
        unique=False,
        schema="products",
        postgresql_where=sa.text("status = 'active' AND NOT unlisted"),
    )
    op.create_index(
        "ix_products_listed_title",
        "products",
        ["title", "id"],
        unique=False,
        schema="products",
        postgresql_where=sa.text("status = 'active' AND NOT unlisted"),
    )
    op.create_index(
        "ix_products_mpn_prefix",
        "products",
        [sa.literal_column("lower(mpn)").label("lowered")],
        unique=False,
        schema="products",
        postgresql_ops={"lowered": "text_pattern_ops"},
    )
    op.create_index("ix_products_seller_id", "products", ["seller_id", "id"], unique=False, schema="products")
    op.create_index(
        "ix_products_sku_prefix",
        "products",
        [sa.literal_column("lower(sku)").label("lowered")],
        unique=False,
        schema="products",
        postgresql_ops={"lowered": "text_pattern_ops"},
    )
    op.create_index(
        "ix_products_title_prefix",
        "products",
        [sa.literal_column("lower(title)").label("lowered")],
        unique=False,
        schema="products",
        postgresql_ops={"lowered": "text_pattern_ops"},
    )
    op.create_table(
        "warehouses",
        sa.Column("id", sa.UUID(), nullable=False),
        sa.Column("seller_id", sa.UUID(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("address", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.Column("priority", sa.Integer(), nullable=False),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.Column("version", sa.Integer(), server_default=sa.text("1"), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_warehouses")),
        sa.UniqueConstraint("seller_id", "name", name="uq_warehouses_name"),
        schema="products",
    )
    op.create_table(
        "bulk_upload_errors",
        sa.Column("upload_id", sa.UUID(), nullable=False),
        sa.Column("line", sa.Integer(), nullable=False),
        sa.Column("position", sa.SmallInteger(), nullable=False),
        sa.Column("severity", sa.Text(), nullable=False),
        sa.Column("sku", sa.Text(), nullable=False),
        sa.Column("field", sa.Text(), nullable=False),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("message", sa.Text(), nullable=False),
        sa.CheckConstraint("severity IN ('refused', 'warning')", name=op.f("ck_bulk_upload_errors_severity")),
        sa.ForeignKeyConstraint(
            ["upload_id"], ["products.bulk_uploads.id"], name=op.f("fk_bulk_upload_errors_upload_id")
        ),
        sa.PrimaryKeyConstraint("upload_id", "line", "position", name=op.f("pk_bulk_upload_errors")),
        schema="products",
    )
    op.create_table(
        "inventory",
        sa.Column("product_id", sa.UUID(), nullable=False),
        sa.Column("warehouse_id", sa.UUID(), nullable=False),
        sa.Column("seller_id", sa.UUID(), nullable=False),
        sa.Column("on_hand", sa.Integer(), nullable=False),
        sa.Column("reserved", sa.Integer(), server_default=sa.text("0"), nullable=False),
        sa.Column("reorder_level", sa.Integer(), server_default=sa.text("0"), nullable=False),
        sa.Column("low", sa.Boolean(), server_default=sa.text("false"), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("reorder_level >= 0", name=op.f("ck_inventory_reorder_level")),
        sa.CheckConstraint("reserved >= 0 AND reserved <= on_hand", name=op.f("ck_inventory_reserved")),
        sa.ForeignKeyConstraint(["product_id"], ["products.products.id"], name=op.f("fk_inventory_product_id")),
        sa.ForeignKeyConstraint(["warehouse_id"], ["products.warehouses.id"], name=op.f("fk_inventory_warehouse_id")),
        sa.PrimaryKeyConstraint("product_id", "warehouse_id", name=op.f("pk_inventory")),
        schema="products",
        postgresql_with={"fillfactor": 70},
    )
    op.create_index(
        "ix_inventory_seller_id",
        "inventory",
        ["seller_id", "product_id", "warehouse_id"],
        unique=False,
        schema="products",
    )
    op.create_index("ix_inventory_warehouse_id", "inventory", ["warehouse_id"], unique=False, schema="products")
    op.create_table(
        "product_categories",
        sa.Column("product_id", sa.UUID(), nullable=False),
        sa.Column("category_id", sa.UUID(), nullable=False),
        sa.ForeignKeyConstraint(
            ["category_id"], ["products.categories.id"], name=op.f("fk_product_categories_category_id")
        ),
        sa.ForeignKeyConstraint(
            ["product_id"], ["products.products.id"], name=op.f("fk_product_categories_product_id")
        ),
        sa.PrimaryKeyConstraint("product_id", name=op.f("pk_product_categories")),
        schema="products",
    )
    op.create_index(
        "ix_product_categories_category_id",
        "product_categories",
        ["category_id", "product_id"],
        unique=False,
        schema="products",
    )
    op.create_table(
        "product_images",
        sa.Column("product_id", sa.UUID(), nullable=False),
        sa.Column("position", sa.SmallInteger(), nullable=False),
        sa.Column("document_id", sa.UUID(), nullable=False),
        sa.ForeignKeyConstraint(["product_id"], ["products.products.id"], name=op.f("fk_product_images_product_id")),
        sa.PrimaryKeyConstraint("product_id", "position", name=op.f("pk_product_images")),
        schema="products",
    )
    op.create_table(
        "product_pricing_tiers",
        sa.Column("product_id", sa.UUID(), nullable=False),
        sa.Column("min_quantity", sa.Integer(), nullable=False),
        sa.Column("unit_price", sa.Numeric(precision=18, scale=6), nullable=False),
        sa.CheckConstraint("min_quantity > 0", name=op.f("ck_product_pricing_tiers_min_quantity")),
        sa.CheckConstraint("unit_price >= 0", name=op.f("ck_product_pricing_tiers_unit_price")),
        sa.ForeignKeyConstraint(
            ["product_id"], ["products.products.id"], name=op.f("fk_product_pricing_tiers_product_id")
        ),
        sa.PrimaryKeyConstraint("product_id", "min_quantity", name=op.f("pk_product_pricing_tiers")),
        schema="products",
    )
    op.create_table(
        "product_specifications",
        sa.Column("product_id", sa.UUID(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("position", sa.SmallInteger(), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["product_id"], ["products.products.id"], name=op.f("fk_product_specifications_product_id")
        ),
        sa.PrimaryKeyConstraint("product_id", "name", name=op.f("pk_product_specifications")),
        schema="products",
    )
    op.create_table(
        "reservations",
        sa.Column("hold_id", sa.UUID(), nullable=False),
        sa.Column("product_id", sa.UUID(), nullable=False),
        sa.Column("warehouse_id", sa.UUID(), nullable=False),
        sa.Column("held", sa.Integer(), nullable=False),
        sa.Column("shipped", sa.Integer(), server_default=sa.text("0"), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.CheckConstraint("held = 0 OR state <> 'expired'", name=op.f("ck_reservations_expired")),
        sa.CheckConstraint(
            "state IN ('pending', 'confirmed', 'expired', 'cancelled')", name=op.f("ck_reservations_state")
        ),
        sa.CheckConstraint("held >= 0 AND shipped >= 0", name=op.f("ck_reservations_quantities")),
        sa.ForeignKeyConstraint(["hold_id"], ["products.holds.id"], name=op.f("fk_reservations_hold_id")),
        sa.PrimaryKeyConstraint("hold_id", "product_id", "warehouse_id", name=op.f("pk_reservations")),
        schema="products",
    )
    op.create_index(
        "ix_reservations_product_id",
        "reservations",
        ["product_id", "warehouse_id"],
        unique=False,
        schema="products",
        postgresql_where=sa.text("held > 0"),
    )
    _subcategories()
    _movements_only_grow()


def _subcategories() -> None:
    """Every category below a root, with its root and its distance from it."""
    op.execute(
        """
        CREATE VIEW products.subcategories AS
        SELECT id, parent_id, path[1] AS root_id, cardinality(path) - 1 AS depth, name, slug, names, position
        FROM products.categories WHERE parent_id IS NOT NULL
        """
    )


def _movements_only_grow() -> None:
    """Not even the service's own role may alter or remove a movement of stock."""
    op.execute(
        """
        CREATE FUNCTION products.refuse_movement_change() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN RAISE EXCEPTION 'movements of stock cannot be changed'; END $$
        """
    )
    op.execute(
        """
        CREATE TRIGGER inventory_movements_only_grow BEFORE UPDATE OR DELETE OR TRUNCATE
        ON products.inventory_movements FOR EACH STATEMENT EXECUTE FUNCTION products.refuse_movement_change()
        """
    )


def downgrade() -> None:
    raise NotImplementedError("Tradepost migrates forward only: restore a backup to go back")
