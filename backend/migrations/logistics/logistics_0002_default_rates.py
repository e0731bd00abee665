"""default rates, so that a fresh platform can quote: made up, for the operator to replace."""

from alembic import op

revision = "logistics_0002"
down_revision = "logistics_0001"
branch_labels = None
depends_on = None

# From each of these countries to each other and, as '*', to the rest of the world.
_ZONES = """
WITH country (code, area) AS (
    SELECT code, 'eu' FROM unnest(string_to_array(
        'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK', ' ')) AS code
    UNION ALL SELECT code, 'europe' FROM unnest(string_to_array('CH GB IS LI NO', ' ')) AS code
    UNION ALL SELECT code, 'america' FROM unnest(string_to_array('CA US', ' ')) AS code
)
INSERT INTO logistics.shipping_zones (origin_country, destination_country, zone)
SELECT origin.code, destination.code,
       CASE WHEN origin.code = destination.code THEN 'domestic'
            WHEN 'america' IN (origin.area, destination.area) THEN 'world'
            WHEN origin.area = 'eu' AND destination.area = 'eu' THEN 'eu'
            ELSE 'europe' END
FROM country origin CROSS JOIN country destination
UNION ALL SELECT code, '*', 'world' FROM country
"""
_RATES = """
WITH band (carrier, service, weight_from_g, weight_to_g, price, price_per_kg) AS (VALUES
    ('Parcel', 'Economy', 0, 2000, 4.90, 0),
    ('Parcel', 'Economy', 2000, 5000, 6.40, 0),
    ('Parcel', 'Economy', 5000, 10000, 8.90, 0),
    ('Parcel', 'Economy', 10000, 20000, 13.90, 0),
    ('Parcel', 'Economy', 20000, 31500, 17.90, 0),
    ('Parcel', 'Economy', 31500, NULL, 17.90, 0.75),
    ('Parcel', 'Express', 0, 2000, 11.90, 0),
    ('Parcel', 'Express', 2000, 5000, 14.90, 0),
    ('Parcel', 'Express', 5000, 10000, 19.90, 0),
    ('Parcel', 'Express', 10000, 31500, 29.90, 0),
    ('Parcel', 'Express', 31500, NULL, 29.90, 1.60),
    ('Freight', 'Pallet', 50000, 300000, 64.00, 0.12),
    ('Freight', 'Pallet', 300000, NULL, 94.00, 0.09)
), zone (zone, factor, days, express_days) AS (VALUES
    ('domestic', 1.0, 2, 1), ('eu', 1.9, 4, 2), ('europe', 2.6, 5, 2), ('world', 5.5, 10, 4)
), currency (currency, factor) AS (VALUES ('EUR', 1.0), ('GBP', 0.86), ('USD', 1.1), ('CHF', 0.96))
INSERT INTO logistics.shipping_rates
    (id, code, carrier, service, zone, currency, weight_from_g, weight_to_g, price, price_per_kg, days_min, days_max,
     valid_from)
SELECT uuidv7(), lower(carrier) || '.' || lower(service), carrier, service, zone.zone, currency.currency,
       weight_from_g, weight_to_g,
       round(price * zone.factor * currency.factor, 1), round(price_per_kg * zone.factor * currency.factor, 2),
       CASE service WHEN 'Express' THEN express_days ELSE days END,
       CASE service WHEN 'Express' THEN express_days + 1 WHEN 'Pallet' THEN days + 4 ELSE days + 2 END,
       DATE '2020-01-01'
FROM band CROSS JOIN zone CROSS JOIN currency
"""


def upgrade() -> None:
    op.execute(_ZONES)
    op.execute(_RATES)


def downgrade() -> None:
    raise NotImplementedError("Tradepost migrates forward only: restore a backup to go back")
