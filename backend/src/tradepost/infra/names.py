"""The names of the services: each is also the name of its schema, its role's ending and its folder of migrations."""

PLATFORM = "platform"
# In this order their routes are matched: those that are asked most come first.
SERVICES = (
    "orders",
    "products",
    "search",
    "payments",
    "logistics",
    "documents",
    "notifications",
    "communication",
    "analytics",
    "users",
)
